using System.Linq.Expressions;
using System.Text;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>Filters, seen by their text. Only what has no parentheses: the official versions differ in where they put them.</summary>
public sealed class FilterTextTests
{
    private static readonly DateTime Time = new(2020, 7, 23, 21, 20, 41, DateTimeKind.Utc);

    public static TheoryData<string, string> Literals => new()
    {
        { "A eq 'it''s'", TableClient.CreateQueryFilter($"A eq {"it's"}") },
        { "A eq ''''", TableClient.CreateQueryFilter($"A eq {'\''}") },
        { "A eq 'b'", TableClient.CreateQueryFilter($"A eq {new StringBuilder("b")}") },
        { "A eq 5", TableClient.CreateQueryFilter($"A eq {5}") },
        { "A eq 5L", TableClient.CreateQueryFilter($"A eq {5L}") },
        { "A eq 1.5", TableClient.CreateQueryFilter($"A eq {1.5}") },
        { "A eq true", TableClient.CreateQueryFilter($"A eq {true}") },
        { "A eq guid'66cf3753-1cc9-44c4-b857-4546f744901b'", TableClient.CreateQueryFilter($"A eq {Guid.Parse("66CF3753-1cc9-44c4-b857-4546f744901b")}") },
        { "A eq datetime'2020-07-23T21:20:41Z'", TableClient.CreateQueryFilter($"A eq {Time}") },
        { "B eq datetime'2020-07-23T21:20:41Z'", TableClient.CreateQueryFilter($"B eq {new DateTimeOffset(Time).ToOffset(TimeSpan.FromHours(8))}") },
        { "A eq X'0104FF'", TableClient.CreateQueryFilter($"A eq {new byte[] { 1, 4, 255 }}") },
        { "B eq X'0104FF'", TableClient.CreateQueryFilter($"B eq {new BinaryData(new byte[] { 1, 4, 255 })}") },
    };

    public static TheoryData<string, Expression<Func<TableItem, bool>>> OnTables => new()
    {
        { "TableName eq 'a'", t => t.Name == "a" },
        { "TableName ne 'a'", t => t.Name != "a" },
        { "TableName ge 'a'", t => t.Name.CompareTo("a") >= 0 },
    };

    public static TheoryData<Expression<Func<TableEntity, bool>>> NotTranslated => new()
    {
        e => e.PartitionKey.Equals("P", StringComparison.OrdinalIgnoreCase),
        e => string.Equals(e.PartitionKey, "P", StringComparison.OrdinalIgnoreCase),
        e => string.Compare(e.PartitionKey, "P", StringComparison.OrdinalIgnoreCase) > 0,
        e => e.PartitionKey.StartsWith("pq", StringComparison.Ordinal),
        e => e.PartitionKey.Contains('p'),
        e => e.PartitionKey.Trim() == "P",
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void InterpolatedValue_IsWrittenAsItsLiteral(string expected, string filter) => filter.ShouldBe(expected);

    [Fact]
    public void InterpolatedValueOfAnotherType_IsRefused() =>
        Should.Throw<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new Uri("http://localhost")}"));

    [Theory]
    [MemberData(nameof(OnTables))]
    public void ExpressionOnTables_NamesTheTable(string expected, Expression<Func<TableItem, bool>> filter) =>
        TableServiceClient.CreateQueryFilter(filter).ShouldBe(expected);

    [Fact]
    public void ExpressionWithBinary_IsWrittenInHexadecimal()
    {
        var bytes = new BinaryData(new byte[] { 1, 4, 255 });
        TableClient.CreateQueryFilter<Everything>(e => e.Data == bytes).ShouldBe("Data eq X'0104FF'");
    }

    [Theory]
    [MemberData(nameof(NotTranslated))]
    public void ExpressionThatTheServiceCannotAnswer_IsRefused(Expression<Func<TableEntity, bool>> filter) =>
        Should.Throw<NotSupportedException>(() => TableClient.CreateQueryFilter(filter));
}
