using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Workflow.Tests.Publications;

public sealed class PublicIndexTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly Table _table = new();
    private readonly Clock _clock = new();
    private readonly PublicIndex _index;

    public PublicIndexTests() => _index = new(_table, _clock);

    [Theory]
    [InlineData("关于社区养老的提案", "2026001", "湖民函〔2026〕1号", "养老 社区", null, null)]
    [InlineData("关于ＡＩ应用的提案", "2026001", "湖民函〔2026〕1号", "ai应用", null, null)]
    [InlineData("题目", "2026001", "湖民函〔2026〕1号", null, "湖民函[2026]1号", null)]
    [InlineData("题目", "19D10", "湖民函〔2026〕1号", null, "19d10", null)]
    [InlineData("题目", "2026001", "湖民函〔2026〕1号", null, "２０２６００１", null)]
    [InlineData("题目", "2026001", "湖民函〔2026〕1号", null, null, "lake-civil")]
    [InlineData("题目", "2026001", "湖民函〔2026〕1号", null, null, "民政")]
    public async Task Search_FindsItHoweverItIsWritten(
        string caseTitle, string number, string document, string? title, string? searched, string? department)
    {
        _table.Put(Entry(1) with { CaseTitle = caseTitle, CaseNumber = number, DocumentNumber = document });
        _table.Put(Entry(2) with { Title = "另一份", CaseTitle = "无关", CaseNumber = "7", DocumentNumber = "湖财函9", Department = new("lake-finance", "湖区财政局") });

        (await FindAsync(new(title, searched, department))).ShouldHaveSingleItem().Id.ShouldBe(Entry(1).Id);
    }

    [Theory]
    [InlineData("养老 校车", null, null, null)]
    [InlineData(null, "湖民函〔2026〕1号0", null, null)]
    [InlineData(null, null, 2025, null)]
    [InlineData(null, null, null, "river")]
    [InlineData(null, null, null, "la")] // a code is no text
    public async Task Search_FindsNothingElse(string? title, string? number, int? year, string? jurisdiction)
    {
        _table.Put(Entry(1) with { CaseTitle = "关于社区养老的提案" });

        (await FindAsync(new(title, number, null, year, jurisdiction))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_GoFromTheNewestAndNeitherSkipNorRepeat()
    {
        for (var i = 0; i < 7; i++)
            _table.Put(Entry(i) with { Date = new DateOnly(2026, 3, 1).AddDays(i / 2) });
        var seen = new List<PublicEntry>();
        string? continuation = null;
        do
        {
            var page = await _index.FindAsync(new(), new(3, continuation), None);
            seen.AddRange(page.Items);
            continuation = page.Continuation;
            _table.Put(Entry(100 + seen.Count) with { Date = new(2026, 12, 1) }); // newer than all that is shown
            _clock.Now += PublicIndex.Freshness;
        }
        while (continuation is not null);

        seen.Select(e => e.Id).ShouldBe(Enumerable.Range(0, 7).Select(i => Entry(i) with { Date = new DateOnly(2026, 3, 1).AddDays(i / 2) })
            .OrderByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => e.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("MjAyNjAzMDEvbGFrZQ")] // a day, and no id
    [InlineData("bGFrZS9sYWtl")]
    public async Task Continuation_OfAnotherMaking_IsRefused(string continuation) =>
        await Should.ThrowAsync<BadContinuationException>(() => _index.FindAsync(new(), new(3, continuation), None));

    [Fact]
    public async Task Burst_CostsOneReadingAndLaterOnesOnlyWhatIsNew()
    {
        _table.Put(Entry(1));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => FindAsync(new())));
        _table.Readings.ShouldBe([null]);

        _clock.Now += PublicIndex.Freshness;
        await FindAsync(new());
        _table.Readings.ShouldBe([null, Table.Mark]);
    }

    [Fact]
    public async Task Withdrawal_AndCorrectionAreFollowed()
    {
        _table.Put(Entry(1), version: 3);
        (await FindAsync(new())).Count.ShouldBe(1);
        _table.Put(Entry(1) with { Title = "更正" }, version: 4);
        _clock.Now += PublicIndex.Freshness;
        (await FindAsync(new())).ShouldHaveSingleItem().Title.ShouldBe("更正");

        _table.Withdraw(Entry(1).Id, version: 5);
        _clock.Now += PublicIndex.Freshness;

        (await FindAsync(new())).ShouldBeEmpty();
    }

    public void Dispose() => _index.Dispose();

    private async Task<IReadOnlyList<PublicEntry>> FindAsync(PublicFilter filter) => (await _index.FindAsync(filter, new(50), None)).Items;

    private static PublicEntry Entry(int number) => new(
        PublicLetterId.Of(new CaseKey("lake", $"c{number}"), new(1, "lake-civil")), "lake", "湖区", ProposalKind.CppccProposal, "一届一次会议", $"2026{number:000}",
        "案由", "答复", $"湖民函〔2026〕{number}号", new PublicDepartment("lake-civil", "湖区民政局"), "A", new DateOnly(2026, 3, 2));

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long GetTimestamp() => Now.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }

    private sealed class Table : IPublicLetters
    {
        public static readonly DateTimeOffset Mark = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
        private readonly Dictionary<string, PublicChange> _rows = [];

        public List<DateTimeOffset?> Readings { get; } = [];

        public void Put(PublicEntry entry, int version = 1) => _rows[entry.Id] = new(entry.Id, version, entry);

        public void Withdraw(string id, int version) => _rows[id] = new(id, version, null);

        public Task<PublicChanges> ReadAsync(DateTimeOffset? since, CancellationToken cancellationToken)
        {
            Readings.Add(since);
            return Task.FromResult(new PublicChanges([.. _rows.Values], Mark));
        }

        public Task PutAsync(PublicRow row, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<PublicEdition?> FindAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<StoredPublicRow> ReadRowsAsync(string jurisdiction, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ReplaceAsync(PublicRow row, StoredPublicRow read, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
