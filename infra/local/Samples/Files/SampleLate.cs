using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>A co-handler that does not give its opinion in time.</summary>
/// <param name="Department">Its code.</param>
/// <param name="Chased">How often it lets itself be chased (催办) before it gives its opinion.</param>
public sealed record SampleLate(string Department, int Chased)
{
    /// <summary>Whether an alert says that it is late.</summary>
    internal bool IsOf(ReceivedAlert received) => received.Alert.Department?.Code == Department && received.Alert.Late is not null;

    /// <summary>What keeps it from being late where the case plays.</summary>
    internal static IEnumerable<string> Faults(SampleRound round, string at, SampleCase sample, Jurisdiction place)
    {
        if (round.Late is not { } late)
            yield break;
        if (!round.AllOpinions.ContainsKey(late.Department))
            yield return $"{at}.late: '{late.Department}' gives no opinion.";
        if (late.Chased < 1)
            yield return $"{at}.late.chased: is less than 1.";
        if (sample.MergedInto is not null || sample.Rounds.Count > 1)
            yield return $"{at}.late: the case is merged, or has more than one round.";
        if (place.Deadlines is null)
            yield return $"{at}.late: '{place.Code}' sets no deadlines.";
    }
}

/// <summary>延期 that a department asks for, for its reply; the office grants it.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Reason">Why.</param>
public sealed record SampleExtension(int Amount, LimitUnit Unit, string Reason)
{
    /// <summary>申请延期.</summary>
    public RequestExtension Of(string deadline) => new(Reason, new(Amount, Unit)) { Deadline = deadline };
}
