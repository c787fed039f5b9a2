using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Local;

/// <summary>Plays all sample cases at the same time, and then shows what the workflow tells of each.</summary>
public sealed class SampleRun(SampleSet samples) : ISampleRun
{
    /// <inheritdoc/>
    public IReadOnlyList<CallerGroup> Callers { get; } = SampleCallers.Of(samples);

    /// <inheritdoc/>
    public async Task<bool> RunAsync(SampleSurroundings surroundings, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = surroundings.Functions };
        using var queues = new DepartmentQueues(surroundings.ConnectionString, samples.Jurisdictions.All);
        var people = samples.Jurisdictions.All.ToDictionary(
            place => place.Code, place => new SamplePeople(client, surroundings.Tokens, place, surroundings.Time));
        var plays = samples.Cases.Select(sample => new CasePlay(sample, people[sample.Jurisdiction], queues)).ToList();
        var screen = surroundings.Screen;

        screen.Fact("Cases", $"{plays.Count} run at the same time: {string.Join(", ", plays.Select(play => play.Sample.Name))}");
        await Task.WhenAll(plays.Select(play => TryAsync(play, screen, () => play.RunAsync(ct), ct)));

        var closed = 0;
        foreach (var play in plays.Where(play => play.Id is not null))
            await TryAsync(play, screen, async () =>
            {
                if (await ShowAsync(play, people[play.Sample.Jurisdiction].Office, screen, ct))
                    closed++;
            }, ct);
        screen.Line($"\n{closed} of {plays.Count} cases closed");
        return closed == plays.Count;
    }

    /// <summary>Whether the case is closed, asked of the workflow and not of those who played.</summary>
    private async Task<bool> ShowAsync(CasePlay play, WorkflowApi office, Screen screen, CancellationToken ct)
    {
        var state = await office.GetAsync<CaseReading>($"api/proposals/{play.Id}", ct);
        var history = await office.GetAsync<HistoryReading>($"api/proposals/{play.Id}/history", ct);
        screen.Line("");
        foreach (var line in Timeline.Lines(state, history.Events, samples.PlaceOf(play.Sample)))
            screen.Line(line);
        return state.Stage is CaseStage.Closed or CaseStage.Archived;
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
            screen.Error($"Sample case {play.Sample.Name} ({play.Id ?? "not submitted"}): {e.Message.Split('\n')[0]}");
        }
    }
}
