using Azure;
using Azure.Data.Tables;

namespace ProposalWorkflow.Standins.Tests.Tables;

public sealed class EntityTypesTests(TablesAccount account) : IClassFixture<TablesAccount>
{
    private static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 3, 1, 12, 30, 15, 123, TimeSpan.FromHours(8)).AddTicks(4567);

    public static TheoryData<object> StoredValues => new()
    {
        "", "文字 with 'quotes', \"marks\", \\ and \r\n lines", "🀄", "null",
        0, int.MinValue, int.MaxValue, 0L, long.MinValue, long.MaxValue, 5L,
        0.0, 1.5, -0.1, 5.0, 1e300, double.Epsilon,
        true, false,
        Guid.Parse("66cf3753-1cc9-44c4-b857-4546f744901b"), Guid.Empty,
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), Instant,
        Array.Empty<byte>(), new byte[] { 0, 1, 254, 255 },
    };

    [Theory]
    [MemberData(nameof(StoredValues))]
    public async Task DictionaryEntity_ReturnsEachTypeAsItWasStored(object value)
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value });

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");

        read["Value"].ShouldBe(value);
        read["Value"].ShouldBeOfType(value.GetType());
    }

    [Fact]
    public async Task TypedEntity_ReturnsEveryMemberAsItWasStored()
    {
        var table = await account.NewTableAsync();
        var written = new Everything
        {
            Text = "提案", Count = -7, MaybeCount = 8, Large = long.MaxValue, MaybeLarge = -9, Ratio = 5, MaybeRatio = 0.25, Flag = true, MaybeFlag = false,
            Id = Guid.NewGuid(), MaybeId = Guid.NewGuid(), Time = Instant.UtcDateTime, Instant = Instant, MaybeInstant = Instant.AddDays(1),
            Bytes = [1, 2, 3], Data = BinaryData.FromString("data"), Colour = Colour.Green, MaybeColour = Colour.Red, Renamed = "renamed", Ignored = "no",
        };
        await table.AddEntityAsync(written);

        Everything read = await table.GetEntityAsync<Everything>("p", "r");

        read.Data!.ToString().ShouldBe("data");
        read.Ignored.ShouldBeNull();
        read.Timestamp.ShouldNotBeNull();
        read.ETag.ShouldNotBe(default);
        (read.Data, read.Ignored, read.Timestamp, read.ETag) = (written.Data, written.Ignored, written.Timestamp, written.ETag);
        read.ShouldBeEquivalentTo(written);
    }

    [Fact]
    public async Task TypedEntity_IsStoredUnderTheNamesAndTypesOfItsMembers()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new Everything { Renamed = "x", Ignored = "y", Colour = Colour.Green, Large = 1, Data = new BinaryData(new byte[] { 9 }) });

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");

        read["stored_as"].ShouldBe("x");
        read["Colour"].ShouldBe("Green");
        read["Large"].ShouldBe(1L);
        read["Data"].ShouldBe(new byte[] { 9 });
        read.ContainsKey("Ignored").ShouldBeFalse();
        read.ContainsKey("ETag").ShouldBeFalse();
    }

    [Fact]
    public async Task NullValue_IsNotStored()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new Everything());
        await table.AddEntityAsync(new TableEntity("p", "2") { ["Nothing"] = null, ["Something"] = 1 });

        TableEntity typed = await table.GetEntityAsync<TableEntity>("p", "r");
        TableEntity dictionary = await table.GetEntityAsync<TableEntity>("p", "2");

        typed.Keys.ShouldNotContain(nameof(Everything.MaybeCount));
        dictionary.Keys.ShouldNotContain("Nothing");
        dictionary.GetInt32("Something").ShouldBe(1);
        ((Everything)await table.GetEntityAsync<Everything>("p", "r")).MaybeCount.ShouldBeNull();
    }

    [Fact]
    public async Task ExplicitlyImplementedKeys_AreStoredAndRead()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new Reserved { Id = "7" });

        Reserved read = await table.GetEntityAsync<Reserved>("reserved", "7");

        read.Id.ShouldBe("7");
        ((ITableEntity)read).ETag.ShouldNotBe(default);
    }

    [Fact]
    public async Task MemberThatTheRowLacks_KeepsWhatTheConstructorGave()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 3 });

        Everything read = await table.GetEntityAsync<Everything>("p", "r");

        read.Count.ShouldBe(3);
        read.Time.ShouldBe(new Everything().Time);
    }

    [Theory]
    [InlineData("it's", "'quoted'")]
    [InlineData("提案 2026", "第 1 号")]
    [InlineData("a+b&c=d;e%20f%", "x:y@z,(w)!*$[]{}|^`~\"<>")]
    [InlineData("", "")]
    [InlineData(" ", ".")]
    public async Task AnyAllowedKey_WritesReadsAndDeletesTheSameRow(string partitionKey, string rowKey)
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity(partitionKey, rowKey) { ["N"] = 1 });
        await table.UpdateEntityAsync(new TableEntity(partitionKey, rowKey) { ["N"] = 2 }, ETag.All);

        TableEntity read = await table.GetEntityAsync<TableEntity>(partitionKey, rowKey);
        var found = await table.QueryAsync<TableEntity>(e => e.PartitionKey == partitionKey && e.RowKey == rowKey).ToListAsync();
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity(partitionKey, rowKey) { ["M"] = 3 }, ETag.All)]);
        var deleted = await table.DeleteEntityAsync(partitionKey, rowKey);

        read.GetInt32("N").ShouldBe(2);
        found.Count.ShouldBe(1);
        deleted.Status.ShouldBe(204);
    }

    [Fact]
    public async Task LocalTime_IsRefusedBeforeItIsSent() => await Should.ThrowAsync<NotSupportedException>(async () =>
        await (await account.NewTableAsync()).AddEntityAsync(new TableEntity("p", "r") { ["Local"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local) }));
}
