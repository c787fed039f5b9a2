namespace ProposalWorkflow.Local;

/// <summary>The case of a late co-handler: weeks go by in it, and what that is there to show is looked for.</summary>
internal sealed class LatePlay(CasePlay play, SamplePeople people, SampleSurroundings surroundings)
{
    /// <summary>Plays it to its end, and says what was seen.</summary>
    /// <exception cref="InvalidDataException">Something was not.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        var round = play.Sample.Rounds.Single(one => one.Late is not null);
        var late = round.Late!;
        await Together.RunAsync(
        [
            play.RunAsync,
            stop => new ClockHand(surroundings.Clock, people, surroundings.Alerts).RunAsync(play, round, stop),
            stop => Waiting.UntilAsync(
                $"an alert about {late.Department} at {surroundings.Alerts.Address}", _ => Task.FromResult(Alerts),
                alerts => alerts.Any(late.IsOf), stop),
        ], ct);

        var sights = LateSights.Of(await new OfficePlay(people.Office, play.Id!).HistoryAsync(ct), Alerts, late, people.Place);
        foreach (var (name, _) in sights.Where(sight => sight.Seen))
            surroundings.Screen.Fact("Seen", name);
        if (sights.Where(sight => !sight.Seen).Select(sight => sight.Name).ToList() is { Count: > 0 } missed)
            throw new InvalidDataException($"not seen: {string.Join(", ", missed)}");
    }

    private IReadOnlyList<ReceivedAlert> Alerts => play.Id is { } id ? surroundings.Alerts.Of(id) : [];
}
