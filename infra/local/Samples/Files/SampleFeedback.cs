using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>What one proposer thinks of one reply.</summary>
/// <param name="Attitude">办理态度.</param>
/// <param name="Result">办理结果.</param>
/// <param name="Comment">Required where the result is not satisfying.</param>
/// <param name="Taken">How it comes in; what does not come online is entered by the office.</param>
public sealed record SampleFeedback(
    Satisfaction Attitude, Satisfaction Result, string? Comment = null, FeedbackTaken Taken = FeedbackTaken.Online)
{
    /// <summary>Whether the proposer gives it, and not the office.</summary>
    public bool IsOnline => Taken == FeedbackTaken.Online;

    /// <summary>反馈, or 代录反馈.</summary>
    public AssignmentCommand Command(string department, string proposer) => IsOnline
        ? new GiveFeedback(Attitude, Result, Comment) { Department = department }
        : new EnterFeedback(proposer, Taken, Attitude, Result, Comment) { Department = department };
}
