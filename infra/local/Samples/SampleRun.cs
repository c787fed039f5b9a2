using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Local;

/// <summary>Plays all sample cases at the same time, and then shows what the workflow tells of each.</summary>
public sealed class SampleRun(SampleSet samples) : ISampleRun
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, TokenRequest> Callers { get; } = SampleCallers.Of(samples);

    /// <inheritdoc/>
    public async Task<bool> RunAsync(SampleSurroundings surroundings, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = surroundings.Functions };
        using var queues = new DepartmentQueues(surroundings.ConnectionString, samples.Jurisdiction);
        var people = new SamplePeople(client, surroundings.Tokens, samples.Jurisdiction);
        var plays = samples.Cases.Select(sample => new CasePlay(sample, people, queues)).ToList();
        var screen = surroundings.Screen;

        screen.Fact("Cases", $"{plays.Count} run at the same time: {string.Join(", ", plays.Select(play => play.Name))}");
        await Task.WhenAll(plays.Select(play => TryAsync(play, screen, () => play.RunAsync(ct), ct)));

        var closed = 0;
        foreach (var play in plays.Where(play => play.Id is not null))
            await TryAsync(play, screen, async () =>
            {
                if (await ShowAsync(play.Id!, people.Office, screen, ct))
                    closed++;
            }, ct);
        screen.Line($"\n{closed} of {plays.Count} cases closed");
        return closed == plays.Count;
    }

    /// <summary>Whether the case is closed, asked of the workflow and not of those who played.</summary>
    private async Task<bool> ShowAsync(string id, WorkflowApi office, Screen screen, CancellationToken ct)
    {
        var state = await office.GetAsync<CaseReading>($"api/proposals/{id}", ct);
        var history = await office.GetAsync<HistoryReading>($"api/proposals/{id}/history", ct);
        screen.Line("");
        foreach (var line in Timeline.Lines(state, history.Events, samples.Jurisdiction))
            screen.Line(line);
        return state.Stage == CaseStage.Closed;
    }

    // One case's failure leaves the others alone.
    private static async Task TryAsync(CasePlay play, Screen screen, Func<Task> act, CancellationToken ct)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            screen.Error($"Sample case {play.Name} ({play.Id ?? "not submitted"}): {e.Message.Split('\n')[0]}");
        }
    }
}
