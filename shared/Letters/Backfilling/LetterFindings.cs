using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProposalWorkflow.Domain.Imports;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>What the report of an import says of a letter.</summary>
public static class LetterFindings
{
    private static readonly JsonSerializerOptions InOneLine = new(LetterJson.Options) { WriteIndented = false };

    /// <summary>A letter that was read, and what is doubted of it.</summary>
    public static ImportedLetter Of(string file, LetterRecord letter, IReadOnlyList<LineFault> doubts)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new(file, ContentOf(letter.Text), LetterJson.Of(file, letter).ToJsonString(InOneLine), [.. Readings(letter)], doubts);
    }

    /// <summary>The same for a letter as text and as .docx, with other ends of lines and in another encoding.</summary>
    private static string ContentOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF')))));

    private static IEnumerable<FieldReading> Readings(LetterRecord letter) =>
    [
        .. One("/letterType", letter.Type), .. One("/kind", letter.Kind), .. One("/caseNumber", letter.CaseNumber), .. One("/session", letter.Session),
        .. One("/title", letter.Title), .. Each("/proposers", letter.Proposers), .. One("/leadDepartment", letter.LeadDepartment),
        .. One("/addressee", letter.Addressee), .. One("/documentNumber", letter.DocumentNumber), .. One("/classMark", letter.ClassMark),
        .. One("/disclosure", letter.Disclosure), .. One("/signer", letter.Signer), .. One("/date", letter.Date), .. Each("/contacts", letter.Contacts),
        .. Each("/copiedTo", letter.CopiedTo), .. Each("/coHandlersNamed", letter.CoHandlersNamed),
        .. letter.Annexes.SelectMany((a, i) => One($"/annexes/{i}/title", a.Title).Concat(One($"/annexes/{i}/department", a.Department))
            .Concat(One($"/annexes/{i}/needsAnotherDepartment", a.NeedsAnotherDepartment))),
        .. letter.Commitments.SelectMany((c, i) => One($"/commitments/{i}/text", c.Text).Concat(One($"/commitments/{i}/dueText", c.DueText))
            .Concat(One($"/commitments/{i}/department", c.Department))),
    ];

    private static IEnumerable<FieldReading> Each<T>(string field, IReadOnlyList<Reading<T>> readings) =>
        readings.SelectMany((reading, i) => One($"{field}/{i}", reading));

    private static IEnumerable<FieldReading> One<T>(string field, Reading<T>? reading) => reading is null
        ? []
        : [new(field, reading.Sure.ToString().ToLowerInvariant(), reading.Where.Line, reading.Where.Start, reading.Where.Length)];
}
