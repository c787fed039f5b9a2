using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>The lists in memory. Each row is a call of its own, as in a real store: a writer can die between two.</summary>
internal sealed class SimulatedLists(Turns turns) : ICaseLists, IListRepair
{
    private readonly Dictionary<string, int> _written = [];
    private int _writes;

    public Dictionary<CaseKey, CaseRow> Cases { get; } = [];

    public Dictionary<(CaseKey Key, string Department, int Round), InboxRow> Inbox { get; } = [];

    public Dictionary<(CaseKey Key, string Proposer), ProposerRow> Own { get; } = [];

    public Dictionary<(CaseKey Key, string Commitment, DateOnly Due), CommitmentRow> Commitments { get; } = [];

    public async Task WriteAsync(ListRows rows, CancellationToken cancellationToken)
    {
        await turns.CallAsync(() => Note(Cases[rows.Case.Key] = rows.Case, PlaceOf(rows.Case)));
        foreach (var task in rows.Inbox)
            await turns.CallAsync(() => Note(Inbox[(task.Key, task.Department, task.Round)] = task, PlaceOf(task)));
        foreach (var own in rows.Own)
            await turns.CallAsync(() => Note(Own[(own.Key, own.Proposer)] = own, PlaceOf(own)));
        foreach (var proposer in rows.Left)
            await turns.CallAsync(() => Own.Remove((rows.Case.Key, proposer)));
        foreach (var row in rows.Commitments)
            await turns.CallAsync(() => Note(Commitments[(row.Key, row.Commitment, row.Due)] = row, PlaceOf(row)));
        foreach (var left in rows.LeftCommitments)
            await turns.CallAsync(() => Commitments.Remove((left.Key, left.Commitment, left.Due)));
    }

    public async IAsyncEnumerable<ListedRow> ReadAsync(
        string jurisdiction, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await turns.CallAsync(() => Listed().ToList()))
            yield return row;
    }

    public IEnumerable<string> PlacesOf(ListRows rows) =>
        [PlaceOf(rows.Case), .. rows.Inbox.Select(PlaceOf), .. rows.Own.Select(PlaceOf), .. rows.Commitments.Select(PlaceOf)];

    public Task RemoveAsync(ListedRow row, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        if (TagOf(row.Place) != row.Tag)
            return false;
        return Remove(Cases, row, PlaceOf) || Remove(Inbox, row, PlaceOf) || Remove(Own, row, PlaceOf) || Remove(Commitments, row, PlaceOf);
    });

    public Task<Page<CaseRow>> FindCasesAsync(
        string jurisdiction, CaseFilter filter, PageRequest page, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        var rows = Rows(jurisdiction).Where(r => page.Continuation is null || string.CompareOrdinal(r.Key.Id, page.Continuation) > 0).ToList();
        return new Page<CaseRow>([.. rows.Take(page.Size)], rows.Count > page.Size ? rows[page.Size - 1].Key.Id : null);
    });

    public async IAsyncEnumerable<CaseRow> ReadCasesAsync(
        string jurisdiction, CaseFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await turns.CallAsync(() => Rows(jurisdiction).ToList()))
            yield return row;
    }

    public Task<Page<InboxRow>> FindInboxAsync(
        string jurisdiction, string department, bool? open, PageRequest page, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Page<ProposerRow>> FindOwnAsync(
        string jurisdiction, string proposer, PageRequest page, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Page<CommitmentRow>> FindCommitmentsAsync(
        string jurisdiction, CommitmentFilter filter, PageRequest page, CancellationToken cancellationToken) => throw new NotSupportedException();

    private IEnumerable<CaseRow> Rows(string jurisdiction) =>
        Cases.Values.Where(r => r.Key.Jurisdiction == jurisdiction).OrderBy(r => r.Key.Id, StringComparer.Ordinal);

    private IEnumerable<ListedRow> Listed() =>
        Cases.Values.Select(r => (r.Key, Place: PlaceOf(r)))
            .Concat(Inbox.Values.Select(r => (r.Key, Place: PlaceOf(r))))
            .Concat(Own.Values.Select(r => (r.Key, Place: PlaceOf(r))))
            .Concat(Commitments.Values.Select(r => (r.Key, Place: PlaceOf(r))))
            .Select(r => new ListedRow(r.Key, r.Place, TagOf(r.Place)));

    private static bool Remove<TKey, TRow>(Dictionary<TKey, TRow> rows, ListedRow row, Func<TRow, string> placeOf) where TKey : notnull =>
        rows.Where(r => placeOf(r.Value) == row.Place).Select(r => r.Key).ToList() is [var key] && rows.Remove(key);

    private int Note<T>(T _, string place) => _written[place] = ++_writes;

    private string TagOf(string place) => $"{_written.GetValueOrDefault(place)}";

    private static string PlaceOf(CaseRow row) => $"case/{row.Key.Id}";

    private static string PlaceOf(InboxRow row) => $"inbox/{row.Key.Id}/{row.Department}/{row.Round}";

    private static string PlaceOf(ProposerRow row) => $"own/{row.Key.Id}/{row.Proposer}";

    private static string PlaceOf(CommitmentRow row) => $"commitment/{row.Key.Id}/{row.Commitment}/{row.Due:yyyyMMdd}";
}
