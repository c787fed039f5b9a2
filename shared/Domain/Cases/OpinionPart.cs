using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>One department in the overview of opinions.</summary>
/// <param name="Department">Its code.</param>
/// <param name="State">How far its opinion is.</param>
public sealed record OpinionPart(string Department, OpinionState State)
{
    /// <summary>How far its assignment is; null where it has none yet.</summary>
    public AssignmentStage? Stage { get; init; }

    /// <summary>The department whose opinion asked for it; null where none did.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Why the office waived it.</summary>
    public string? WaiverReason { get; init; }

    /// <summary>What it says; null before it is given.</summary>
    public Opinion? Opinion { get; init; }

    /// <summary>By when it is to be given; null where nothing limits it, or its clock has not begun.</summary>
    public OpinionDeadline? Deadline { get; init; }

    internal static OpinionPart Of(Case state, Assignment part, Opinion? opinion, DeadlineScheme? scheme, DateOnly today) =>
        new(part.Department, part.OpinionEvent is not null ? OpinionState.Given
            : part.Stage == AssignmentStage.Waived ? OpinionState.Waived
            : OpinionState.Awaited)
        {
            Stage = part.Stage,
            AskedBy = part.AskedBy,
            WaiverReason = part.WaiverReason,
            Opinion = part.OpinionEvent is null ? null : opinion,
            Deadline = OpinionDeadline.Of(state, part, scheme, today),
        };

    internal static OpinionPart Of(Referral referral) => new(referral.To, OpinionState.Asked) { AskedBy = referral.From };
}

/// <summary>By when an opinion is to be given, or was.</summary>
/// <param name="Id">The deadline's id in the case.</param>
/// <param name="Date">The last day, in the jurisdiction's time zone.</param>
/// <param name="State">How it stands.</param>
/// <param name="WorkingDaysLeft">After today; below 0: by how many it is late. Null where it has ended.</param>
/// <param name="IsProvisional">Whether a year's calendar is missing.</param>
public sealed record OpinionDeadline(string Id, DateOnly Date, DeadlineState State, int? WorkingDaysLeft, bool IsProvisional)
{
    internal static OpinionDeadline? Of(Case state, Assignment part, DeadlineScheme? scheme, DateOnly today)
    {
        bool IsIts(DeadlineScope of) => of.Step == LimitedStep.Opinion && of.Round == part.Round && of.Bearer == part.Department;
        if (scheme is not null && state.Deadlines.FirstOrDefault(d => IsIts(d.Scope)) is { } open)
        {
            var view = open.Read(scheme.Basis, today);
            return new(open.Id, view.Date, view.State, view.WorkingDaysLeft, view.IsProvisional);
        }

        return state.EndedDeadlines.LastOrDefault(d => IsIts(d.Scope)) is { } ended
            ? new(ended.Id, ended.Date, StateOf(ended), null, false)
            : null;
    }

    private static DeadlineState StateOf(EndedDeadline ended) => ended.How != LedgerKind.Met ? DeadlineState.Superseded
        : ended.On <= ended.Date ? DeadlineState.MetInTime
        : DeadlineState.MetLate;
}
