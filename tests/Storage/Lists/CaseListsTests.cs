using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

public sealed class CaseListsTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly CaseLists _lists = new(storage.Clients);
    private readonly SampleRows _rows = new(seed: 20261122);

    [Fact]
    public async Task Pages_OfEveryFilterAndSizeAreTheListWithoutSkipOrRepeat()
    {
        await WriteAsync(_rows.Cases);
        foreach (var filter in SampleRows.Filters.Concat(SampleRows.MoreFilters).Concat(SampleRows.UrgentFilters))
        {
            var expected = _rows.Cases.Where(row => SampleRows.Matches(row, filter)).Select(row => row.Key.Id).ToList();
            foreach (var size in new[] { 1, 3, 10, expected.Count, expected.Count + 1, 200 }.Where(s => s is >= 1 and <= 200))
            {
                var pages = await Pages.AllAsync(page => _lists.FindCasesAsync(_rows.Jurisdiction, filter, page, None), size);

                pages.SelectMany(p => p.Items).Select(row => row.Key.Id).ShouldBe(expected, $"{filter}, size {size}");
                pages.SkipLast(1).ShouldAllBe(p => p.Items.Count == size);
                pages.Count.ShouldBe(Math.Max(1, (expected.Count + size - 1) / size), "no page is empty but the only one");
            }

            (await _lists.ReadCasesAsync(_rows.Jurisdiction, filter, None).Select(row => row.Key.Id).ToListAsync()).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Continuation_HoldsItsPlaceWhileRowsComeAndChange()
    {
        var (before, later) = (_rows.Cases.Where((_, i) => i % 2 == 0).ToList(), _rows.Cases.Where((_, i) => i % 2 == 1).ToList());
        await WriteAsync(before);
        var first = await _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(), new PageRequest(10), None);

        await WriteAsync(later);
        await WriteAsync(before.Select(row => row with { Version = 99 }));

        var rest = await Pages.AllAsync(
            page => _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(), page, None), 10, first.Continuation);
        var place = _rows.Cases.IndexOf(before[9]);
        rest.SelectMany(p => p.Items).Select(row => row.Key.Id).ShouldBe(_rows.Cases.Skip(place + 1).Select(row => row.Key.Id));
    }

    [Fact]
    public async Task Row_IsWrittenOverThatOfTheSameCase()
    {
        var row = _rows.Cases[0];
        await WriteAsync([row]);
        var changed = row with { Version = 7, Stage = CaseStage.Closed, CaseNumber = "12", Lead = null, Title = new string('题', 40_000) };

        await WriteAsync([changed]);

        var page = await _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(), new PageRequest(10), None);
        page.Items.ShouldHaveSingleItem().ShouldBeWrittenAs(changed);
        await WriteAsync([row]);
        page = await _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(), new PageRequest(10), None);
        page.Items.ShouldHaveSingleItem().ShouldBeWrittenAs(row);
    }

    [Fact]
    public async Task Cases_OfAnotherJurisdictionAreNotThere()
    {
        await WriteAsync(_rows.Cases);

        (await _lists.FindCasesAsync(_rows.Jurisdiction[..^1], new CaseFilter(), new PageRequest(10), None)).Items.ShouldBeEmpty();
        (await _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(Session: "6-3' or 'a' eq 'a"), new PageRequest(10), None))
            .Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Continuation_ThatTheListNeverGaveIsRefused()
    {
        await WriteAsync(_rows.Cases);
        var ofSession = await _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(Session: "6-3"), new PageRequest(1), None);

        foreach (var bad in new[] { "", "%", "abc", "Y2FzZWxpc3Qv", "Y2FzZWxpc3QvYScgb3IgJ2E", new string('A', 5000), "编号" })
            await Should.ThrowAsync<BadContinuationException>(
                () => _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(), new PageRequest(1, bad), None));
        await Should.ThrowAsync<BadContinuationException>(() => _lists.FindCasesAsync(
            _rows.Jurisdiction, new CaseFilter(Session: "6-2"), new PageRequest(1, ofSession.Continuation), None));
        await Should.ThrowAsync<BadContinuationException>(() => _lists.FindInboxAsync(
            _rows.Jurisdiction, "bureau-a", null, new PageRequest(1, ofSession.Continuation), None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task PageSize_OutOfBoundsIsRefused(int size) => await Should.ThrowAsync<ArgumentOutOfRangeException>(
        () => _lists.FindCasesAsync(_rows.Jurisdiction, new CaseFilter(), new PageRequest(size), None));

    [Fact]
    public async Task Inbox_IsPagedInTheOrderOfAssignment()
    {
        await _lists.WriteAsync(new ListRows(_rows.Cases[0], _rows.Inbox, [], [], [], []), None);
        foreach (var department in SampleRows.Departments)
            foreach (var open in new bool?[] { null, true, false })
                foreach (var size in new[] { 1, 4, 200 })
                {
                    var expected = _rows.Inbox.Where(row => row.Department == department && (open is null || row.Open == open)).Select(Json.Of);
                    var pages = await Pages.AllAsync(page => _lists.FindInboxAsync(_rows.Jurisdiction, department, open, page, None), size);

                    pages.SelectMany(p => p.Items).Select(Json.Of).ShouldBe(expected);
                    pages.SkipLast(1).ShouldAllBe(p => p.Items.Count == size);
                }
    }

    private async Task WriteAsync(IEnumerable<CaseRow> rows) => await Task.WhenAll(rows.Select(row => _lists.WriteAsync(new ListRows(row, [], [], [], [], []), None)));
}
