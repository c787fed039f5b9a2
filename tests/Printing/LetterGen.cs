using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Tests;

/// <summary>Letters of all shapes, with texts that files and pages have been known to choke on.</summary>
internal static class LetterGen
{
    private static readonly string[] Pieces =
    [
        "关于", "社区食堂", "的建议", "《办法》", "“十四五”", "一、", "（二）", "1.", "3.5%", "。", "：", "，", "第2026001号", "A类", "555-0101", " ", "　",
        "<script>alert(1)</script>", "</style>", "]]>", "&amp;", "&", "<", ">", "\"", "'", "<!--", "<?xml?>", "javascript:", "{you}", "_x000D_",
        "𠮷", "𪚥𪚥", "👨‍👩‍👧", "㊙", "ﾊﾝｶｸ", "é", "\u0000", "\u0001", "\u001B[31m", "\b", "\t", "\n", "\r\n", "\u000B", "\u000C", "\u0085", "\u2028",
        "\uD842", "\uDFB7", "\uFFFE", "\uFFFF", "\uFDD0", "\u202E", "\u2066", "\u200F", "\uFEFF", new string('长', 300), new('x', 200),
    ];

    public static readonly Gen<string> Text = Gen.Choose(0, 8).SelectMany(count => Gen.Elements(Pieces).ArrayOf(count)).Select(pieces => string.Concat(pieces));

    public static readonly Gen<PrintedLetter> Letters =
        from texts in Text.ArrayOf(12)
        from salutation in Text.Some()
        from opening in Text.Some()
        from body in Text.Some()
        from contacts in Text.Some()
        from copies in Text.Some()
        from annexes in Annex.Some()
        from commitments in Commitment.Some()
        from date in Date
        from present in Gen.Choose(0, 63)
        select new PrintedLetter
        {
            Type = Has(present, 5) ? LetterType.Reply : LetterType.CoHandlerOpinion,
            Mark = texts[0],
            DocumentNumber = Has(present, 0) ? texts[1] : null,
            ClassMark = Has(present, 1) ? texts[2] : null,
            Disclosure = Has(present, 2) ? (DisclosureKind)(present % 3) : null,
            Signer = Has(present, 3) ? texts[3] : null,
            Title = texts[4],
            Salutation = [.. salutation],
            Opening = [.. opening],
            Body = [.. body.Select(BodyParagraph.Of)],
            CommitmentsIntroduction = texts[5],
            Commitments = [.. commitments],
            Thanks = Has(present, 4) ? [texts[6]] : [],
            Annexes = [.. annexes],
            Signature = texts[7],
            Date = date,
            Contacts = [.. contacts.Select(c => new LetterContact(c, texts[8]))],
            CopiedTo = [.. copies],
        };

    private static Gen<T[]> Some<T>(this Gen<T> gen) => Gen.Choose(0, 5).SelectMany(count => gen.ArrayOf(count));

    private static Gen<DateOnly?> Date => Gen.Choose(-1, 3_000_000).Select(day => day < 0 ? (DateOnly?)null : DateOnly.FromDayNumber(day));

    private static Gen<PrintedAnnex> Annex =>
        from title in Text
        from department in Text
        from points in Text.Some()
        select new PrintedAnnex(title, department, [.. points.Select(BodyParagraph.Of)]);

    private static Gen<PrintedCommitment> Commitment =>
        from text in Text
        from department in Gen.OneOf(Text.Select(t => (string?)t), Gen.Constant((string?)null))
        from due in Date
        select new PrintedCommitment(text, department, due);

    /// <summary>Checks many letters.</summary>
    public static void Always(Func<PrintedLetter, bool> holds, int letters = 150) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(letters), Prop.ForAll(Arb.From(Letters), holds));

    private static bool Has(int present, int bit) => (present >> bit & 1) == 1;

    /// <summary>All texts of a letter, as a file or a page holds them; each must be found there.</summary>
    public static IEnumerable<string> Texts(PrintedLetter letter)
    {
        IEnumerable<string?> texts =
        [
            letter.DocumentNumber, letter.ClassMark, letter.Title, letter.Signature, LetterLines.Disclosure(letter), LetterLines.Signer(letter),
            .. letter.Salutation, .. letter.Opening, .. letter.Thanks,
            .. letter.Body.Concat(letter.Annexes.SelectMany(a => a.Points)).SelectMany(p => new[] { p.Heading, p.Text }),
            .. LetterLines.Commitments(letter).SelectMany(p => new[] { p.Heading, p.Text }),
            .. letter.Annexes.SelectMany(a => new[] { a.Title, a.Department }),
            letter.Date is { } date ? LetterLines.Date(date) : null, LetterLines.Contacts(letter), LetterLines.Copies(letter),
        ];
        return texts.OfType<string>().Select(PlainText.Of);
    }
}
