using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local;

/// <summary>One sample case from its submission to its end: who is at work when. What they do is theirs.</summary>
/// <param name="sample">What is said in it.</param>
/// <param name="people">Who says it.</param>
/// <param name="queues">What the departments hear.</param>
/// <param name="members">The cases that are merged into this one; they run with it.</param>
public sealed class CasePlay(SampleCase sample, SamplePeople people, DepartmentQueues queues, IReadOnlyList<CasePlay> members)
{
    /// <summary>The department that has an office system of its own, and gives its commands by that.</summary>
    public const string ByQueue = "nanhu-jyj";

    /// <summary>The sample.</summary>
    public SampleCase Sample => sample;

    /// <summary>The id that the workflow gave the case; null until it is submitted.</summary>
    public string? Id { get; private set; }

    /// <summary>Returns when the case was closed and everyone has heard of it.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var lead = people.Proposer(sample.Proposers[0]);
        Id = await lead.SubmitAsync(sample.Submit, ct);
        await SignAsync(sample.AllDeclined, ct);
        var office = new OfficePlay(people.Office, Id);
        if (sample.Returned is { } returned)
        {
            await people.Office.PostAsync(Id, returned.Return, ct);
            await lead.PostAsync(Id, sample.Resubmit, ct);
            await SignAsync([], ct);
        }
        await office.AcceptAsync(sample.Category, ct);
        foreach (var member in members)
            await member.MergeAsync(Id, ct);
        await Together.RunAsync([stop => RunRoundsAsync(office, stop), .. Each(members, (one, stop) => one.RunMergedAsync(stop))], ct);
    }

    /// <summary>Submits the case, which the office merges into the one of this id.</summary>
    private async Task MergeAsync(string main, CancellationToken ct)
    {
        Id = await people.Proposer(sample.Proposers[0]).SubmitAsync(sample.Submit, ct);
        await new OfficePlay(people.Office, Id).MergeAsync(main, sample.Category, ct);
    }

    private Task RunMergedAsync(CancellationToken ct) => RunRoundsAsync(new OfficePlay(people.Office, Id!), ct);

    private async Task RunRoundsAsync(OfficePlay office, CancellationToken ct)
    {
        var rulings = new RulingPlay(people, Id!);
        foreach (var round in sample.Rounds)
            await RunAsync(round, office, rulings, ct);
        if (people.Place.Publication is not null)
            foreach (var round in sample.Rounds)
                await office.PublishAsync(round, sample.NumberOf(round), ct);
        if (people.Place.ArchiveAfterDays == 0)
            await office.SeeArchivedAsync(ct);
    }

    /// <summary>联名附议, where the place asks for it: the joint proposers say whether they stand for the text.</summary>
    private Task SignAsync(IReadOnlyList<SampleDecliner> declined, CancellationToken ct) => people.Place.JointSigning is null
        ? Task.CompletedTask
        : Together.RunAsync(
        [
            .. Each(sample.Proposers.Skip(1), (one, stop) => people.Proposer(one).PostAsync(Id!, new Sign(), stop)),
            .. Each(declined, (one, stop) => people.Proposer(one.Proposer).PostAsync(Id!, one.Decline, stop)),
        ], ct);

    private async Task RunAsync(SampleRound round, OfficePlay office, RulingPlay rulings, CancellationToken ct)
    {
        var merged = sample.MergedInto is not null;
        var answers = round.Answers.Select(answer => new AnswerPlay(Department(answer.Department, round), answer, people, merged)).ToList();
        var staying = round.Staying.Select(code => Department(code, round)).ToList();

        if (!merged) // one that is gets the departments of its main case
            await office.AssignAsync(round, ct);
        await Together.RunAsync(
        [
            stop => office.TendAsync(round, stop),
            stop => rulings.RuleAsync(round, stop),
            .. Each(round.Answers, office.ExtendAsync),
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
        new(people.Department(code), code == ByQueue ? queues.DeskOf(code, people.TokenOf(code)) : null, queues.Of(code), code, Id!,
            sample.NumberOf(round));

    private static IEnumerable<Func<CancellationToken, Task>> Each<T>(IEnumerable<T> people, Func<T, CancellationToken, Task> play) =>
        people.Select<T, Func<CancellationToken, Task>>(one => stop => play(one, stop));
}
