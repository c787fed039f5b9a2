using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Dues;

/// <summary>The one place that says what of a case falls due and when.</summary>
public static class CaseDues
{
    private const char Apart = '/'; // neither an id of a deadline nor the key of a rung has it

    /// <summary>Everything of the case that is to come, or has come and is not done.</summary>
    public static IReadOnlyList<Due> Of(Case state, Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return [.. All(state, jurisdiction)];
    }

    /// <summary>The command by which it is done. It says what it is for, so one that comes too late finds that it is not due any more.</summary>
    public static CaseCommand CommandFor(Due due)
    {
        ArgumentNullException.ThrowIfNull(due);
        return due.Kind switch
        {
            DueKind.Archive => new Archive(due.At),
            DueKind.Signatures => new CloseSigning(due.At),
            DueKind.DeadlineRung => new FireRungs(due.Of[(due.Of.IndexOf(Apart) + 1)..], due.At) { Deadline = due.Of[..due.Of.IndexOf(Apart)] },
            _ => throw new ArgumentOutOfRangeException(nameof(due)),
        };
    }

    /// <summary>What the command is for.</summary>
    internal static Due OfRung(FireRungs fire) => new(DueKind.DeadlineRung, fire.Due, fire.Deadline + Apart + fire.Rung);

    private static IEnumerable<Due> All(Case state, Jurisdiction jurisdiction)
    {
        if (state is { Stage: CaseStage.AwaitingSignatures, Signing: { } signing })
            yield return new(DueKind.Signatures, signing.Until);
        if (state is { EndedAt: { } ended, ArchivedFrom: null } && jurisdiction.ArchiveAfterDays is { } days)
            yield return new(DueKind.Archive, jurisdiction.StartOf(jurisdiction.DateAt(ended).AddDays(days)));
        if (jurisdiction.Deadlines is not { } scheme)
            yield break;
        foreach (var deadline in state.Deadlines)
        {
            if (deadline.NextRung(scheme.Basis) is { } rung)
                yield return new(
                    DueKind.DeadlineRung,
                    scheme.Hours.NextAllowed(jurisdiction.StartOf(rung.On), jurisdiction.TimeZone, scheme.Basis.Calendars.Current),
                    deadline.Id + Apart + rung.Key);
        }
    }
}
