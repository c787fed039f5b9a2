using System.Globalization;
using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Local;

/// <summary>A case and its history as lines: who did what, when, through which queue.</summary>
public static class Timeline
{
    private const string Gap = "  ";

    /// <summary>The lines; times are those of the jurisdiction.</summary>
    /// <param name="state">The case.</param>
    /// <param name="history">What happened to it.</param>
    /// <param name="jurisdiction">Where.</param>
    /// <param name="alerts">What of it has come to its managers.</param>
    public static IEnumerable<string> Lines(
        CaseReading state, IReadOnlyList<RecordedEvent> history, Jurisdiction jurisdiction, IReadOnlyList<ReceivedAlert>? alerts = null)
    {
        List<Proposer> proposers = [.. state.Proposers ?? [], .. Named(history)];
        var rows = history.Select(recorded => (recorded.At, Cells: Row(recorded, jurisdiction, proposers)))
            .Concat((alerts ?? []).Select(alert => (alert.At, Cells: Row(alert, jurisdiction))))
            .OrderBy(row => row.At).Select(row => row.Cells).ToList();
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
        Time(recorded.At, jurisdiction),
        $"{recorded.By.Name}（{Words.Of(recorded.By.Roles)}）",
        EventWords.Of(recorded.Event.GetType()),
        KebabCase.Of(recorded.Event.GetType().Name),
        recorded.Queue,
        EventDetail.Of(recorded.Event, jurisdiction, proposers),
    ];

    /// <summary>An alert is no event of the case: it is told by who got it.</summary>
    private static string[] Row(ReceivedAlert received, Jurisdiction jurisdiction) =>
    [
        Time(received.At, jurisdiction), "告警接收端（本机）", "收到告警", AlertMessage.TypeOf(received.Alert.Kind), Queues.Alerts, received.Words,
    ];

    private static string Time(DateTimeOffset at, Jurisdiction jurisdiction) =>
        TimeZoneInfo.ConvertTime(at, jurisdiction.TimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
