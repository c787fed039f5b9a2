using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Similarity;
using Case = ProposalWorkflow.Domain.Cases.Case;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>Finding over a real store.</summary>
public sealed class CaseFinderTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _jurisdiction = StorageFixture.NewJurisdiction();
    private readonly CaseStore _store = new(storage.Clients);
    private readonly CorpusTable _corpus = new(storage.Clients);

    [Fact]
    public async Task Similar_ShowsTheStateOfNowAndOnlyTheOwnJurisdiction()
    {
        var asked = await SubmitAsync(_jurisdiction, "asked", "社区助老食堂亏损，建议补贴。");
        await SubmitAsync(_jurisdiction, "twin", "助老食堂亏损经营，建议提高补贴。");
        var elsewhere = StorageFixture.NewJurisdiction();
        await SubmitAsync(elsewhere, "foreign", "社区助老食堂亏损，建议补贴。");
        var twin = await _store.LoadAsync(new CaseKey(_jurisdiction, "twin"), None);
        await _store.CommitAsync(SampleCase.Next(twin!.State.Key, twin, "accept", new CaseAccepted("2026007", null)), None);

        var found = (await Finder().SimilarAsync(asked, 10, None)).ShouldHaveSingleItem();

        found.State.CaseNumber.ShouldBe("2026007");
        found.Words.ShouldContain("助老食堂亏损");
    }

    [Fact]
    public async Task Similar_ReadsNoPartitionOfCases()
    {
        var asked = await SubmitAsync(_jurisdiction, "asked", "社区助老食堂亏损。");
        await SubmitAsync(_jurisdiction, "twin", "助老食堂亏损。");

        using var calls = StorageCallLog.Begin();
        await Finder().SimilarAsync(asked, 10, None);

        calls.Lines.Count(line => line.Contains("/cases()", StringComparison.Ordinal)).ShouldBe(0);
        calls.Lines.Count(line => line.Contains("/cases(", StringComparison.Ordinal)).ShouldBe(2, "the asked text and the found state");
        calls.Lines.Count(line => line.Contains("/corpus", StringComparison.Ordinal)).ShouldBe(1);
    }

    private CaseFinder Finder() => new(new CorpusCache(_corpus, TimeProvider.System), _store);

    private async Task<Case> SubmitAsync(string jurisdiction, string id, string text)
    {
        var commit = SampleCase.Submission(new CaseKey(jurisdiction, id), $"submit-{id}", text);
        await _store.CommitAsync(commit, None);
        await _corpus.WriteAsync(CorpusRow.Of(commit.Change!.State, text), None);
        return commit.Change.State;
    }
}
