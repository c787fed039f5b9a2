using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Decisions.Clocks;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>What newer rules or calendars do to the deadlines of a case. Done once, there is nothing left to move: so the command may come
/// any number of times.</summary>
internal static class RecountRules
{
    public static Rejection? Refuse(Case state, Question question) =>
        Moves(state, question).Any() ? null : new(RejectionKind.NothingMoves, "按现行规则和日历，各期限均无变化。");

    public static IReadOnlyList<CaseEvent> Events(Case state, RecountDeadlines command, Question question)
    {
        var book = new ClockBook(question, question.Jurisdiction.Deadlines!);
        foreach (var move in Moves(state, question))
        {
            var act = book.ActOn(move.Deadline, $"{move.Why}缘由：{command.Reason}") with { By = command.OrderedBy };
            book.Recount(move.Deadline, WhatMoves.Apply(move, book.Scheme.Basis, book.Scheme.Basis, act, book.NextId));
        }

        return [.. book.Events()];
    }

    // What was in force before is on the shelves still: each deadline names the editions that it is counted with.
    private static IEnumerable<Move> Moves(Case state, Question question) => question.Jurisdiction.Deadlines is not { Basis: var basis } ? []
        : WhatMoves.Find(state.Deadlines, basis, basis, question.Jurisdiction.DateAt(question.AskedAt));
}
