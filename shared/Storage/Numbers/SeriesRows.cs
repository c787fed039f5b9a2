using System.Globalization;
using Azure;
using Azure.Data.Tables;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Storage;

/// <summary>The rows of a series: its <c>head</c> with the last number given, and for each number a claim and a row of its own.</summary>
internal static class SeriesRows
{
    public const string HeadKey = "head";

    private const string Number = "Number";

    public static string Partition(NumberSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return $"{KeyPart.Of(series.Jurisdiction)}:{KeyPart.Of(series.Name)}";
    }

    public static string ClaimKey(string intent) => "claim-" + KeyPart.Of(intent);

    public static int NumberIn(TableEntity row) =>
        row.GetInt32(Number) ?? throw new InvalidDataException($"The row '{row.RowKey}' in '{row.PartitionKey}' has no number.");

    /// <summary>The transaction that gives <paramref name="number"/> to <paramref name="intent"/>.</summary>
    /// <param name="partition">The series.</param>
    /// <param name="number">The one after the head's.</param>
    /// <param name="intent">Who claims.</param>
    /// <param name="head">The tag of the head as it was read; null where there is none yet.</param>
    public static IEnumerable<TableTransactionAction> Take(string partition, int number, string intent, ETag? head)
    {
        var newHead = new TableEntity(partition, HeadKey) { [Number] = number };
        yield return new(TableTransactionActionType.Add, new TableEntity(partition, ClaimKey(intent)) { [Number] = number });
        yield return new(
            TableTransactionActionType.Add, new TableEntity(partition, NumberKey(number)) { [Number] = number, ["Intent"] = intent });
        yield return head is { } tag
            ? new(TableTransactionActionType.UpdateReplace, newHead, tag)
            : new(TableTransactionActionType.Add, newHead);
    }

    /// <summary>The transaction that gives <paramref name="number"/> to <paramref name="intent"/> out of its turn: the head stays.</summary>
    public static IEnumerable<TableTransactionAction> TakeOutOfTurn(string partition, int number, string intent) =>
    [
        new(TableTransactionActionType.Add, new TableEntity(partition, ClaimKey(intent)) { [Number] = number }),
        new(TableTransactionActionType.Add, new TableEntity(partition, NumberKey(number)) { [Number] = number, ["Intent"] = intent }),
    ];

    /// <summary>What is merged into the row of a number that came to nothing.</summary>
    public static TableEntity VoidMark(string partition, int number) => new(partition, NumberKey(number)) { ["Void"] = true };

    public static string NumberKey(int number) => "number-" + number.ToString("D8", CultureInfo.InvariantCulture);
}
