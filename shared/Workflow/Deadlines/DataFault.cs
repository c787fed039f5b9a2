namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>One fault of a calendar or rule file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Path">The JSON path of the place.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Detail">What is wrong there, in Chinese: who tries a calendar or a rule over HTTP reads it too.</param>
public sealed record DataFault(string File, string Path, int Line, string Detail)
{
    /// <summary>What stands for the file's name where it was sent by somebody.</summary>
    public const string Sent = "正文";

    /// <summary>All of it in one line.</summary>
    public override string ToString() => $"{File}: {Path}（第{Line}行）：{Detail}";
}

/// <summary>Calendar or rule files that cannot be used.</summary>
public sealed class DataFileException(IReadOnlyList<DataFault> faults)
    : Exception("The calendar or rule files cannot be used:\n" + string.Join('\n', faults))
{
    /// <summary>Every fault of every file.</summary>
    public IReadOnlyList<DataFault> Faults { get; } = faults;
}
