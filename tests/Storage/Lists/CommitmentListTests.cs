using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

public sealed class CommitmentListTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly First = new(2027, 3, 1);

    private readonly CaseLists _lists = new(storage.Clients);
    private readonly string _place = StorageFixture.NewJurisdiction();

    [Fact]
    public async Task Commitments_AreListedByTheirDays_ByEveryFilterAndSize()
    {
        var random = new Random(20270301);
        var rows = Enumerable.Range(0, 30).Select(n => Row($"case-{n}", First.AddDays(random.Next(12)), random)).ToList();
        await WriteAsync(rows);
        rows = [.. rows.OrderBy(r => r.Due).ThenBy(r => $"{r.Key.Id}~", StringComparer.Ordinal)];
        var filters =
            from department in new[] { null, "bureau-a" }
            from part in Enum.GetValues<CommitmentPart>()
            from days in new (DateOnly? From, DateOnly? To)[] { (null, null), (First.AddDays(3), null), (null, First.AddDays(5)), (First.AddDays(2), First.AddDays(6)) }
            from urgent in new UrgencyFilter?[] { null, new(Urgency.Overdue, First.AddDays(5)), new(Urgency.Near, First.AddDays(5)) }
            select new CommitmentFilter(department, part, days.From, days.To, urgent);
        foreach (var filter in filters)
        {
            var expected = rows.Where(row => Matches(row, filter)).Select(row => row.Key.Id).ToList();
            foreach (var size in new[] { 3, 200 })
            {
                var pages = await Pages.AllAsync(page => _lists.FindCommitmentsAsync(_place, filter, page, None), size);
                pages.SelectMany(p => p.Items).Select(row => row.Key.Id).ShouldBe(expected, $"{filter}, size {size}");
                pages.SkipLast(1).ShouldAllBe(p => p.Items.Count == size);
            }
        }
    }

    [Fact]
    public async Task Row_OfACommitmentThatWasPutOff_IsAtItsNewDayAlone()
    {
        var row = Row("case-1", First, new Random(1));
        await WriteAsync([row]);

        var later = row with { Version = 2, Due = First.AddDays(40) };
        await _lists.WriteAsync(new ListRows(Case(later), [], [], [], [later], [new(later.Key, later.Commitment, First)]), None);

        (await _lists.FindCommitmentsAsync(_place, new(), new(10), None)).Items.ShouldHaveSingleItem().Due.ShouldBe(later.Due);
        (await _lists.FindCommitmentsAsync(_place, new(To: First), new(10), None)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stray_IsFoundByTheRepair_AndWhatACaseHasIsNot()
    {
        var row = Row("case-1", First, new Random(1));
        await WriteAsync([row, row with { Due = First.AddDays(-3) }]);
        var repair = new ListRepair(storage.Clients);
        var places = repair.PlacesOf(new ListRows(Case(row), [], [], [], [row], [])).ToList();

        var strays = await repair.ReadAsync(_place, None).Where(listed => !places.Contains(listed.Place)).ToListAsync();
        foreach (var stray in strays)
            await repair.RemoveAsync(stray, None);

        strays.Count.ShouldBe(1);
        (await _lists.FindCommitmentsAsync(_place, new(), new(10), None)).Items.ShouldHaveSingleItem().Due.ShouldBe(First);
    }

    private Task WriteAsync(IEnumerable<CommitmentRow> rows) =>
        Task.WhenAll(rows.Select(row => _lists.WriteAsync(new ListRows(Case(row), [], [], [], [row], []), None)));

    /// <summary>What a filter means, told again.</summary>
    private static bool Matches(CommitmentRow row, CommitmentFilter filter) =>
        (filter.Department ?? row.Department) == row.Department
        && filter.Part switch
        {
            CommitmentPart.Open => row.State is CommitmentState.Open or CommitmentState.Reported or CommitmentState.Explaining,
            CommitmentPart.Awaiting => row.State is CommitmentState.Reported or CommitmentState.Explaining,
            CommitmentPart.Done => row.State is CommitmentState.CarriedOut or CommitmentState.Excused or CommitmentState.Superseded,
            _ => true,
        }
        && !(row.Due < filter.From) && !(row.Due > filter.To)
        && (filter.Urgent is not { } urgent || row.On(urgent.Today).Urgency == urgent.Is);

    private CommitmentRow Row(string id, DateOnly due, Random random)
    {
        var states = Enum.GetValues<CommitmentState>();
        var state = states[random.Next(states.Length)];
        DateOnly? date = state is CommitmentState.Open or CommitmentState.Explaining ? due : null;
        return new(
            new(_place, id), 1, "c1", random.Next(2) == 0 ? "bureau-a" : "bureau-b", "bureau-a", 1, "2027001", "关于社区食堂的提案", "开办六处食堂",
            due, state, Words.Of(state), null, null, date is null ? null : "d4", date, date?.AddDays(-2));
    }

    private static CaseRow Case(CommitmentRow row) => new(
        row.Key, row.Version, "6-3", ProposalKind.CppccProposal, row.Title, row.CaseNumber, null, ["林一苇"], CaseStage.Closed, 1, "bureau-a", [], [], [], [],
        DateTimeOffset.UnixEpoch);
}
