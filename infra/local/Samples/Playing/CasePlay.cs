namespace ProposalWorkflow.Local;

/// <summary>One sample case from its submission to its end: who is at work when. What they do is theirs.</summary>
public sealed class CasePlay(SampleCase sample, SamplePeople people, DepartmentQueues queues)
{
    /// <summary>The sample.</summary>
    public SampleCase Sample => sample;

    /// <summary>The id that the workflow gave the case; null until it is submitted.</summary>
    public string? Id { get; private set; }

    /// <summary>Returns when the case was closed and everyone has heard of it.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var lead = people.Proposer(sample.Proposers[0]);
        Id = await lead.SubmitAsync(sample.Submit, ct);
        var office = new OfficePlay(people.Office, Id);
        if (sample.Returned is { } returned)
        {
            await people.Office.PostAsync(Id, returned.Return, ct);
            await lead.PostAsync(Id, sample.Resubmit, ct);
        }
        await office.AcceptAsync(sample.Category, ct);
        var rulings = new RulingPlay(people, Id);
        foreach (var round in sample.Rounds)
            await RunAsync(round, office, rulings, ct);
        if (people.Place.ArchiveAfterDays == 0)
            await office.SeeArchivedAsync(ct);
    }

    private async Task RunAsync(SampleRound round, OfficePlay office, RulingPlay rulings, CancellationToken ct)
    {
        var answers = round.Answers.Select(answer => new AnswerPlay(Department(answer.Department, round), answer, people)).ToList();
        var staying = round.Staying.Select(code => Department(code, round)).ToList();

        await office.AssignAsync(round, ct);
        await Together.RunAsync(
        [
            stop => office.TendAsync(round, stop),
            stop => rulings.RuleAsync(round, stop),
            .. Each(round.Answers, (one, stop) => office.CheckAsync(one, people.Place, stop)),
            .. Each(answers, (one, stop) => one.RunAsync(round, stop)),
            .. Each(round.AllCoHandlers, (code, stop) => Department(code, round).CoHandleAsync(round, stop)),
            .. Each(round.AllInformed, (code, stop) => Department(code, round).HearAsync("informed", stop)),
            .. Each(round.Released, (code, stop) => Department(code, round).GiveBackAsync(round, stop)),
        ], ct);

        await Together.RunAsync(
        [
            .. Each(sample.Proposers, (one, stop) => new ProposerPlay(people.Proposer(one), one, Id!).JudgeAsync(round, stop)),
            stop => office.EnterFeedbackAsync(round, stop),
            .. Each(answers, (one, stop) => one.HearOfFeedbackAsync(stop)),
            .. Each(round.AllCoHandlers, (code, stop) => Department(code, round).HearAsync("reply-sent", stop)),
        ], ct);

        await office.EndAsync(round, ct);
        await Together.RunAsync([.. Each(staying, (one, stop) => one.HearOfEndAsync(round, stop))], ct);
    }

    private DepartmentPlay Department(string code, SampleRound round) =>
        new(people.Department(code), queues.Of(code), code, Id!, sample.NumberOf(round));

    private static IEnumerable<Func<CancellationToken, Task>> Each<T>(IEnumerable<T> people, Func<T, CancellationToken, Task> play) =>
        people.Select<T, Func<CancellationToken, Task>>(one => stop => play(one, stop));
}
