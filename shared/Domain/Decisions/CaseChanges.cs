namespace ProposalWorkflow.Domain.Decisions;

/// <summary>What happened to a case since somebody read it, as far as they may know.</summary>
/// <param name="Version">The case as they see it now: the number of the newest event that they notice.</param>
/// <param name="Since">The events after the one they had read to, in their order; none where what they had read is not known.</param>
public sealed record CaseChanges(int Version, IReadOnlyList<CaseChange> Since)
{
    private const int MostNamed = 5;

    /// <summary>The newest ones in a half-sentence in brackets; nothing where none is known.</summary>
    internal string InWords => Since.Count == 0 ? ""
        : $"（{string.Join("；", Since.TakeLast(MostNamed).Select(c => $"{c.By}：{c.Word}"))}{(Since.Count > MostNamed ? $"；共 {Since.Count} 项" : "")}）";
}

/// <summary>One event, without its content.</summary>
/// <param name="Number">Its number in the history.</param>
/// <param name="Event">Its name, as the history gives it.</param>
/// <param name="Word">The same in Chinese.</param>
/// <param name="Department">On whose task; null where it is about the case.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, UTC.</param>
public sealed record CaseChange(int Number, string Event, string Word, string? Department, string By, DateTimeOffset At);
