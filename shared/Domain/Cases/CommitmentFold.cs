using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>What becomes of commitments: they begin when their reply is sent, change with its corrections, and go with a later round's.</summary>
internal static class CommitmentFold
{
    public static Case Into(Case state, RecordedEvent recorded) => recorded.Event switch
    {
        ProgressReported e => Change(state, e, recorded, c => c with { Said = e.Text }),
        FulfilmentReported e => Change(state, e, recorded, c => c with { State = CommitmentState.Reported, Said = e.Done }),
        CommitmentExplained e => Change(state, e, recorded, c => c with { State = CommitmentState.Explaining, Said = e.Reason, AskedUntil = e.Until }),
        CommitmentConfirmed e => Change(state, e, recorded, c => c with
        {
            State = e.Becomes, Due = e.Until ?? c.Due, EarlierDues = e.Until is null ? c.EarlierDues : [.. c.EarlierDues, c.Due], AskedUntil = null,
        }),
        CommitmentSentBack e => Change(state, e, recorded, c => c with { State = CommitmentState.Open, Said = e.Reason, AskedUntil = null }),
        var unknown => throw new InvalidOperationException($"No fold for {unknown.GetType().Name}."),
    };

    /// <summary>The reply is out, or another version of it is: what it promises no more is superseded, what it promises newly begins. What it
    /// still promises in the same words goes on as it stands, with what was reported of it.</summary>
    public static Case Promised(Case state, int round, string department)
    {
        var reply = state.Assignments.First(a => a.Round == round && a.Department == department).Reply!;
        var left = reply.Promises.ToList();
        var kept = state.Commitments
            .Select(c => (c.Round, c.AnsweredBy) != (round, department) || c.State == CommitmentState.Superseded || left.Remove(c.Promise) ? c : Superseded(c))
            .ToList();
        return state with
        {
            Commitments =
            [
                .. kept,
                .. left.Select((promise, i) => new Commitment
                {
                    Id = $"c{kept.Count + i + 1}", Round = round, AnsweredBy = department, Promise = promise, PromisedAt = reply.SentAt!.Value, Due = promise.Due,
                }),
            ],
        };
    }

    /// <summary>The department answers again: its earlier reply's promises are what it says now.</summary>
    public static Case AnsweredAgain(Case state, int round, string department) =>
        Supersede(state, c => c.Round < round && c.AnsweredBy == department);

    /// <summary>All answers of a later round are out: nothing is left of the earlier ones, whoever gave them.</summary>
    public static Case AllAnswered(Case state, int round) => Supersede(state, c => c.Round < round);

    private static Case Supersede(Case state, Func<Commitment, bool> which) =>
        state with { Commitments = [.. state.Commitments.Select(c => which(c) ? Superseded(c) : c)] };

    /// <summary>What is carried out, or excused, stays so.</summary>
    private static Commitment Superseded(Commitment c) => c.IsSettled ? c : c with { State = CommitmentState.Superseded, AskedUntil = null };

    private static Case Change(Case state, CommitmentEvent of, RecordedEvent recorded, Func<Commitment, Commitment> change) => state with
    {
        Commitments = [.. state.Commitments.Select(c => c.Id == of.Commitment ? change(c) with { SaidEvent = recorded.Number } : c)],
    };
}
