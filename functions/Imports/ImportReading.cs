using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>What holds for the lines of every kind of file: how many there may be, that keys are not given twice, what the workflow would refuse.</summary>
/// <param name="by">Who imports.</param>
/// <param name="jurisdiction">The caller's.</param>
/// <param name="file">The kind of file.</param>
public sealed class ImportReading(Caller by, Jurisdiction jurisdiction, ImportFile file) : IDisposable
{
    private readonly IncrementalHash _content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<(string Session, string Key), int> _keys = [];

    /// <summary>Whose sessions are meant.</summary>
    public Jurisdiction Jurisdiction => jurisdiction;

    /// <summary>How many lines there are.</summary>
    public int Total { get; private set; }

    /// <summary>Columns that mean nothing here.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; set; } = [];

    /// <summary>The next line, as the workflow would take it.</summary>
    /// <param name="line">As it was read.</param>
    /// <param name="content">What stands in the file: the same lines are the same import, however the file is packed.</param>
    /// <exception cref="ProblemException">It is one too many.</exception>
    public ImportLine Take(ImportLine line, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (++Total > file.Most)
            throw new ProblemException(ProblemType.WrongFile, file.IsOfLetters ? $"最多 {file.Most} 件；请分成几批导入。" : $"最多 {file.Most} 行；请分成几个文件导入。");
        _content.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{line.Number}:{content.Length}\n")));
        _content.AppendData(content);

        line = line.Checked(by, jurisdiction, file.NameOf);
        if (line is not { Command: Submit submit, Key: { } key } || _keys.TryAdd((submit.Session, key), line.Number))
            return line;
        return ImportLine.Faulty(line.Number, key, line.Title, new LineFault(
            file.HasColumns ? ImportColumn.Key.Name : "/key", $"与第 {_keys[(submit.Session, key)]} 行重复。"));
    }

    /// <summary>The hash of all lines, once they are taken.</summary>
    public string Content() => Convert.ToHexStringLower(_content.GetCurrentHash());

    /// <summary>Forgets the hash.</summary>
    public void Dispose() => _content.Dispose();
}
