using System.Globalization;
using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Lists;

namespace ProposalWorkflow.Storage;

/// <summary>
/// Where the rows of the lists lie, and the columns by which they are filtered. A row's key is made of what never changes of its case, so
/// that a newer row comes to lie over the older one; but a commitment's of the day on which it is due, and who writes it where it was put off to
/// removes it from where it was.
/// </summary>
internal static class ListEntities
{
    /// <summary>The days of a row's next date, for filters.</summary>
    public const string DueOn = "DueOn", NearFrom = "NearFrom";

    /// <summary>A day, so written that the order of the texts is that of the days.</summary>
    public static string DayOf(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static TableEntity Of(CaseRow row) =>
        new(CasesOf(row.Key.Jurisdiction), $"{KeyPart.Of(row.Session)}~{KeyPart.Of(row.SubmittedAt)}~{KeyPart.Of(row.Key.Id)}")
        {
            ["Version"] = row.Version,
            ["Stage"] = row.Stage.ToString(),
            ["Kind"] = row.Kind.ToString(),
            ["Category"] = row.Category,
            ["CaseNumber"] = row.CaseNumber,
            ["MergedInto"] = row.MergedInto?.Id,
            [DueOn] = row.Due is { } due ? DayOf(due.Date) : null,
            [NearFrom] = row.Due?.NearFrom is { } near ? DayOf(near) : null,
        };

    public static TableEntity Of(InboxRow row) =>
        new(
            InboxOf(row.Key.Jurisdiction, row.Department),
            $"{KeyPart.Of(row.AssignedAt)}~{KeyPart.Of(row.Key.Id)}~{row.Round.ToString(CultureInfo.InvariantCulture)}")
        {
            ["Version"] = row.Version,
            ["Open"] = row.Open,
            ["Stage"] = row.Stage.ToString(),
            ["CaseNumber"] = row.CaseNumber,
        };

    public static TableEntity Of(ProposerRow row) =>
        new(OwnOf(row.Key.Jurisdiction, row.Proposer), OwnKey(row.SubmittedAt, row.Key.Id))
        {
            ["Version"] = row.Version,
            ["Stage"] = row.Stage.ToString(),
            ["CaseNumber"] = row.CaseNumber,
        };

    public static TableEntity Of(CommitmentRow row) =>
        new(CasesOf(row.Key.Jurisdiction), CommitmentKey(row.Due, row.Key.Id, row.Commitment))
        {
            ["Version"] = row.Version,
            ["Department"] = row.Department,
            ["State"] = row.State.ToString(),
            ["Settled"] = row.State is CommitmentState.CarriedOut or CommitmentState.Excused or CommitmentState.Superseded,
            ["Awaiting"] = row.State is CommitmentState.Reported or CommitmentState.Explaining,
            [DueOn] = row.Date is { } date ? DayOf(date) : null,
            [NearFrom] = row.NearFrom is { } near ? DayOf(near) : null,
        };

    public static (string Partition, string RowKey) PlaceOf(LeftCommitment left) =>
        (CasesOf(left.Key.Jurisdiction), CommitmentKey(left.Due, left.Key.Id, left.Commitment));

    public static (string Partition, string RowKey) PlaceOfLeft(CaseRow row, string proposer) =>
        (OwnOf(row.Key.Jurisdiction, proposer), OwnKey(row.SubmittedAt, row.Key.Id));

    public static string CasesOf(string jurisdiction) => KeyPart.Of(jurisdiction);

    public static string InboxOf(string jurisdiction, string department) => $"{KeyPart.Of(jurisdiction)}:{KeyPart.Of(department)}";

    public static string OwnOf(string jurisdiction, string proposer) => $"{KeyPart.Of(jurisdiction)}:{KeyPart.Of(proposer)}";

    private static string CommitmentKey(DateOnly due, string id, string commitment) => $"{DayOf(due)}~{KeyPart.Of(id)}~{KeyPart.Of(commitment)}";

    private static string OwnKey(DateTimeOffset submittedAt, string id) => $"{KeyPart.Of(submittedAt)}~{KeyPart.Of(id)}";
}
