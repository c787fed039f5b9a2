namespace ProposalWorkflow.Workflow.Trails;

/// <summary>What is wrong with a trail, at the first row where it shows.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">The number of the event row; null where it is the state row.</param>
public sealed record TrailFault(TrailFaultKind Kind, int? Number = null);

/// <summary>What can be wrong with a row.</summary>
public enum TrailFaultKind
{
    /// <summary>Its content and its hash do not belong together.</summary>
    Changed,

    /// <summary>It is a sound row, and not the one that stood here: its neighbours are not chained to it.</summary>
    Replaced,

    /// <summary>It is missing.</summary>
    Removed,

    /// <summary>It has neither a text nor a blob that is there.</summary>
    ContentRemoved,

    /// <summary>The event of this number stands at another one.</summary>
    Reordered,

    /// <summary>It is one too many.</summary>
    Inserted,

    /// <summary>The first event was not written for this case.</summary>
    OtherCase,

    /// <summary>The last event and the state row do not know each other: one of the two was replaced.</summary>
    LastDiffers,

    /// <summary>The state row is missing.</summary>
    StateRemoved,

    /// <summary>The state row is not what the events make of the case.</summary>
    StateChanged,
}
