using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

public sealed class ListOrderTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private const string Session = "6-3";
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly CaseLists _lists = new(storage.Clients);
    private readonly SampleRows _rows = new(seed: 20261123);

    public static TheoryData<ListSort, bool> Orders
    {
        get
        {
            var orders = new TheoryData<ListSort, bool>();
            foreach (var sort in Enum.GetValues<ListSort>())
                foreach (var descending in new[] { false, true })
                    orders.Add(sort, descending);
            return orders;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_OfEveryOrderAreTheOrderedListWithoutSkipOrRepeat(ListSort sort, bool descending)
    {
        await WriteAsync(_rows.Cases);
        var expected = Ordered(_rows.Cases.Where(row => row.Session == Session), sort, descending);
        foreach (var size in new[] { 1, 4, expected.Count, 200 })
        {
            var pages = await Pages.AllAsync(
                page => _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(Session), page, None), size, null, new ListOrder(sort, descending));

            pages.SelectMany(p => p.Items).Select(row => row.Key.Id).ShouldBe(expected);
            pages.SkipLast(1).ShouldAllBe(p => p.Items.Count == size);
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Page_BeginsAfterTheLastOneWhateverComesAndGoesBetween(ListSort sort, bool descending)
    {
        var all = Ordered(_rows.Cases.Where(row => row.Session == Session), sort, descending);
        var (before, later) = (all.Where((_, i) => i % 2 == 0).ToList(), all.Where((_, i) => i % 2 == 1).ToList());
        await WriteAsync(_rows.Cases.Where(row => before.Contains(row.Key.Id)));
        var order = new ListOrder(sort, descending);
        var first = await _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(Session), new PageRequest(4, Order: order), None);

        await WriteAsync(_rows.Cases.Where(row => later.Contains(row.Key.Id)));

        var rest = await Pages.AllAsync(
            page => _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(Session), page, None), 4, first.Continuation, order);
        rest.SelectMany(p => p.Items).Select(row => row.Key.Id).ShouldBe(all.Skip(all.IndexOf(before[3]) + 1));
    }

    [Fact]
    public async Task CaseNumbers_AreOrderedByTheirNumbers()
    {
        var numbers = new[] { "20261000", "2026999", "26D10", "26D9", "26D010", "26", "26D", null };
        await WriteAsync(numbers.Select((number, i) => _rows.Cases[i] with { Session = Session, CaseNumber = number }));

        var page = await _lists.FindCasesAsync(
            _rows.Jurisdiction, new CaseFilter(Session), new PageRequest(200, Order: new(ListSort.CaseNumber)), None);

        page.Items.Select(row => row.CaseNumber).ShouldBe(["26", "26D", "26D9", "26D010", "26D10", "2026999", "20261000", null]);
    }

    [Fact]
    public async Task Continuation_OfAnotherOrderIsRefused()
    {
        await WriteAsync(_rows.Cases);
        var orders = new ListOrder?[] { null, new(ListSort.Title), new(ListSort.Title, true), new(ListSort.CaseNumber) };
        foreach (var given in orders)
        {
            var page = await _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(Session), new PageRequest(1, Order: given), None);
            foreach (var other in orders.Where(o => o != given))
                await Should.ThrowAsync<BadContinuationException>(() => _lists.FindCasesAsync(
                    _rows.Jurisdiction, new CaseFilter(Session), new PageRequest(1, page.Continuation, other), None));
        }
    }

    [Fact]
    public async Task Order_WithoutASessionIsRefused() => await Should.ThrowAsync<ArgumentException>(
        () => _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(), new PageRequest(1, Order: new(ListSort.Title)), None));

    [Fact]
    public async Task Inbox_IsOrderedAsAsked()
    {
        await _lists.WriteAsync(new ListRows(_rows.Cases[0], _rows.Inbox, [], [], [], []), None);
        var expected = _rows.Inbox.Where(row => row.Department == "bureau-a").Reverse().Select(Json.Of);

        var pages = await Pages.AllAsync(
            page => _lists.FindInboxAsync(_rows.Jurisdiction, "bureau-a", null, page, None), 3, null, new(ListSort.Time, Descending: true));

        pages.SelectMany(p => p.Items).Select(Json.Of).ShouldBe(expected);
    }

    private async Task WriteAsync(IEnumerable<CaseRow> rows) =>
        await Task.WhenAll(rows.Select(row => _lists.WriteAsync(new ListRows(row, [], [], [], [], []), None)));

    /// <summary>The order told again: the sample rows come as they are stored, and their numbers are plain numbers.</summary>
    private static List<string> Ordered(IEnumerable<CaseRow> rows, ListSort sort, bool descending)
    {
        var ordered = sort switch
        {
            ListSort.Time => rows,
            ListSort.Title => rows.OrderBy(row => row.Title, StringComparer.Ordinal),
            _ => rows.OrderBy(row => row.CaseNumber is null ? int.MaxValue : int.Parse(row.CaseNumber, System.Globalization.CultureInfo.InvariantCulture)),
        };
        var ids = ordered.Select(row => row.Key.Id).ToList();
        if (descending)
            ids.Reverse();
        return ids;
    }
}
