using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Word;

/// <summary>
/// The first page's head: the issuing office's mark, and the two red double lines. Mark and lines have places of their own on the page and move no text: how
/// far a header moves it is not the same in all office systems. So the text's first row keeps the distance itself.
/// </summary>
internal sealed class RedHead
{
    /// <summary>The mark's size: as large as fits in one line, within what is usual. Points.</summary>
    private const double Largest = 44, Smallest = 20;

    /// <summary>
    /// What a face leaves free below the characters of the mark, in parts of their size. Above them it leaves so little that the box may begin
    /// where they do; both differ by a twentieth from face to face.
    /// </summary>
    private const double BelowCharacter = 0.09;

    /// <summary>Between two lines of a mark, in parts of its size.</summary>
    private const double BetweenLines = 0.25;

    /// <summary>How far the characters of the first row begin below its beginning, millimetres.</summary>
    private const double AboveRow = 0.9;

    /// <summary>One point, in twips.</summary>
    private const int AnchorHeight = 20;

    private readonly double _size;
    private readonly List<string> _lines;

    public RedHead(string mark)
    {
        var name = PlainText.Of(mark);
        _size = SizeOf(name);
        _lines = LinesOf(name, _size);
    }

    /// <summary>Of a red double line, millimetres.</summary>
    public static double LineThickness => Measures.ThickLine + Measures.LineGap + Measures.ThinLine;

    /// <summary>Where the first row of the text begins, millimetres below the paragraph of the mark at the beginning of the text area.</summary>
    public double RowBelowTop => FirstLine + LineThickness + Measures.HeadBelowLine - AboveRow - Measures.TopMargin
        - AnchorHeight / 20.0 * Measures.MillimetresPerPoint;

    /// <summary>The upper edge of the first red line, millimetres from the page's.</summary>
    private double FirstLine => Measures.MarkTop + Height - BelowCharacter * Size + Measures.RedLineBelowMark;

    /// <summary>Of the mark, millimetres.</summary>
    private double Height => (_lines.Count + (_lines.Count - 1) * BetweenLines) * Size;

    /// <summary>Of a character of the mark, millimetres.</summary>
    private double Size => _size * Measures.MillimetresPerPoint;

    /// <summary>The two red double lines.</summary>
    public Header Lines() => new Header(Anchor(
        [
            .. DoubleLine(1, FirstLine, thickFirst: true),
            .. DoubleLine(3, Measures.PageHeight - Measures.RedLineAboveBottom - LineThickness, thickFirst: false),
        ])).WithShapes();

    /// <summary>The mark: the first paragraph of the text, for whoever reads it without seeing it.</summary>
    public Paragraph Mark() => Anchor(Shapes.HeadBox(5, "发文机关标志", Measures.MarkTop, Height, [.. _lines.Select(Line)]));

    /// <summary>An empty paragraph that takes no room to speak of.</summary>
    private static Paragraph Anchor(params Run[] shapes) => Runs.Paragraph(
        LetterStyles.Plain, [LetterStyles.OffGrid(), LetterStyles.Exactly(AnchorHeight)], shapes);

    /// <summary>上粗下细 or 上细下粗, its upper edge at <paramref name="top"/> millimetres.</summary>
    private static Run[] DoubleLine(int id, double top, bool thickFirst)
    {
        var (first, second) = thickFirst ? (Measures.ThickLine, Measures.ThinLine) : (Measures.ThinLine, Measures.ThickLine);
        return [Shapes.Bar(id, top, first), Shapes.Bar(id + 1, top + first + Measures.LineGap, second)];
    }

    private Paragraph Line(string line, int index)
    {
        var text = Runs.Text(line, Face.SmallTitle);
        text.RunProperties!.Append(
            LetterStyles.OffGrid(), new Color { Val = Shapes.Red }, new Spacing { Val = 0 }, LetterStyles.Size(_size));
        return Runs.Paragraph(
            LetterStyles.Plain,
            [
                LetterStyles.OffGrid(),
                LetterStyles.Exactly((int)Math.Round(_size * 20), before: index == 0 ? 0 : (int)Math.Round(BetweenLines * _size * 20)),
                new Justification { Val = JustificationValues.Center },
            ],
            text);
    }

    private static double SizeOf(string mark) =>
        Math.Clamp(Math.Floor(Measures.TextWidth / Measures.MillimetresPerPoint / Math.Max(1, PlainText.Width(mark))), Smallest, Largest);

    /// <summary>A name that is too long even for the smallest size stands in lines of about one length.</summary>
    private static List<string> LinesOf(string mark, double size)
    {
        var most = (int)(Measures.TextWidth / Measures.MillimetresPerPoint / size);
        var characters = mark.EnumerateRunes().Select(r => r.ToString()).ToList();
        var count = Math.Max(1, (int)Math.Ceiling(PlainText.Width(mark) / most));
        return [.. characters.Chunk(Math.Max(1, (characters.Count + count - 1) / count)).Select(line => string.Concat(line)).DefaultIfEmpty("")];
    }
}
