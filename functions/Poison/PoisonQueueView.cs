using ProposalWorkflow.Workflow.Poison;

namespace ProposalWorkflow.Functions.Poison;

/// <summary>What could not be handled.</summary>
/// <param name="Queues">Each queue, also where there is nothing.</param>
public sealed record PoisonView(IReadOnlyList<PoisonQueueView> Queues);

/// <summary>What came of putting messages back.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Moved">So many are in it again.</param>
/// <param name="Left">So many are left for the next call.</param>
public sealed record RedriveView(string Queue, int Moved, int Left);

/// <summary>What was set aside from one queue.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="Step">The step that it is for, in words.</param>
/// <param name="Count">How many messages of the place.</param>
/// <param name="Unreadable">
/// How many from which no place could be read. They may be anybody's, so they are counted and not shown, and no office puts them back.
/// </param>
/// <param name="Messages">The first ones of the place, the oldest first.</param>
public sealed record PoisonQueueView(string Queue, string Step, int Count, int Unreadable, IReadOnlyList<PoisonMessageView> Messages)
{
    /// <summary>As it is shown.</summary>
    public static PoisonQueueView Of(PoisonOfQueue found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new(found.Queue, PoisonWords.OfQueue(found.Queue), found.Count, found.Unreadable, [.. found.First.Select(PoisonMessageView.Of)]);
    }
}

/// <summary>One message.</summary>
/// <param name="Id">The id of this copy.</param>
/// <param name="What">What it was for, in words.</param>
/// <param name="Type">The type of its CloudEvent.</param>
/// <param name="Subject">The case, for most.</param>
/// <param name="SentAt">When it was sent, UTC.</param>
/// <param name="SetAsideAt">When it was set aside, UTC.</param>
/// <param name="Reason">Why it failed last, in the program's words; null where nobody knows.</param>
public sealed record PoisonMessageView(
    string Id, string What, string? Type, string? Subject, DateTimeOffset? SentAt, DateTimeOffset SetAsideAt, string? Reason)
{
    /// <summary>As it is shown.</summary>
    public static PoisonMessageView Of(PoisonMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var contents = message.Contents;
        return new(message.Id, PoisonWords.Of(message.Queue, contents.Type), contents.Type, contents.Subject, contents.SentAt, message.At, message.Reason);
    }
}
