namespace ProposalWorkflow.Domain.Cases;

/// <summary>意见分歧 between the lead and one of its co-handlers, which the office settles before the reply goes out.</summary>
/// <param name="Round">The round.</param>
/// <param name="Lead">主办.</param>
/// <param name="CoHandler">会办.</param>
/// <param name="RaisedBy">Which of the two brought it to the office.</param>
/// <param name="Event">The event that holds the reason.</param>
/// <param name="State">What came of it.</param>
/// <param name="SettledEvent">The event that holds the office's decision; null where there is none.</param>
public sealed record Disagreement(
    int Round,
    string Lead,
    string CoHandler,
    string RaisedBy,
    int Event,
    DisagreementState State = DisagreementState.Open,
    int? SettledEvent = null)
{
    /// <summary>The one of the two that <paramref name="department"/> is not.</summary>
    public string Other(string department) => department == Lead ? CoHandler : Lead;
}

/// <summary>What came of a disagreement.</summary>
public enum DisagreementState
{
    /// <summary>待协调.</summary>
    Open,

    /// <summary>已协调.</summary>
    Settled,

    /// <summary>已消除: one of the two has no part in it any more.</summary>
    Lapsed,
}
