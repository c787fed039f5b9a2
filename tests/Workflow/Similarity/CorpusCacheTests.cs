using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Similarity;

namespace ProposalWorkflow.Workflow.Tests.Similarity;

public sealed class CorpusCacheTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly Clock _clock = new();
    private readonly Listed _corpus = new();
    private readonly CorpusCache _cache;

    public CorpusCacheTests() => _cache = new(_corpus, _clock);

    [Fact]
    public async Task Burst_CostsOneReading()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _cache.IndexAsync("lake", None)));

        _corpus.Readings.ShouldBe([("lake", null)]);
    }

    [Fact]
    public async Task StaleIndex_ReadsOnlyWhatIsNew()
    {
        _corpus.Write(Row("lake", "1"));
        await _cache.IndexAsync("lake", None);
        _corpus.Write(Row("lake", "2"));
        (await _cache.IndexAsync("lake", None)).Count.ShouldBe(1);

        _clock.Now += CorpusCache.Freshness;

        (await _cache.IndexAsync("lake", None)).Count.ShouldBe(2);
        _corpus.Readings.ShouldBe([("lake", null), ("lake", Listed.Mark(1))]);
    }

    [Fact]
    public async Task RowsReadAgain_LeaveTheIndexAsItIs()
    {
        _corpus.Write(Row("lake", "1"));
        var index = await _cache.IndexAsync("lake", None);
        _clock.Now += CorpusCache.Freshness;

        (await _cache.IndexAsync("lake", None)).ShouldBeSameAs(index);
    }

    [Fact]
    public async Task NewAssignment_ReplacesTheCase()
    {
        _corpus.Write(Row("lake", "1"));
        await _cache.IndexAsync("lake", None);
        _corpus.Write(Row("lake", "1") with { Version = 2, Lead = "lake-civil" });
        _clock.Now += CorpusCache.Freshness;

        (await _cache.IndexAsync("lake", None)).Cases.ShouldHaveSingleItem().Lead.ShouldBe("lake-civil");
    }

    [Fact]
    public async Task Jurisdictions_DoNotSeeEachOther()
    {
        _corpus.Write(Row("lake", "1"));
        _corpus.Write(Row("river", "2"));

        (await _cache.IndexAsync("lake", None)).Cases.Select(c => c.Id).ShouldBe(["1"]);
        (await _cache.IndexAsync("river", None)).Cases.Select(c => c.Id).ShouldBe(["2"]);
    }

    [Fact]
    public async Task FailedReading_IsTriedAgain()
    {
        _corpus.Write(Row("lake", "1"));
        _corpus.Fails = true;
        await Should.ThrowAsync<IOException>(() => _cache.IndexAsync("lake", None));
        _corpus.Fails = false;

        (await _cache.IndexAsync("lake", None)).Count.ShouldBe(1);
    }

    private static CorpusRow Row(string jurisdiction, string id) =>
        new(new CaseKey(jurisdiction, id), 1, "s1", "关于社区养老的提案", null, [], "社区养老。");

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    /// <summary>A corpus whose time is the number of its writes; like the real one it gives the last rows again.</summary>
    private sealed class Listed : ICorpus
    {
        private readonly List<CorpusRow> _rows = [];

        public List<(string Jurisdiction, DateTimeOffset? Since)> Readings { get; } = [];

        public bool Fails { get; set; }

        public static DateTimeOffset Mark(int writes) => DateTimeOffset.UnixEpoch.AddSeconds(writes);

        public void Write(CorpusRow row) => _rows.Add(row);

        public Task WriteAsync(CorpusRow row, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<CorpusChanges> ReadAsync(string jurisdiction, DateTimeOffset? since, CancellationToken cancellationToken)
        {
            if (Fails)
                throw new IOException("The store is away.");
            Readings.Add((jurisdiction, since));
            var from = since is { } mark ? (int)(mark - DateTimeOffset.UnixEpoch).TotalSeconds - 1 : 0;
            return Task.FromResult(new CorpusChanges(
                [.. _rows.Skip(Math.Max(0, from)).Where(r => r.Key.Jurisdiction == jurisdiction).GroupBy(r => r.Key).Select(g => g.Last())],
                _rows.Count == 0 ? since : Mark(_rows.Count)));
        }
    }
}
