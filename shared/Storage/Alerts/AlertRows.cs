using System.Globalization;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>
/// Where alerts and digests lie: each place a partition, so that all rows of an alert change together. A row under the notice id says that the
/// alert is kept; one among the open or among the acknowledged, the newest first, is what lists read.
/// </summary>
internal static class AlertRows
{
    public static RowRange Open(string jurisdiction) => Range(jurisdiction, "open");

    public static RowRange Acknowledged(string jurisdiction) => Range(jurisdiction, "seen");

    /// <summary>The rows of what was acknowledged after the instant.</summary>
    public static RowRange AcknowledgedAfter(string jurisdiction, DateTimeOffset since) =>
        Acknowledged(jurisdiction) with { Below = $"seen~{NewestFirst(since)}" };

    public static RowRange Digests(string jurisdiction) => Range(jurisdiction, "digest");

    public static string Head(string notice) => $"notice~{KeyPart.Of(notice)}";

    public static TableEntity HeadOf(KeptAlert kept) => Row(kept, Head(kept.Alert.Id));

    public static TableEntity ListedOf(KeptAlert kept) => Row(kept, kept.Acknowledged is { } seen
        ? $"seen~{NewestFirst(seen.At)}~{KeyPart.Of(kept.Alert.Id)}"
        : $"open~{NewestFirst(kept.Alert.OccurredAt)}~{KeyPart.Of(kept.Alert.Id)}");

    public static TableEntity Of(DigestRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var newestFirst = DateOnly.MaxValue.DayNumber - record.Day.DayNumber;
        return new(KeyPart.Of(record.Jurisdiction), $"digest~{newestFirst.ToString("D7", CultureInfo.InvariantCulture)}");
    }

    /// <summary>The filter on columns; null for none.</summary>
    public static string? Where(AlertFilter filter)
    {
        List<string> terms = [];
        if (filter.Kind is { } kind)
            terms.Add(TableClient.CreateQueryFilter($"Kind eq {kind.ToString()}"));
        if (filter.Department is { } department)
            terms.Add(TableClient.CreateQueryFilter($"Department eq {department}"));
        if (filter.Case is { } id)
            terms.Add(TableClient.CreateQueryFilter($"CaseId eq {id}"));
        return terms.Count == 0 ? null : string.Join(" and ", terms);
    }

    private static TableEntity Row(KeptAlert kept, string rowKey) => new(KeyPart.Of(kept.Alert.Jurisdiction), rowKey)
    {
        ["Kind"] = kept.Alert.Kind.ToString(),
        ["Department"] = kept.Alert.Department?.Code,
        ["CaseId"] = kept.Alert.Case?.Id,
    };

    // What comes after a tilde is a digit, and every digit is below a second tilde.
    private static RowRange Range(string jurisdiction, string kind) => new(KeyPart.Of(jurisdiction), $"{kind}~", $"{kind}~~");

    private static string NewestFirst(DateTimeOffset at) => (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
