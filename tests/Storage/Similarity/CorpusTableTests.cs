using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Similarity;

namespace ProposalWorkflow.Storage.Tests;

public sealed class CorpusTableTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly CorpusTable _corpus = new(storage.Clients);
    private readonly string _jurisdiction = StorageFixture.NewJurisdiction();

    [Fact]
    public async Task Row_IsReadAsItWasWritten()
    {
        var row = Row("案/1") with { Text = new string('长', CorpusRow.LongestText), Lead = "bureau-a", CoHandlers = ["bureau-b", "bureau-c"] };
        await _corpus.WriteAsync(row, None);

        (await _corpus.ReadAsync(_jurisdiction, null, None)).Rows.ShouldHaveSingleItem().ShouldBeWrittenAs(row);
    }

    [Fact]
    public async Task Assignment_LeavesTheTextAndReplacesTheAssignment()
    {
        await _corpus.WriteAsync(Row("1") with { Text = "案文", Lead = "bureau-a", CoHandlers = ["bureau-b"] }, None);
        await _corpus.WriteAsync(Row("1") with { Version = 3 }, None);

        (await _corpus.ReadAsync(_jurisdiction, null, None)).Rows.ShouldHaveSingleItem()
            .ShouldBeWrittenAs(Row("1") with { Version = 3, Text = "案文" });
    }

    [Fact]
    public async Task Writing_IsOneCall()
    {
        using var calls = StorageCallLog.Begin();
        await _corpus.WriteAsync(Row("1") with { Text = new string('长', CorpusRow.LongestText) }, None);

        calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Corpus_IsOfOneJurisdiction()
    {
        await _corpus.WriteAsync(Row("1"), None);

        var other = await _corpus.ReadAsync(StorageFixture.NewJurisdiction(), null, None);

        other.Rows.ShouldBeEmpty();
        other.Mark.ShouldBeNull();
    }

    [Fact]
    public async Task ReadingFromAMark_MissesNothingWrittenAfter()
    {
        await _corpus.WriteAsync(Row("1"), None);
        var first = await _corpus.ReadAsync(_jurisdiction, null, None);
        await _corpus.WriteAsync(Row("2"), None);

        var next = await _corpus.ReadAsync(_jurisdiction, first.Mark, None);

        next.Rows.Select(r => r.Key.Id).ShouldContain("2");
        (await _corpus.ReadAsync(_jurisdiction, next.Mark!.Value.AddHours(1), None)).Rows.ShouldBeEmpty("what is older than the mark is not read again");
    }

    private CorpusRow Row(string id) => new(new CaseKey(_jurisdiction, id), 1, "6-3", "关于社区养老的提案", null, []);
}
