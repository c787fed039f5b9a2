using System.Globalization;
using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>A case and its history as lines: who did what, when, through which queue.</summary>
public static class Timeline
{
    private const string Gap = "  ";

    /// <summary>The lines; times are those of the jurisdiction.</summary>
    public static IEnumerable<string> Lines(CaseReading state, IReadOnlyList<RecordedEvent> history, Jurisdiction jurisdiction)
    {
        var rows = history.Select(recorded => Row(recorded, jurisdiction, [.. state.Proposers ?? [], .. Named(history)])).ToList();
        int[] widths = rows.Count == 0 ? [] : [.. Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => DisplayWidth.Of(row[i])))];
        return
        [
            $"{state.CaseNumber ?? "（无案号）"}{Gap}{state.Title}{Gap}{state.StageName}",
            .. rows.Select(row => Gap + string.Join(Gap, row.Select((cell, i) => DisplayWidth.Pad(cell, widths[i]))).TrimEnd()),
        ];
    }

    /// <summary>Who was ever named as a proposer: some do not sign, and are none in the end.</summary>
    private static IEnumerable<Proposer> Named(IEnumerable<RecordedEvent> history) => history.SelectMany(recorded => recorded.Event switch
    {
        CaseSubmitted e => e.Proposers,
        CaseResubmitted e => e.Proposers,
        _ => [],
    });

    private static string[] Row(RecordedEvent recorded, Jurisdiction jurisdiction, IReadOnlyList<Proposer> proposers) =>
    [
        TimeZoneInfo.ConvertTime(recorded.At, jurisdiction.TimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        $"{recorded.By.Name}（{Words.Of(recorded.By.Roles)}）",
        EventWords.Of(recorded.Event.GetType()),
        KebabCase.Of(recorded.Event.GetType().Name),
        recorded.Queue,
        EventDetail.Of(recorded.Event, jurisdiction, proposers),
    ];
}
