using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>The dictionary entity, apart from any service.</summary>
public sealed class TableEntityTests
{
    [Fact]
    public void Keys_AreEntriesLikeOthers()
    {
        var entity = new TableEntity("p", "r") { ETag = new ETag("x") };

        entity["PartitionKey"].ShouldBe("p");
        entity["RowKey"].ShouldBe("r");
        entity.ETag.ShouldBe(new ETag("x"));
        entity.Count.ShouldBe(3);
    }

    [Fact]
    public void MissingValue_IsNull()
    {
        var entity = new TableEntity();

        entity["A"].ShouldBeNull();
        entity.GetString("A").ShouldBeNull();
        entity.GetInt32("A").ShouldBeNull();
        entity.GetDateTime("A").ShouldBeNull();
        entity.GetBinaryData("A").ShouldBeNull();
        entity.TryGetValue("A", out _).ShouldBeFalse();
    }

    [Fact]
    public void ValueOfAnotherType_IsNotConverted()
    {
        var entity = new TableEntity { ["A"] = 1 };

        Should.Throw<InvalidOperationException>(() => entity.GetString("A"));
        Should.Throw<InvalidOperationException>(() => entity.GetInt64("A"));
        Should.Throw<InvalidOperationException>(() => entity.GetDouble("A"));
    }

    [Fact]
    public void Time_IsReadAsEither()
    {
        var instant = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8));
        var entity = new TableEntity { ["A"] = instant, ["B"] = instant.UtcDateTime };

        entity.GetDateTime("A").ShouldBe(instant.UtcDateTime);
        entity.GetDateTimeOffset("B").ShouldBe(instant);
    }

    [Fact]
    public void Bytes_AreReadAsData() =>
        new TableEntity { ["A"] = new byte[] { 1 } }.GetBinaryData("A")!.ToArray().ShouldBe(new byte[] { 1 });

    [Fact]
    public void NumberPutWhereAWiderOneStands_BecomesTheWiderOne()
    {
        var entity = new TableEntity { ["L"] = 1L, ["D"] = 1.0, ["I"] = 1 };

        entity["L"] = 2;
        entity["D"] = 2;
        entity["I"] = 2L;

        entity["L"].ShouldBe(2L);
        entity["D"].ShouldBe(2.0);
        entity["I"].ShouldBe(2L);
    }

    [Fact]
    public void Copy_IsApartFromItsSource()
    {
        var source = new Dictionary<string, object> { ["A"] = 1 };
        var entity = new TableEntity(source) { ["A"] = 2 };

        source["A"].ShouldBe(1);
        entity.GetInt32("A").ShouldBe(2);
    }

    [Fact]
    public void ErrorCode_EqualsItsTextInAnyCase_AndNoNull()
    {
        (TableErrorCode.TableNotFound == "tablenotfound").ShouldBeTrue();
        ("TableNotFound" != TableErrorCode.TableNotFound).ShouldBeFalse();
        (TableErrorCode.TableNotFound == (string?)null).ShouldBeFalse();
        TableErrorCode.TableNotFound.Equals(new TableErrorCode("TableNotFound")).ShouldBeTrue();
    }
}
