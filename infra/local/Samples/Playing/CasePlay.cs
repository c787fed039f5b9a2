namespace ProposalWorkflow.Local;

/// <summary>One sample case from its submission to its end: who is at work when. What they do is theirs.</summary>
public sealed class CasePlay(SampleCase sample, SamplePeople people, DepartmentQueues queues)
{
    /// <summary>The name of the sample.</summary>
    public string Name => sample.Name;

    /// <summary>The id that the workflow gave the case; null until it is submitted.</summary>
    public string? Id { get; private set; }

    /// <summary>Returns when the case was closed and everyone has heard of it.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        Id = await people.Proposer(sample.Proposers[0]).SubmitAsync(sample.Submit, ct);
        var office = new OfficePlay(people.Office, Id);
        await office.AcceptAsync(sample.Category, ct);
        foreach (var round in sample.Rounds)
            await RunAsync(round, office, ct);
    }

    private async Task RunAsync(SampleRound round, OfficePlay office, CancellationToken ct)
    {
        var departments = round.Departments.ToDictionary(code => code, code => Department(code, sample.NumberOf(round)));

        await office.AssignAsync(round, ct);
        await Together.RunAsync(
        [
            stop => office.TendAsync(round, stop),
            stop => departments[round.Lead].AnswerAsync(round, stop),
            .. Each(round.AllCoHandlers, (code, stop) => departments[code].CoHandleAsync(round, stop)),
        ], ct);

        await Together.RunAsync(
        [
            .. Each(sample.Proposers, (one, stop) => new ProposerPlay(people.Proposer(one), one, Id!).JudgeAsync(round, stop)),
            .. Each(departments.Values, (one, stop) => one.HearOfReplyAsync(round, stop)),
        ], ct);

        await (round.Reopen is { } reason ? office.ReopenAsync(reason, ct) : office.CloseAsync(ct));
        await Together.RunAsync([.. Each(departments.Values, (one, stop) => one.HearOfEndAsync(round, stop))], ct);
    }

    private DepartmentPlay Department(string code, int round) => new(people.Department(code), queues.Of(code), code, Id!, round);

    private static IEnumerable<Func<CancellationToken, Task>> Each<T>(IEnumerable<T> people, Func<T, CancellationToken, Task> play) =>
        people.Select<T, Func<CancellationToken, Task>>(one => stop => play(one, stop));
}
