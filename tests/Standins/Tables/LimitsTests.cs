using Azure;
using Azure.Data.Tables;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>What the service refuses, and the emulator in part takes: the client answers as the service would.</summary>
public sealed class LimitsTests(TablesAccount account) : IClassFixture<TablesAccount>
{
    public static TheoryData<string, TableEntity> Refused => new()
    {
        { "TooManyProperties", With(Enumerable.Range(0, 253).Select(n => ($"P{n}", (object)n))) },
        { "PropertyValueTooLarge", With([("Text", new string('a', 32 * 1024 + 1))]) },
        { "PropertyValueTooLarge", With([("Bytes", new byte[64 * 1024 + 1])]) },
        { "EntityTooLarge", With(Enumerable.Range(0, 17).Select(n => ($"P{n}", (object)new byte[64 * 1024 - 100]))) },
        { "PropertyNameTooLong", With([(new string('n', 256), 1)]) },
        { "PropertyNameInvalid", With([("not a name", 1)]) },
        { "KeyValueTooLarge", new TableEntity(new string('k', 513), "r") },
        { "KeyValueTooLarge", new TableEntity("p", new string('k', 513)) },
        { "OutOfRangeInput", new TableEntity("a/b", "r") },
        { "OutOfRangeInput", new TableEntity("p", "a#b") },
        { "OutOfRangeInput", new TableEntity("p", "a?b") },
        { "OutOfRangeInput", new TableEntity("p", "a\\b") },
        { "OutOfRangeInput", new TableEntity("p", "a\u0001b") },
        { "OutOfRangeInput", new TableEntity("p", "a\u0085b") },
        { "OutOfRangeInput", With([("Time", new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero))]) },
    };

    public static TheoryData<TableEntity> Accepted => new()
    {
        With(Enumerable.Range(0, 252).Select(n => ($"P{n}", (object)n))),
        With([("Text", new string('提', 32 * 1024))]),
        With([("Bytes", new byte[64 * 1024])]),
        With(Enumerable.Range(0, 15).Select(n => ($"P{n}", (object)new byte[64 * 1024]))),
        With([("_名", 1)]),
        new TableEntity(new string('k', 512), new string('k', 512)),
    };

    private static TableEntity With(IEnumerable<(string Name, object Value)> properties)
    {
        var entity = new TableEntity("p", "r");
        foreach (var (name, value) in properties) entity[name] = value;
        return entity;
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task EntityOverALimit_IsRefusedWithTheServicesCode(string code, TableEntity entity)
    {
        var table = await account.NewTableAsync();

        var refused = await Should.ThrowAsync<RequestFailedException>(() => table.AddEntityAsync(entity));

        refused.Status.ShouldBe(400);
        refused.ErrorCode.ShouldBe(code);
        (await table.QueryAsync<TableEntity>().ToListAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task EntityAtTheLimit_IsStored(TableEntity entity)
    {
        var table = await account.NewTableAsync();

        (await table.AddEntityAsync(entity)).Status.ShouldBe(204);
    }

    [Fact]
    public async Task EntityOverALimitInATransaction_IsNamedByItsIndex()
    {
        var table = await account.NewTableAsync();

        var failed = await Should.ThrowAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "1")),
            new(TableTransactionActionType.Add, With([("Bytes", new byte[64 * 1024 + 1])])),
        ]));

        failed.FailedTransactionActionIndex.ShouldBe(1);
        failed.ErrorCode.ShouldBe("PropertyValueTooLarge");
        (await table.QueryAsync<TableEntity>().ToListAsync()).ShouldBeEmpty();
    }
}
