namespace ProposalWorkflow.Domain.Letters;

/// <summary>One answer on the feedback form (征询意见表).</summary>
public enum Satisfaction
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    BasicallySatisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,
}

/// <summary>How a feedback came in.</summary>
public enum FeedbackTaken
{
    /// <summary>The proposer gave it here.</summary>
    Online,

    /// <summary>纸质征询意见表.</summary>
    Paper,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>面商.</summary>
    Meeting,
}

/// <summary>What one proposer thinks of one reply: of the way it was handled and of its result, apart.</summary>
/// <param name="Attitude">办理态度.</param>
/// <param name="Result">办理结果; <see cref="Satisfaction.Dissatisfied"/> here calls for a second round.</param>
/// <param name="Comment">Required where the result is not satisfying.</param>
public sealed record Feedback(Satisfaction Attitude, Satisfaction Result, string? Comment = null);
