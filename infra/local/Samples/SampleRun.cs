using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>Plays the sample cases at the same time, then lets weeks go by in those where somebody is late, shows what the workflow tells of
/// each, and imports many at once.</summary>
/// <param name="samples">The cases.</param>
/// <param name="letters">Where the letters go that they end with; null: nowhere.</param>
public sealed class SampleRun(SampleSet samples, SampleLetters? letters = null) : ISampleRun
{
    /// <summary>The jurisdiction whose office imports.</summary>
    private const string ImportInto = "xihe";

    /// <inheritdoc/>
    public IReadOnlyList<CallerGroup> Callers { get; } = SampleCallers.Of(samples);

    /// <inheritdoc/>
    public IReadOnlyList<Jurisdiction> Places => [.. samples.Jurisdictions.All];

    /// <inheritdoc/>
    public async Task<bool> RunAsync(SampleSurroundings surroundings, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = surroundings.Functions };
        using var queues = new DepartmentQueues(surroundings.ConnectionString, samples.Jurisdictions.All);
        var people = samples.Jurisdictions.All.ToDictionary(
            place => place.Code, place => new SamplePeople(client, surroundings.Tokens, place, surroundings.Clock));
        var merged = samples.Cases.Where(sample => sample.MergedInto is not null).Select(sample => (sample, Play: PlayOf(sample, []))).ToList();
        var alone = samples.Cases.Where(sample => sample.MergedInto is null)
            .Select(sample => PlayOf(sample, [.. merged.Where(one => one.sample.MergedInto == sample.Name).Select(one => one.Play)])).ToList();
        List<CasePlay> plays = [.. alone, .. merged.Select(one => one.Play)];
        var screen = surroundings.Screen;
        letters?.Clear();

        var late = alone.Where(play => play.Sample.IsLate).ToList();
        var inTime = alone.Except(late).ToList();

        screen.Fact("Cases", $"{plays.Count - late.Count} run at the same time: {Names(plays.Except(late))}");
        screen.Fact("By queue", $"{CasePlay.ByQueue} gives its commands by its own office system");
        await Task.WhenAll(inTime.Select(play => TryAsync(play, screen, () => play.RunAsync(ct), ct)));
        if (late.Count > 0)
            screen.Fact("Weeks go by", $"the clock is set forward from reminder to reminder: {Names(late)}");
        var seen = true;
        foreach (var play in late)
            seen &= await TryAsync(play, screen, () => new LatePlay(play, people[play.Sample.Jurisdiction], surroundings).RunAsync(ct), ct);

        var closed = 0;
        foreach (var play in plays.Where(play => play.Id is not null))
            await TryAsync(play, screen, async () =>
            {
                if (await ShowAsync(play, people[play.Sample.Jurisdiction].Office, surroundings, ct))
                    closed++;
            }, ct);
        var imported = await ImportAsync(people[ImportInto], screen, ct);
        screen.Line($"{closed} of {plays.Count} cases closed");
        return seen && imported && closed == plays.Count;

        static string Names(IEnumerable<CasePlay> some) => string.Join(", ", some.Select(play => play.Sample.Name));

        CasePlay PlayOf(SampleCase sample, IReadOnlyList<CasePlay> members) => new(sample, people[sample.Jurisdiction], queues, members);
    }

    /// <summary>Whether a whole file has come in. Its cases wait for review: an office has just these before it when it looks around.</summary>
    private static async Task<bool> ImportAsync(SamplePeople people, Screen screen, CancellationToken ct)
    {
        try
        {
            return await new ImportPlay(people.Office, people.Place.Sessions[0].Code).RunAsync(screen, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            screen.Error($"Sample import: {e.Message.Split('\n')[0]}");
            return false;
        }
    }

    /// <summary>Whether the case is closed, asked of the workflow and not of those who played.</summary>
    private async Task<bool> ShowAsync(CasePlay play, WorkflowApi office, SampleSurroundings surroundings, CancellationToken ct)
    {
        var screen = surroundings.Screen;
        var state = await office.GetAsync<CaseReading>($"api/proposals/{play.Id}", ct);
        var history = await office.GetAsync<HistoryReading>($"api/proposals/{play.Id}/history", ct);
        screen.Line("");
        foreach (var line in Timeline.Lines(state, history.Events, samples.PlaceOf(play.Sample), surroundings.Alerts.Of(play.Id!)))
            screen.Line(line);
        foreach (var file in letters is null ? [] : await letters.FetchAsync(play.Id!, history.Events, office, ct))
            screen.Line($"  letter  {Path.GetRelativePath(Directory.GetCurrentDirectory(), file)}");
        return state.Stage is CaseStage.Closed or CaseStage.Archived;
    }

    // One case's failure leaves the others alone.
    private static async Task<bool> TryAsync(CasePlay play, Screen screen, Func<Task> act, CancellationToken ct)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            screen.Error($"Sample case {play.Sample.Name} ({play.Id ?? "not submitted"}): {e.Message.Split('\n')[0]}");
            return false;
        }
    }
}
