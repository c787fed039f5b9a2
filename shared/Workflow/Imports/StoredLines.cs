using System.Runtime.CompilerServices;
using System.Text.Json;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Imports;

namespace ProposalWorkflow.Workflow.Imports;

/// <summary>An import's lines as they are stored: one JSON a line, so that a slice is read from where the last one ended.</summary>
public static class StoredLines
{
    private const byte End = (byte)'\n';

    /// <summary>A line with its end.</summary>
    public static byte[] Write(ImportLine line) => [.. JsonSerializer.SerializeToUtf8Bytes(StoredLine.Of(line), WorkflowJson.Options), End];

    /// <summary>The next lines, and where the line after them begins, counted from the beginning of the stream.</summary>
    /// <param name="content">From the first of these lines on.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<(IReadOnlyList<ImportLine> Lines, long Length)> ReadAsync(
        Stream content, int most, CancellationToken cancellationToken)
    {
        List<ImportLine> lines = [];
        var length = 0L;
        await foreach (var line in SplitAsync(content, int.MaxValue, cancellationToken))
        {
            lines.Add(JsonSerializer.Deserialize<StoredLine>(line.Span, WorkflowJson.Options)!.ToLine());
            length += line.Length + 1;
            if (lines.Count == most)
                break;
        }

        return (lines, length);
    }

    /// <summary>The lines of a text, without their ends. No more than one line is held.</summary>
    /// <param name="content">The text.</param>
    /// <param name="most">The longest line that is wanted, in bytes: one that is longer comes cut, by one byte too long.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> SplitAsync(
        Stream content, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var line = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(chunk, cancellationToken)) > 0)
        {
            var from = 0;
            while (Array.IndexOf(chunk, End, from, read - from) is var end and >= 0)
            {
                Append(line, chunk.AsSpan(from, end - from), most);
                yield return line.ToArray();
                line.SetLength(0);
                from = end + 1;
            }

            Append(line, chunk.AsSpan(from, read - from), most);
        }

        if (line.Length > 0)
            yield return line.ToArray();
    }

    /// <summary>A line as it is stored: its command under its name.</summary>
    private sealed record StoredLine(
        int Number, string? Key, string? Title, Submit? Submit, IReadOnlyList<LineFault> Faults, Backfill? Backfill = null, ImportedLetter? Letter = null)
    {
        public static StoredLine Of(ImportLine line) =>
            new(line.Number, line.Key, line.Title, line.Command as Submit, line.Faults, line.Command as Backfill, line.Letter);

        public ImportLine ToLine() => new(Number, Key, Title, (CaseCommand?)Submit ?? Backfill, Faults) { Letter = Letter };
    }

    private static void Append(MemoryStream line, ReadOnlySpan<byte> more, int most) =>
        line.Write(more[..(int)Math.Min(more.Length, most - line.Length + 1L)]);
}
