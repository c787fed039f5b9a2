namespace ProposalWorkflow.Storage.Tests;

/// <summary>The classes that empty that queue, or count what is in it: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class FeedbackQueue
{
    public const string Name = "the queue of feedback";
}
