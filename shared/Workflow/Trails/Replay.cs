using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Workflow.Trails;

/// <summary>
/// The state row decides what a case takes, and is replaced with every change; so it is not chained, but made again from the events
/// that are. This one check knows the domain: another version of it may make another state.
/// </summary>
internal static class Replay
{
    /// <summary>The state as it is stored; null where it is missing or cannot be read.</summary>
    public static Case? StateOf(CaseTrail trail) => trail.State is null ? null : Try(() => Read<Case>(trail.State));

    /// <summary>Whether the events make the state that is stored.</summary>
    public static bool Makes(CaseTrail trail) => Try(() =>
    {
        var made = trail.Rows
            .Select(row => Read<RecordedEvent>(row.Content!) with { Hash = row.Hash })
            .Aggregate((Case?)null, (state, recorded) => Case.Apply(state, trail.Key, recorded));
        // Read and written again: what a newer version adds to the state is then in both.
        return Write(made) == Write(Read<Case>(trail.State!)) ? "" : null;
    }) is not null;

    private static T? Try<T>(Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
        catch (Exception)
        {
            // JSON of another shape, or events that could not follow each other: what the domain throws at them is as good as another state.
            return null;
        }
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, WorkflowJson.Options) ?? throw new JsonException("null");

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);
}
