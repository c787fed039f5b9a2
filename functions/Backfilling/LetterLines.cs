using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Functions.Imports;
using ProposalWorkflow.Letters;
using ProposalWorkflow.Letters.Backfilling;

namespace ProposalWorkflow.Functions.Backfilling;

/// <summary>The letters of a batch as lines of an import: each the case that it makes, or why it makes none.</summary>
/// <param name="reading">Takes the lines.</param>
/// <param name="session">The session that the office names; null where it names none.</param>
/// <param name="today">In the caller's jurisdiction.</param>
public sealed class LetterLines(ImportReading reading, Session? session, DateOnly today)
{
    private readonly Dictionary<string, int> _letters = [];
    private readonly Dictionary<(string Session, string Number), (int Line, string File)> _cases = [];

    /// <summary>What the record calls a field of the command.</summary>
    public static string FieldOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Split('/') switch
        {
            ["", "department"] => "/leadDepartment",
            ["", "proposers", var i, ..] => $"/proposers/{i}",
            ["", "reply", "letter", "body"] => "/sections",
            ["", "reply", "planned", .. var rest] => string.Join('/', ["/commitments", .. rest]),
            ["", "reply", "opinions", ..] => "/annexes",
            ["", "reply", "letter", .. var rest] => "/" + string.Join('/', rest),
            ["", "reply", .. var rest] => "/" + string.Join('/', rest),
            _ => field,
        };
    }

    /// <summary>The lines, in the order of the files.</summary>
    public async IAsyncEnumerable<ImportLine> ReadAsync(IAsyncEnumerable<LetterFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var file in files.WithCancellation(cancellationToken))
        {
            var line = await LineAsync(++number, file, cancellationToken);
            yield return Apart(reading.Take(line, ContentOf(file)));
        }
    }

    private async Task<ImportLine> LineAsync(int number, LetterFile file, CancellationToken cancellationToken)
    {
        var line = new ImportLine(number, null, null, null, []) { Letter = ImportedLetter.Unread(file.Name) };
        if (file.Fault is { } fault)
            return line.Refused(new LineFault("", fault));
        try
        {
            using var content = new MemoryStream(file.Content.ToArray(), writable: false);
            var letter = await LetterImporter.ReadAsync(content, cancellationToken);
            var old = OldCase.Of(letter, reading.Jurisdiction, session, today);
            return line with
            {
                Title = letter.Title?.Value is { Length: <= 200 } title ? title : null,
                Command = old.Command,
                Faults = old.Faults,
                Letter = LetterFindings.Of(file.Name, letter, old.Doubts),
            };
        }
        catch (LetterRefusedException e)
        {
            return line.Refused(new LineFault("", e.Message));
        }
    }

    /// <summary>The same letter again is the same case; another letter of a number that the batch has is none, whichever of them is handled first.</summary>
    private ImportLine Apart(ImportLine line)
    {
        if (line is not { Command: Backfill command, Letter: { Content: { } content } letter })
            return line;
        if (_letters.TryGetValue(content, out var same))
            return line with { Letter = letter with { SameAs = same } };
        var key = (command.Session, command.CaseNumber.ToUpperInvariant());
        if (!_cases.TryAdd(key, (line.Number, letter.File)))
        {
            var other = _cases[key];
            return line.Refused(new LineFault(
                "/caseNumber", $"与第 {other.Line} 件（{other.File}）同为案号“{command.CaseNumber}”，内容却不同；一件提案只能补录一份答复，请核对。"));
        }

        _letters.Add(content, line.Number);
        return line;
    }

    /// <summary>What the import is known by: the same batch for the same session is the same import.</summary>
    private byte[] ContentOf(LetterFile file) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"letter\n{session?.Code}\n{file.Name}\n{file.Fault}\n{Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))}"));
}
