using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Lists;

namespace ProposalWorkflow.Functions.Commitments;

/// <summary>What the replies of a case have promised, as one caller may read it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Today">The day of the reading, in the jurisdiction's time zone.</param>
/// <param name="Commitments">In the order in which they were promised.</param>
public sealed record CommitmentList(string Id, DateOnly Today, IReadOnlyList<CommitmentView> Commitments);

/// <summary>One commitment (承诺事项).</summary>
/// <param name="Id">Its id, unique within the case.</param>
/// <param name="Round">The round of the reply that promised it.</param>
/// <param name="Department">Who is to do it.</param>
/// <param name="AnsweredBy">Whose reply promised it.</param>
/// <param name="Text">What is promised.</param>
/// <param name="PromisedAt">When the reply went out, UTC.</param>
/// <param name="PromisedFor">The last day, as the letter has it.</param>
/// <param name="Due">The last day that counts now: the letter's, or a later one that the office has agreed to.</param>
/// <param name="State">How it stands.</param>
/// <param name="StateName">The same in Chinese.</param>
/// <param name="AskedUntil">The later day that the department asks for; absent where it asks for none, and for those who do not read why.</param>
/// <param name="Urgency">How its date shows on the day of the reading; absent where it does not stand out, or nothing is owed.</param>
/// <param name="Deadline">Its clock, for those who may read it; absent where none runs.</param>
/// <param name="Reports">What was said and decided, in its order.</param>
/// <param name="Allowed">What the caller may do now.</param>
public sealed record CommitmentView(
    string Id,
    int Round,
    Named Department,
    Named AnsweredBy,
    string Text,
    DateTimeOffset PromisedAt,
    DateOnly PromisedFor,
    DateOnly Due,
    CommitmentState State,
    string StateName,
    DateOnly? AskedUntil,
    Urgency? Urgency,
    CaseDeadline? Deadline,
    IReadOnlyList<CommitmentReport> Reports,
    IReadOnlyList<string> Allowed)
{
    /// <summary>The view of a caller who may see the case.</summary>
    internal static CommitmentView Of(
        Case state, Commitment commitment, IEnumerable<RecordedEvent> seen, Caller caller, Jurisdiction place, DateOnly today)
    {
        List<CommitmentReport> reports =
            [.. seen.Where(e => e.Event is CommitmentEvent of && of.Commitment == commitment.Id).Select(CommitmentReport.Of)];
        var clock = state.Deadlines.FirstOrDefault(d => d.Commitment == commitment.Id);
        return new(
            commitment.Id,
            commitment.Round,
            AssignmentView.Name(commitment.Department, place),
            AssignmentView.Name(commitment.AnsweredBy, place),
            commitment.Promise.Text,
            commitment.PromisedAt,
            commitment.Promise.Due,
            commitment.Due,
            commitment.State,
            Words.Of(commitment.State),
            reports.Any(r => r.Event == commitment.SaidEvent) ? commitment.AskedUntil : null,
            CommitmentRow.Of(state, commitment, place).On(today).Urgency,
            clock is not null && Visibility.MaySee(state, clock.Scope, caller) ? CaseDeadline.Of(clock, place, today) : null,
            reports,
            [.. Offers.OnCommitment(state, commitment, caller).Select(CommandName.Of)]);
    }
}

/// <summary>What was said of a commitment, or decided on it.</summary>
/// <param name="Event">The event's number.</param>
/// <param name="Name">What it is, in Chinese: 报告进展.</param>
/// <param name="Text">In the words of who said it; absent where nothing was said.</param>
/// <param name="Until">The later day that was asked for, or agreed to.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
public sealed record CommitmentReport(int Event, string Name, string? Text, DateOnly? Until, string By, DateTimeOffset At)
{
    internal static CommitmentReport Of(RecordedEvent recorded)
    {
        var (text, until) = recorded.Event switch
        {
            ProgressReported e => (e.Text, null),
            FulfilmentReported e => (e.Done, null),
            CommitmentExplained e => (e.Reason, e.Until),
            CommitmentConfirmed e => ((string?)null, e.Until),
            CommitmentSentBack e => (e.Reason, (DateOnly?)null),
            var unknown => throw new InvalidOperationException($"No report of {unknown.GetType().Name}."),
        };
        return new(recorded.Number, EventWords.Of(recorded.Event.GetType()), text, until, recorded.By.Name, recorded.AskedAt);
    }
}
