using System.Collections.Concurrent;
using ProposalWorkflow.Domain.Similarity;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Similarity;

/// <summary>
/// The index of each jurisdiction, kept in the process. It is read whole once; when it is asked for later than
/// <see cref="Freshness"/> after that, what was written since is read and put in. So an answer knows every case that was published
/// so long ago, and a burst of questions costs one reading.
/// </summary>
public sealed class CorpusCache(ICorpus corpus, TimeProvider clock)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>The index of a jurisdiction, fresh enough.</summary>
    public async Task<CaseIndex> IndexAsync(string jurisdiction, CancellationToken cancellationToken)
    {
        var held = _held.GetOrAdd(jurisdiction, _ => new Held());
        await held.OneAtATime.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetTimestamp();
            if (held.ReadAt is { } readAt && clock.GetElapsedTime(readAt, now) < Freshness)
                return held.Index;
            var changes = await corpus.ReadAsync(jurisdiction, held.Mark, cancellationToken);
            // The reading goes back a little, so most of what it brings is known.
            var news = changes.Rows.Where(row => held.Versions.GetValueOrDefault(row.Key.Id) != (row.Version, row.Text is not null)).ToList();
            if (news.Count > 0)
                held.Index = held.Index.With(news.Select(row => row.ToPastCase()));
            foreach (var row in news)
                held.Versions[row.Key.Id] = (row.Version, row.Text is not null);
            (held.Mark, held.ReadAt) = (changes.Mark ?? held.Mark, now);
            return held.Index;
        }
        finally
        {
            held.OneAtATime.Release();
        }
    }

    private sealed class Held
    {
        public SemaphoreSlim OneAtATime { get; } = new(1);

        public Dictionary<string, (int Version, bool HasText)> Versions { get; } = new(StringComparer.Ordinal);

        public CaseIndex Index { get; set; } = CaseIndex.Empty;

        public DateTimeOffset? Mark { get; set; }

        public long? ReadAt { get; set; }
    }
}
