using System.Security.Cryptography;
using System.Text;

namespace ProposalWorkflow.Workflow.Statistics;

/// <summary>One of the parts in which the statistics of a session are kept.</summary>
/// <param name="Jurisdiction">The jurisdiction's code.</param>
/// <param name="Session">The session's code.</param>
/// <param name="Number">0 to 15.</param>
public sealed record TallyPart(string Jurisdiction, string Session, int Number)
{
    /// <summary>
    /// A part is where two cases can wait for each other, and a read for an answer. A process handles some 24 messages at once: with
    /// sixteen parts few meet, and sixteen point reads side by side are a quick answer. Other parts need an empty table and a rebuild.
    /// </summary>
    private const int Parts = 16;

    /// <summary>All parts of a session.</summary>
    public static IEnumerable<TallyPart> Of(string jurisdiction, string session) =>
        Enumerable.Range(0, Parts).Select(n => new TallyPart(jurisdiction, session, n));

    /// <summary>The part that a case is counted in; the same in every process and version.</summary>
    public static TallyPart Of(string jurisdiction, string session, string caseId) =>
        new(jurisdiction, session, SHA256.HashData(Encoding.UTF8.GetBytes(caseId))[0] % Parts);
}
