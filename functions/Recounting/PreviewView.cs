using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>What would move.</summary>
/// <param name="Part"><c>calendar</c> or <c>rules</c>.</param>
/// <param name="Name">The year, or the rule set's code.</param>
/// <param name="Since">The version that it was tried on: who applies on the strength of this says it as <c>since</c>.</param>
/// <param name="Cases">The cases of which a deadline would move.</param>
/// <param name="Totals">Of all cases.</param>
public sealed record PreviewView(BasisPart Part, string Name, int Since, IReadOnlyList<CaseMovesView> Cases, PreviewTotals Totals);

/// <summary>What would move of one case.</summary>
/// <param name="Proposal">The case.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Title">案由.</param>
/// <param name="Deadlines">Its deadlines that would move.</param>
public sealed record CaseMovesView(string Proposal, string? CaseNumber, string Title, IReadOnlyList<MoveView> Deadlines)
{
    /// <summary>The view.</summary>
    public static CaseMovesView Of(CaseMoves moves, Jurisdiction place)
    {
        ArgumentNullException.ThrowIfNull(moves);
        return new($"/api/proposals/{moves.State.Key.Id}", moves.State.CaseNumber, moves.State.Title, [.. moves.Moves.Select(m => MoveView.Of(m, place))]);
    }
}

/// <summary>One deadline that would move.</summary>
/// <param name="Deadline">Its id.</param>
/// <param name="Step">What it limits.</param>
/// <param name="Name">The same in Chinese.</param>
/// <param name="Department">Who has to act; null for the office, and for feedback.</param>
/// <param name="Role">The department's role.</param>
/// <param name="From">The date that it has.</param>
/// <param name="To">The date that it would have; the same where it only becomes certain, or provisional.</param>
/// <param name="WasProvisional">Whether the date that it has is provisional.</param>
/// <param name="IsProvisional">Whether the other one would be.</param>
/// <param name="Why">In Chinese.</param>
public sealed record MoveView(
    string Deadline, LimitedStep Step, string Name, Named? Department, AssignmentRole? Role, DateOnly From, DateOnly To, bool WasProvisional,
    bool IsProvisional, string Why)
{
    /// <summary>The view.</summary>
    public static MoveView Of(Move move, Jurisdiction place)
    {
        ArgumentNullException.ThrowIfNull(move);
        var deadline = move.Deadline;
        return new(
            deadline.Id, deadline.Step, DeadlineWords.Of(deadline.Step), deadline.Bearer is { } bearer ? AssignmentView.Name(bearer, place) : null,
            deadline.Role, move.From, move.To, move.WasProvisional, move.IsProvisional, move.Why);
    }
}

/// <summary>What would move of all cases together.</summary>
/// <param name="Cases">How many cases have running deadlines, or could have.</param>
/// <param name="CasesMoved">How many of these would move.</param>
/// <param name="Deadlines">How many deadlines would move.</param>
/// <param name="Later">How many of them to a later date.</param>
/// <param name="Earlier">How many to an earlier one.</param>
/// <param name="OnlyCertainty">How many keep their date, and only become certain, or provisional.</param>
/// <param name="OverdueAtOnce">How many would be overdue, and are not now.</param>
public sealed record PreviewTotals(int Cases, int CasesMoved, int Deadlines, int Later, int Earlier, int OnlyCertainty, int OverdueAtOnce)
{
    /// <summary>With a case more.</summary>
    /// <param name="moves">Its moves.</param>
    /// <param name="today">The day that it is.</param>
    public PreviewTotals With(IReadOnlyList<Move> moves, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(moves);
        return new(
            Cases + 1, CasesMoved + (moves.Count > 0 ? 1 : 0), Deadlines + moves.Count, Later + moves.Count(m => m.To > m.From),
            Earlier + moves.Count(m => m.To < m.From), OnlyCertainty + moves.Count(m => m.To == m.From),
            OverdueAtOnce + moves.Count(m => m.To < today && m.From >= today));
    }
}
