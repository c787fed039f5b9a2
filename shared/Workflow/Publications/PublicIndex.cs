using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Publications;

/// <summary>
/// The list of all public letters, kept in the process: read whole once, and then, at most every <see cref="Freshness"/>, what was published or
/// withdrawn since. So a question from outside costs the store nothing, whoever asks however often. The letters themselves are always read
/// from the store, so what is withdrawn is gone at once.
/// </summary>
public sealed class PublicIndex(IPublicLetters letters, TimeProvider clock) : IDisposable
{
    /// <summary>How old the list may be.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private const int LongestContinuation = 200;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Dictionary<string, (int Version, SearchedEntry? Entry)> _known = new(StringComparer.Ordinal);
    private SearchedEntry[] _inOrder = [];
    private DateTimeOffset? _mark;
    private long? _readAt;

    /// <summary>A page of those that the filter lets through, the newest first.</summary>
    /// <exception cref="BadContinuationException">The page's continuation is none of this list.</exception>
    public async Task<Page<PublicEntry>> FindAsync(PublicFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        var after = Position(page.Continuation);
        var found = (await EntriesAsync(cancellationToken)).Where(e => after is not { } last || Order((e.Entry.Date, e.Entry.Id), last) > 0)
            .Where(SearchedEntry.Matches(filter)).Take(page.Size + 1).Select(e => e.Entry).ToList();
        var items = found.Take(page.Size).ToList();
        return new(items, found.Count > page.Size ? Continuation(items[^1]) : null);
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<SearchedEntry[]> EntriesAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetTimestamp();
            if (_readAt is { } readAt && clock.GetElapsedTime(readAt, now) < Freshness)
                return _inOrder;
            var changes = await letters.ReadAsync(_mark, cancellationToken);
            // The reading goes back a little, so most of what it brings is known.
            var news = changes.Rows.Where(r => !_known.TryGetValue(r.Id, out var known)
                || known.Version != r.Version || known.Entry is null != r.Entry is null).ToList();
            foreach (var row in news)
                _known[row.Id] = (row.Version, row.Entry is { } entry ? new(entry) : null);
            if (news.Count > 0)
                _inOrder = [.. _known.Values.Select(k => k.Entry).OfType<SearchedEntry>().Order(Comparer<SearchedEntry>.Create((one, other) =>
                    Order((one.Entry.Date, one.Entry.Id), (other.Entry.Date, other.Entry.Id))))];
            (_mark, _readAt) = (changes.Mark ?? _mark, now);
            return _inOrder;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private static int Order((DateOnly Date, string Id) one, (DateOnly Date, string Id) other) =>
        other.Date.CompareTo(one.Date) is not 0 and var byDate ? byDate : string.CompareOrdinal(one.Id, other.Id);

    private static string Continuation(PublicEntry last) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(last.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "/" + last.Id));

    private static (DateOnly Date, string Id)? Position(string? continuation)
    {
        if (continuation is null)
            return null;
        var text = continuation.Length <= LongestContinuation && Base64Url.IsValid(continuation)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(continuation)) : "";
        return text.Split('/') is [var day, var id] && PublicLetterId.JurisdictionOf(id) is not null
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, id)
            : throw new BadContinuationException("The continuation is none that this list has given.");
    }
}
