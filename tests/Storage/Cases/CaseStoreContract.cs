using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>What every <see cref="ICaseStore"/> holds to, whatever it stores in.</summary>
public abstract class CaseStoreContract
{
    private static readonly CancellationToken None = CancellationToken.None;

    protected abstract ICaseStore Store { get; }

    [Fact]
    public async Task Case_IsNotThereBeforeItsFirstCommit()
    {
        var key = SampleCase.NewKey();

        (await Store.LoadAsync(key, None)).ShouldBeNull();
        (await Store.FindOperationAsync(key, "intent-1", None)).ShouldBeNull();
        (await Store.FindEventAsync(key, 1, None)).ShouldBeNull();
        (await HistoryAsync(key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commit_StoresStateEventsAndOperation()
    {
        var commit = SampleCase.Submission(SampleCase.NewKey());

        (await Store.CommitAsync(commit, None)).ShouldBe(CommitResult.Committed);

        (await LoadAsync(commit.Key)).State.ShouldBeWrittenAs(commit.Change!.State);
        (await Store.FindOperationAsync(commit.Key, "intent-1", None)).ShouldBeWrittenAs(commit.Operation);
        (await Store.FindEventAsync(commit.Key, 1, None)).ShouldBeWrittenAs(commit.Change.Events[0]);
        (await HistoryAsync(commit.Key)).ShouldBeWrittenAs(commit.Change.Events);
    }

    [Fact]
    public async Task Commit_OnTheStateThatWasReadReplacesItAndItsTag()
    {
        var first = await SubmittedAsync();

        var commit = SampleCase.Opinions(first.State.Key, first, "intent-2", "同意", "补充");
        (await Store.CommitAsync(commit, None)).ShouldBe(CommitResult.Committed);

        var second = await LoadAsync(first.State.Key);
        second.State.ShouldBeWrittenAs(commit.Change!.State);
        second.State.Version.ShouldBe(3);
        second.Tag.ShouldNotBe(first.Tag);
    }

    [Fact]
    public async Task Commit_OfAnIntentHandledBeforeIsKnownAndStoresNothing()
    {
        var first = await SubmittedAsync();
        var again = SampleCase.Opinions(first.State.Key, first, "intent-1", "again");

        (await Store.CommitAsync(again, None)).ShouldBe(CommitResult.OperationKnown);

        await ShouldBeUntouchedAsync(first);
    }

    [Fact]
    public async Task Commit_OfAKnownIntentOnAnOldStateIsKnown()
    {
        var first = await SubmittedAsync();
        var commit = SampleCase.Opinions(first.State.Key, first, "intent-2", "同意");
        await Store.CommitAsync(commit, None);

        (await Store.CommitAsync(commit, None)).ShouldBe(CommitResult.OperationKnown);
        (await Store.CommitAsync(SampleCase.Submission(first.State.Key), None)).ShouldBe(CommitResult.OperationKnown);
    }

    [Fact]
    public async Task Commit_OnAStateThatHasMovedStoresNothing()
    {
        var first = await SubmittedAsync();
        await Store.CommitAsync(SampleCase.Opinions(first.State.Key, first, "intent-2", "同意"), None);
        var second = await LoadAsync(first.State.Key);

        // Two events: the second one's number is free, and it must not be stored either.
        (await Store.CommitAsync(SampleCase.Opinions(first.State.Key, first, "intent-3", "late", "late"), None))
            .ShouldBe(CommitResult.StateChanged);

        (await Store.FindOperationAsync(first.State.Key, "intent-3", None)).ShouldBeNull();
        await ShouldBeUntouchedAsync(second);
    }

    [Fact]
    public async Task Commit_WithoutEventsOnAStateThatHasMovedStoresNothing()
    {
        var first = await SubmittedAsync();
        await Store.CommitAsync(SampleCase.Opinions(first.State.Key, first, "intent-2", "同意"), None);
        var second = await LoadAsync(first.State.Key);

        var late = SampleCase.Next(first.State.Key, first, "intent-3");
        (await Store.CommitAsync(late, None)).ShouldBe(CommitResult.StateChanged);

        (await Store.FindOperationAsync(first.State.Key, "intent-3", None)).ShouldBeNull();
        await ShouldBeUntouchedAsync(second);
    }

    [Fact]
    public async Task Commit_OfANewCaseThatExistsStoresNothing()
    {
        var first = await SubmittedAsync();

        (await Store.CommitAsync(SampleCase.Submission(first.State.Key, "intent-2", "another"), None)).ShouldBe(CommitResult.StateChanged);

        (await Store.FindOperationAsync(first.State.Key, "intent-2", None)).ShouldBeNull();
        await ShouldBeUntouchedAsync(first);
    }

    [Fact]
    public async Task Commit_OfARefusedCommandStoresItsOperationOnly()
    {
        var first = await SubmittedAsync();
        var refusal = SampleCase.Refusal(first.State.Key, "intent-2", 1);

        (await Store.CommitAsync(refusal, None)).ShouldBe(CommitResult.Committed);
        (await Store.CommitAsync(refusal, None)).ShouldBe(CommitResult.OperationKnown);

        (await Store.FindOperationAsync(first.State.Key, "intent-2", None)).ShouldBeWrittenAs(refusal.Operation);
        await ShouldBeUntouchedAsync(first);
    }

    [Fact]
    public async Task Commit_OfARefusedCommandNeedsNoCase()
    {
        var refusal = SampleCase.Refusal(SampleCase.NewKey(), "intent-1");

        (await Store.CommitAsync(refusal, None)).ShouldBe(CommitResult.Committed);

        (await Store.LoadAsync(refusal.Key, None)).ShouldBeNull();
        (await Store.FindOperationAsync(refusal.Key, "intent-1", None)).ShouldBeWrittenAs(refusal.Operation);
    }

    [Fact]
    public async Task Commits_AtOnceOnOneVersionAreOneThatWins()
    {
        const int Rounds = 5, AtOnce = 24;
        var key = (await SubmittedAsync()).State.Key;
        for (var round = 0; round < Rounds; round++)
        {
            var read = await LoadAsync(key);
            var results = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n =>
                Store.CommitAsync(SampleCase.Opinions(key, read, $"intent-{round}-{n}", $"opinion {round} {n}"), None)));

            results.Count(r => r == CommitResult.Committed).ShouldBe(1);
            results.Count(r => r == CommitResult.StateChanged).ShouldBe(AtOnce - 1);
            var winner = $"intent-{round}-{Array.IndexOf(results, CommitResult.Committed)}";
            (await LoadAsync(key)).State.Version.ShouldBe(read.State.Version + 1);
            for (var n = 0; n < AtOnce; n++)
                (await Store.FindOperationAsync(key, $"intent-{round}-{n}", None) is not null).ShouldBe($"intent-{round}-{n}" == winner);
            (await HistoryAsync(key))[^1].Intent.ShouldBe(winner);
        }

        (await HistoryAsync(key)).Select(e => e.Number).ShouldBe(Enumerable.Range(1, Rounds + 1));
    }

    [Fact]
    public async Task Commits_OfOneIntentAtOnceAreOneThatIsStored()
    {
        const int AtOnce = 24;
        var first = await SubmittedAsync();
        var commit = SampleCase.Opinions(first.State.Key, first, "intent-2", "同意");

        var results = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Store.CommitAsync(commit, None)));

        results.Count(r => r == CommitResult.Committed).ShouldBe(1);
        results.Count(r => r == CommitResult.OperationKnown).ShouldBe(AtOnce - 1);
        (await HistoryAsync(first.State.Key)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Contents_OfAnyLengthComeBackAsTheyWere()
    {
        foreach (var length in new[] { 0, 29_000, 30_000, 32_800, 200_000 })
        {
            var commit = SampleCase.Submission(SampleCase.NewKey(), text: Text(length));
            (await Store.CommitAsync(commit, None)).ShouldBe(CommitResult.Committed);
            var read = await LoadAsync(commit.Key);
            var opinions = SampleCase.Opinions(commit.Key, read, "intent-2", Text(length), "short", Text(length));
            (await Store.CommitAsync(opinions, None)).ShouldBe(CommitResult.Committed);

            (await HistoryAsync(commit.Key)).ShouldBeWrittenAs([.. commit.Change!.Events, .. opinions.Change!.Events]);
            (await Store.FindEventAsync(commit.Key, 4, None)).ShouldBeWrittenAs(opinions.Change.Events[2]);
        }
    }

    [Fact]
    public async Task History_IsInTheOrderOfItsNumbers()
    {
        var read = await SubmittedAsync();
        for (var commit = 2; commit <= 7; commit++)
        {
            await Store.CommitAsync(SampleCase.Opinions(read.State.Key, read, $"intent-{commit}", "一", "二"), None);
            read = await LoadAsync(read.State.Key);
        }

        (await HistoryAsync(read.State.Key)).Select(e => e.Number).ShouldBe(Enumerable.Range(1, 13));
    }

    [Theory]
    [InlineData("a/b", "a_b")]
    [InlineData("O'Neill?#%\\", "O'Neill?#%/")]
    [InlineData("state", "STATE")]
    [InlineData("编号一", "编号二")]
    [InlineData("a:b", "a")]
    [InlineData("..", ".")]
    [InlineData("a b\u0001", "a b\u0002")]
    public async Task Ids_OfAnyCharactersAreKeptApart(string one, string other)
    {
        var commit = SampleCase.Submission(SampleCase.NewKey(one), intent: one);

        (await Store.CommitAsync(commit, None)).ShouldBe(CommitResult.Committed);

        (await LoadAsync(commit.Key)).State.Key.ShouldBe(commit.Key);
        (await Store.FindOperationAsync(commit.Key, one, None)).ShouldNotBeNull();
        (await Store.FindOperationAsync(commit.Key, other, None)).ShouldBeNull();
        (await Store.LoadAsync(commit.Key with { Id = other }, None)).ShouldBeNull();
        (await Store.LoadAsync(new CaseKey(commit.Key.Jurisdiction + ":" + one, ""), None)).ShouldBeNull();
    }

    private static string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(i => (char)('一' + (i % 5000))));

    private async Task<StoredCase> SubmittedAsync()
    {
        var commit = SampleCase.Submission(SampleCase.NewKey());
        (await Store.CommitAsync(commit, None)).ShouldBe(CommitResult.Committed);
        return await LoadAsync(commit.Key);
    }

    private async Task<StoredCase> LoadAsync(CaseKey key) => (await Store.LoadAsync(key, None)).ShouldNotBeNull();

    private async Task<List<RecordedEvent>> HistoryAsync(CaseKey key) => await Store.ReadHistoryAsync(key, None).ToListAsync();

    private async Task ShouldBeUntouchedAsync(StoredCase before)
    {
        var now = await LoadAsync(before.State.Key);
        now.Tag.ShouldBe(before.Tag);
        now.State.ShouldBeWrittenAs(before.State);
        (await HistoryAsync(before.State.Key)).Count.ShouldBe(before.State.Version);
    }
}
