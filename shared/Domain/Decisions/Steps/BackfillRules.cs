using System.Globalization;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of back-fill: no number is given to two cases, whichever of them the system numbered itself.</summary>
internal static class BackfillRules
{
    /// <summary>No token has such a subject: in one there are only ASCII characters (OpenID Connect Core, section 2).</summary>
    private const string IdPrefix = "补录-";

    /// <summary>The number of the session's series that the case has; null where it is written as the session writes none.</summary>
    public static int? NumberOf(Backfill command, Jurisdiction place) =>
        place.Session(command.Session) is { } session ? session.CaseNumber.Read(session.Year, command.CaseNumber) : null;

    public static NumberSeries? SeriesOf(Backfill command, Jurisdiction place) =>
        NumberOf(command, place) is null ? null : new(place.Code, $"case-number.{command.Session}");

    /// <summary>The number was asked for, and another one came: it is another's.</summary>
    public static Rejection? Refuse(Backfill command, Question question) =>
        question.Number is { } claimed && claimed != NumberOf(command, question.Jurisdiction) ? Taken(command) : null;

    public static Rejection Taken(Backfill command) =>
        new(RejectionKind.CaseNumberTaken, $"本届次已有案号为“{command.CaseNumber}”的另一件提案或另一份答复；请核对案号。");

    public static CaseBackfilled Event(Backfill command, Jurisdiction place) => new(
        command.Session,
        place.Session(command.Session)!.Kind,
        command.CaseNumber,
        command.Title,
        [.. command.Proposers.Select((p, i) => new Proposer(IdPrefix + (i + 1).ToString(CultureInfo.InvariantCulture), p.Name, p.Kind))],
        command.Department,
        command.Reply,
        command.Reply.Date is { } date ? place.StartOf(date) : null);
}
