using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Imports;

/// <summary>Says what came of a line.</summary>
internal static class LineOutcomes
{
    /// <summary>A line that could not be submitted.</summary>
    public static LineOutcome Unread(ImportLine line) => new(line.Number, LineResult.Refused, line.Key, line.Title)
    {
        Problem = line.Letter is null ? "这一行有误，请按所列各项改正。" : "这件答复不能补录，原因见所列各项。",
        Faults = line.Faults,
        Letter = line.Letter,
    };

    /// <summary>A line that was submitted.</summary>
    public static LineOutcome Of(Import import, ImportLine line, CommandMessage message, Operation operation)
    {
        var outcome = new LineOutcome(line.Number, LineResult.Refused, line.Key, line.Title) { Intent = operation.Intent, Letter = line.Letter };
        // The same letter may have been read otherwise by an earlier version: it stays the case that it became then.
        if (operation.Fingerprint != message.Fingerprint && line.Letter is null)
        {
            // Only a key of the office's own can have come before with another content.
            var name = import.HasColumns ? ImportColumn.Key.Name : "/key";
            return outcome with
            {
                Case = message.Key.Id,
                Problem = "这一行的外部编号已经用过。",
                Faults = [new LineFault(name, $"“{line.Key}”在本届次已用于另一内容的提案；新的提案请换新的编号，改正已提交的提案请退回后重新提交。")],
            };
        }

        if (operation.Rejection is { } rejection)
        {
            return outcome with
            {
                Problem = rejection.Detail,
                Faults = [.. (rejection.Errors ?? []).Select(e => new LineFault(import.HasColumns ? ImportColumn.NameOf(e.Field) : e.Field, e.Detail))],
            };
        }

        return outcome with
        {
            Result = line.Letter is { Doubts.Count: > 0 } ? LineResult.Doubted : LineResult.Accepted,
            Case = message.Key.Id,
            Earlier = operation.AskedAt != message.AskedAt || line.Letter?.SameAs is not null,
        };
    }
}
