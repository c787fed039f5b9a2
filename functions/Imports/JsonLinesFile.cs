using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Imports;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>
/// JSON Lines: on each line the body of <c>POST /api/proposals</c>, and beside its fields <c>key</c>, where the office has one. Blank lines
/// count in the numbers, and are passed over.
/// </summary>
public static class JsonLinesFile
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The lines.</summary>
    /// <exception cref="ProblemException">The file is none that can be imported as a whole; perhaps only after some lines.</exception>
    public static async IAsyncEnumerable<ImportLine> ReadAsync(
        Stream content, ImportReading reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var number = 0;
        await foreach (var bytes in StoredLines.SplitAsync(content, RequestBody.MostBytes, cancellationToken))
        {
            var text = Trimmed(bytes.Span, ++number);
            if (text.Length > 0)
                yield return reading.Take(Read(number, text), text);
        }
    }

    private static byte[] Trimmed(ReadOnlySpan<byte> line, int number)
    {
        if (line.Length > RequestBody.MostBytes)
            throw new ProblemException(ProblemType.WrongFile, $"第 {number} 行过长，一行最多 {RequestBody.MostBytes / 1024} KiB；文件应为 JSON Lines，每行一件。");
        if (!Utf8.IsValid(line))
            throw new ProblemException(ProblemType.WrongFile, $"第 {number} 行不是 UTF-8 编码；请将文件另存为 UTF-8。");
        if (number == 1 && line.StartsWith(ByteOrderMark))
            line = line[ByteOrderMark.Length..];
        return line.Trim(" \t\r"u8).ToArray();
    }

    private static ImportLine Read(int number, byte[] text)
    {
        string? key = null, title = null;
        try
        {
            var body = CommandBody.ParseObject(text);
            title = TextOf(body["title"]) is { Length: <= 200 } known ? known : null;
            if (body.Remove("key", out var given) && given is not null)
            {
                key = TextOf(given);
                if (key is null || ImportLine.KeyFault(key) is not null)
                    return ImportLine.Faulty(number, null, title, new LineFault("/key", key is null ? "应为文字。" : ImportLine.KeyFault(key)!));
            }

            return new(number, key, title, (Submit)CommandBody.Read(body, typeof(Submit), []), []);
        }
        catch (ProblemException e)
        {
            return ImportLine.Faulty(number, key, title, e.Problem.Errors is { } errors
                ? [.. errors.Select(error => new LineFault(error.Pointer, error.Detail))]
                : [new LineFault("", e.Problem.Detail)]);
        }
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
