using System.Linq.Expressions;
using Azure.Data.Tables;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>Filters, seen by what they find.</summary>
public sealed class QueryTests(TablesAccount account) : IClassFixture<TablesAccount>
{
    private static readonly Guid Id = Guid.Parse("66cf3753-1cc9-44c4-b857-4546f744901b");
    private static readonly DateTimeOffset Day = new(2026, 3, 5, 0, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<string, Expression<Func<Everything, bool>>> TypedFilters
    {
        get
        {
            var two = 2;
            var row = new Everything { RowKey = "2" };
            return new()
            {
                { "2", e => e.PartitionKey == "p" && e.RowKey == row.RowKey },
                { "013", e => e.RowKey != "2" },
                { "23", e => e.RowKey.CompareTo("2") >= 0 },
                { "01", e => string.Compare(e.RowKey, "2") < 0 },
                { "1", e => e.RowKey.Equals("1") },
                { "1", e => string.Equals(e.RowKey, "1") },
                { "2", e => e.Count == two },
                { "3", e => e.Count > 2 },
                { "01", e => !(e.Count >= 2) },
                { "03", e => e.Count == 0 || e.Count == 3 },
                { "0", e => (e.Count == 0 || e.Count == 3) && e.Large < 10 },
                { "023", e => e.Count == 0 || e.Count >= two && e.RowKey != "" },
                { "3", e => e.Large == 3_000_000_000L },
                { "2", e => e.Ratio == 2 },
                { "01", e => e.Ratio < 1.75 },
                { "13", e => e.Flag },
                { "02", e => !e.Flag },
                { "13", e => e.Flag == true },
                { "13", e => e.MaybeFlag!.Value },
                { "13", e => e.MaybeFlag == true && e.Flag },
                { "1", e => e.Id == Id },
                { "23", e => e.Instant >= Day.AddDays(2) },
                { "0", e => e.Time < Day.AddDays(1).UtcDateTime },
                { "2", e => e.Text == "it's 2 & 提案 + 100%" },
                { "3", e => e.Renamed == "3" },
                { "2", e => e.MaybeCount == 2 },
                { "", e => e.Text == "nobody" },
            };
        }
    }

    public static TheoryData<string, Expression<Func<TableEntity, bool>>> DictionaryFilters => new()
    {
        { "2", e => e.PartitionKey == "p" && e.RowKey == "2" },
        { "2", e => e.GetInt32("Count") == 2 },
        { "3", e => e.GetInt64("Large") == 3_000_000_000L },
        { "23", e => e.GetDouble("Ratio") >= 1.75 },
        { "13", e => e.GetBoolean("Flag")!.Value },
        { "02", e => !e.GetBoolean("Flag")!.Value },
        { "1", e => e.GetGuid("Id") == Id },
        { "3", e => e.GetDateTime("Time") > Day.AddDays(2).UtcDateTime },
        { "23", e => e.GetString("stored_as")!.CompareTo("2") >= 0 },
        { "2", e => e["Text"] == (object)"it's 2 & 提案 + 100%" },
        { "2", e => (int)e["Count"] == 2 },
    };

    public static TheoryData<string, string> Interpolated => new()
    {
        { "2", TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey eq {"2"}") },
        { "2", TableClient.CreateQueryFilter($"Text eq {"it's 2 & 提案 + 100%"}") },
        { "3", TableClient.CreateQueryFilter($"Large eq {3_000_000_000L}") },
        { "23", TableClient.CreateQueryFilter($"Count ge {2}") },
        { "01", TableClient.CreateQueryFilter($"Ratio lt {1.75}") },
        { "13", TableClient.CreateQueryFilter($"Flag eq {true}") },
        { "1", TableClient.CreateQueryFilter($"Id eq {Id}") },
        { "23", TableClient.CreateQueryFilter($"Instant ge {Day.AddDays(2)}") },
        { "0", TableClient.CreateQueryFilter($"Time lt {Day.AddDays(1).UtcDateTime}") },
        { "0123", "" },
    };

    [Theory]
    [MemberData(nameof(TypedFilters))]
    public async Task ExpressionOnATypedEntity_FindsTheRowsItDescribes(string rows, Expression<Func<Everything, bool>> filter) =>
        string.Concat((await (await RowsAsync()).QueryAsync(filter).ToListAsync()).Select(row => row.RowKey)).ShouldBe(rows);

    [Theory]
    [MemberData(nameof(DictionaryFilters))]
    public async Task ExpressionOnADictionary_FindsTheRowsItDescribes(string rows, Expression<Func<TableEntity, bool>> filter) =>
        string.Concat((await (await RowsAsync()).QueryAsync(filter).ToListAsync()).Select(row => row.RowKey)).ShouldBe(rows);

    [Theory]
    [MemberData(nameof(Interpolated))]
    public async Task InterpolatedFilter_FindsTheRowsItDescribes(string rows, string filter) =>
        string.Concat((await (await RowsAsync()).QueryAsync<Everything>(filter.Length == 0 ? null : filter).ToListAsync()).Select(row => row.RowKey)).ShouldBe(rows);

    private async Task<TableClient> RowsAsync()
    {
        var table = await account.NewTableAsync();
        await table.SubmitTransactionAsync(Enumerable.Range(0, 4).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new Everything
        {
            RowKey = $"{n}", Text = $"it's {n} & 提案 + 100%", Count = n, MaybeCount = n == 2 ? 2 : null, Large = n * 1_000_000_000L, Ratio = n == 1 ? 1.5 : n,
            Flag = n % 2 == 1, MaybeFlag = n % 2 == 1, Id = n == 1 ? Id : Guid.Empty, Instant = Day.AddDays(n), Time = Day.AddDays(n).UtcDateTime, Renamed = $"{n}",
        })));
        return table;
    }
}
