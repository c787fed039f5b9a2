using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Workflow.Statistics;
using Case = ProposalWorkflow.Domain.Cases.Case;

namespace ProposalWorkflow.Storage.Tests;

public sealed class SessionTalliesTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private const string Session = "6-3";
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly SessionTallies _tallies = new(new TallyStore(storage.Clients));
    private readonly string _jurisdiction = StorageFixture.NewJurisdiction();

    [Fact]
    public async Task Counts_FollowACaseThroughItsLife()
    {
        foreach (var state in CaseLife.StatesOf(new CaseKey(_jurisdiction, "case-1")))
        {
            await _tallies.PutAsync(state, None);
            (await ReadAsync()).ShouldBe(CaseShare.Of(state).Counts);
        }

        var counts = await ReadAsync();
        counts[Counter.Cases].ShouldBe(1);
        counts[Counter.Stage(CaseStage.Closed)].ShouldBe(1);
        counts[Counter.Stage(CaseStage.InHandling)].ShouldBe(0);
        counts[Counter.Task(TaskCount.Answered, AssignmentRole.Lead, "bureau-a")].ShouldBe(1);
        counts[Counter.Task(TaskCount.Answered, AssignmentRole.CoHandler, "bureau-b")].ShouldBe(1);
        counts[Counter.Task(TaskCount.Open, AssignmentRole.CoHandler, "bureau-b")].ShouldBe(0);
        counts[Counter.Class("A")].ShouldBe(1);
        counts[Counter.Result(Satisfaction.BasicallySatisfied)].ShouldBe(1);
        counts[Counter.FeedbackNotReturned].ShouldBe(1);
        counts[Counter.FeedbackAwaited].ShouldBe(0);
    }

    [Fact]
    public async Task Counts_OfPublishesAtOnceAndTwiceAndInAnyOrderAreARecount()
    {
        const int Processes = 4, Cases = 10;
        var random = new Random(20261124);
        var processes = Enumerable.Range(0, Processes)
            .Select(_ => new SessionTallies(new TallyStore(StorageClients.Of(storage.ConnectionString)))).ToArray();
        // All in two parts of the session, so that they meet.
        var lives = Enumerable.Range(0, 1000).Select(n => new CaseKey(_jurisdiction, $"case-{n}"))
            .Where(key => TallyPart.Of(_jurisdiction, Session, key.Id).Number < 2).Take(Cases)
            .Select((key, n) => CaseLife.StatesOf(key, n + 1)).ToList();
        var publishes = lives.SelectMany(states => states.Concat(states)).ToArray();
        random.Shuffle(publishes);

        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, 3 * Processes).Select(async worker =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < publishes.Length;)
                await processes[worker % Processes].PutAsync(publishes[i], None);
        }));

        var expected = Tally.Sum(lives.Select(states => CaseShare.Of(states[^1]).Counts));
        (await ReadAsync()).ShouldBe(expected);
        var states = lives.ToDictionary(life => life[0].Key.Id, life => life[^1]);
        (await _tallies.RecountAsync(_jurisdiction, Session, id => Task.FromResult<Case?>(states[id]), None)).ShouldBe(0);
    }

    [Fact]
    public async Task Share_WhoseAnswerWasLostIsCountedOnce()
    {
        var losing = new SessionTallies(new TallyStore(StorageClients.Of(storage.ConnectionString, new LosesTheFirstAnswer())));
        var state = CaseLife.StatesOf(new CaseKey(_jurisdiction, "case-1"))[^1];

        await losing.PutAsync(state, None);

        (await ReadAsync()).ShouldBe(CaseShare.Of(state).Counts);
    }

    [Fact]
    public async Task Answer_CostsTheSameForOneCaseAndForMany()
    {
        await _tallies.PutAsync(CaseLife.StatesOf(new CaseKey(_jurisdiction, "case-1"))[^1], None);
        var forOne = await CallsOfAnAnswerAsync();

        await Task.WhenAll(Enumerable.Range(2, 60).Select(
            n => _tallies.PutAsync(CaseLife.StatesOf(new CaseKey(_jurisdiction, $"case-{n}"))[^1], None)));

        (await CallsOfAnAnswerAsync()).ShouldBe(forOne);
        (await ReadAsync())[Counter.Cases].ShouldBe(61);
    }

    [Fact]
    public async Task Case_CountedAgainCostsOneCall()
    {
        var states = CaseLife.StatesOf(new CaseKey(_jurisdiction, "case-1"));
        await _tallies.PutAsync(states[^1], None);

        using var calls = StorageCallLog.Begin();
        await _tallies.PutAsync(states[^1], None);
        await _tallies.PutAsync(states[0], None);

        calls.Count.ShouldBe(2);
    }

    private async Task<int> CallsOfAnAnswerAsync()
    {
        using var calls = StorageCallLog.Begin();
        await ReadAsync();
        return calls.Count;
    }

    private Task<Tally> ReadAsync() => _tallies.ReadAsync(_jurisdiction, Session, None);
}
