using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Imports;

/// <summary>One line of an import, or one letter of it, as it was read: a command that makes a case, or what is wrong with it.</summary>
/// <param name="Number">Its number in the file, from 1; in a workbook the number of the row.</param>
/// <param name="Key">外部编号: the office's own name for it, unique within the session; null where it has none.</param>
/// <param name="Title">案由, to know the line by; null where it cannot be read.</param>
/// <param name="Command">A <see cref="Submit"/>, or of a letter a <see cref="Backfill"/>; null where there are faults.</param>
/// <param name="Faults">None where there is a command.</param>
public sealed record ImportLine(int Number, string? Key, string? Title, CaseCommand? Command, IReadOnlyList<LineFault> Faults)
{
    /// <summary>The letter that it was read from; null of a submission.</summary>
    public ImportedLetter? Letter { get; init; }

    /// <summary>The longest 外部编号, in characters.</summary>
    public const int LongestKey = 100;

    /// <summary>What is wrong with a key, in Chinese; null where nothing is.</summary>
    public static string? KeyFault(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length is 0 or > LongestKey ? $"应有 1 至 {LongestKey} 字，现有 {key.Length} 字。"
            : key.Any(char.IsControl) ? "应在一行之内，不含控制字符。"
            : null;
    }

    /// <summary>A line that cannot be submitted.</summary>
    public static ImportLine Faulty(int number, string? key, string? title, params IReadOnlyList<LineFault> faults) =>
        new(number, key, title, null, faults);

    /// <summary>The line without its command.</summary>
    public ImportLine Refused(params IReadOnlyList<LineFault> faults) => this with { Command = null, Faults = faults };

    /// <summary>The line as the workflow would take it from this caller: what it would refuse whatever the case may be is refused here.</summary>
    /// <param name="by">Who imports.</param>
    /// <param name="jurisdiction">The caller's.</param>
    /// <param name="columnOf">What the file calls a field of the command, which is given as a JSON pointer.</param>
    public ImportLine Checked(Caller by, Jurisdiction jurisdiction, Func<string, string> columnOf)
    {
        ArgumentNullException.ThrowIfNull(columnOf);
        if (Command is null || Decider.RefuseUnseen(Command, by, jurisdiction) is not { } rejection)
            return this;
        return Refused(rejection.Errors is { } errors
            ? [.. errors.Select(e => new LineFault(columnOf(e.Field), e.Detail))]
            : [new LineFault("", rejection.Detail)]);
    }
}

/// <summary>What is wrong with a line.</summary>
/// <param name="Column">The column's name, or in JSON Lines the JSON pointer of the field; empty where it is the line as a whole.</param>
/// <param name="Detail">What is wrong there, in Chinese.</param>
public sealed record LineFault(string Column, string Detail);
