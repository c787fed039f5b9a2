using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Fields;
using ProposalWorkflow.Letters.Sources;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters;

/// <summary>Reads the text of a letter: paragraphs, then the letter's parts, then each field in its part.</summary>
public static class LetterReader
{
    /// <summary>What is found in a text.</summary>
    /// <exception cref="LetterRefusedException">The text is no letter that answers a proposal.</exception>
    public static LetterRecord Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var paragraphs = Normaliser.Paragraphs(text);
            if (paragraphs.Any(p => p.Key.Length > ImportLimits.ParagraphCharacters))
                throw new LetterRefusedException(Refusal.Unsafe, $"有一段文字超过 {ImportLimits.ParagraphCharacters / 10_000} 万字而没有换行，不像是答复函，不予读取。");
            return LayoutFinder.Find(paragraphs) is { } layout
                ? Record(text, layout)
                : throw new LetterRefusedException(Refusal.NotALetter, "没有找到答复函的称谓或开头（如“您提出的……收悉”），这不像是提案、建议的答复函或会办意见。");
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new LetterRefusedException(Refusal.Unsafe, "文字结构异常，无法在限定时间内读完。", e);
        }
    }

    private static LetterRecord Record(string text, LetterLayout layout)
    {
        var type = TypeField.Find(layout);
        var opinion = type.Value == LetterType.CoHandlerOpinion;
        var author = DepartmentField.Author(layout);
        var addressee = opinion ? DepartmentField.Addressee(layout) : null;
        return new()
        {
            Text = text,
            Type = type,
            Kind = KindField.Find(layout),
            CaseNumber = CaseNumberField.Find(layout),
            Session = SessionField.Find(layout),
            Title = TitleField.Find(layout),
            Proposers = ProposersField.Find(layout, opinion),
            LeadDepartment = opinion ? addressee : author,
            DocumentNumber = DocumentNumberField.Find(layout),
            ClassMark = ClassMarkField.Find(layout),
            Disclosure = DisclosureField.Find(layout),
            Signer = SignerField.Find(layout),
            Date = layout.Date,
            Contacts = ContactsField.Find(layout),
            CopiedTo = CopiesField.Find(layout),
            CoHandlersNamed = opinion ? author is null ? [] : [author] : CoHandlersField.Find(layout, PlannedField.Parts(layout)),
            Addressee = addressee,
            Heading = layout.Title is { } heading ? Plain(heading) : null,
            Opening = Lines(layout.Opening),
            Body = Lines(layout.Body),
            Sections = Outline.Of(layout.Body),
            Commitments = PlannedField.Find(layout),
            Annexes = AnnexesField.Find(layout),
        };
    }

    private static IReadOnlyList<string> Lines(IReadOnlyList<Paragraph> paragraphs) =>
        [.. paragraphs.Select(Plain).Where(text => text.Length > 0)];

    private static string Plain(Paragraph paragraph) => paragraph.Text.ReplaceLineEndings("").Trim();
}
