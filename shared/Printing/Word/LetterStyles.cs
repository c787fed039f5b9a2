using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Word;

/// <summary>The styles of a letter; whoever edits one finds them in the list of styles.</summary>
internal static class LetterStyles
{
    public const string Plain = "Normal", Body = "LetterBody", Title = "Title", AnnexTitle = "AnnexTitle", AnnexMark = "AnnexMark",
        RedMark = "RedMark", Copies = "Copies", PageNumber = "PageNumber";

    /// <summary>A title's line: large enough for 二号, whatever face stands in.</summary>
    public const int TitleLine = 700;

    /// <summary>A line of 四号.</summary>
    public const int SmallLine = 480;

    /// <summary>The style of a paragraph that begins with a heading.</summary>
    public static string Of(HeadingLevel level) => level == HeadingLevel.None ? Body : $"Heading{(int)level}";

    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Face.FangSong.RunFonts(),
                Size(Measures.BodySize),
                new FontSizeComplexScript { Val = "32" },
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),
        Style(Plain, "Normal", null, new(Exactly(Measures.LinePitch), new Justification { Val = JustificationValues.Both }), Face.FangSong, Measures.BodySize, isDefault: true),
        Style(Body, "正文缩进两字", Plain, new(new Indentation { FirstLine = Twips(Measures.CharacterWidths(2)), FirstLineChars = 200 }), null),
        Heading(HeadingLevel.First),
        Heading(HeadingLevel.Second),
        Heading(HeadingLevel.Third),
        Heading(HeadingLevel.Fourth),
        Style(Title, "Title", Plain, Centred(before: 2 * Measures.LinePitch), Face.SmallTitle, Measures.TitleSize),
        Style(AnnexTitle, "附件标题", Plain, Centred(before: Measures.LinePitch), Face.SmallTitle, Measures.TitleSize),
        Style(AnnexMark, "附件标识", Plain, new(new KeepNext(), new PageBreakBefore()), Face.Hei),
        Style(Copies, "抄送", Plain, new(
            OffGrid(),
            Exactly(SmallLine),
            new Indentation { Left = Twips(4 * Measures.SmallSize * 20), Right = Twips(Measures.SmallSize * 20), Hanging = Twips(3 * Measures.SmallSize * 20) },
            new Justification { Val = JustificationValues.Left }), null, Measures.SmallSize),
        Style(PageNumber, "页码", Plain, new(OffGrid(), Exactly(Measures.SmallSize * 20)), Face.Song, Measures.SmallSize));

    public static SpacingBetweenLines Exactly(int line, int before = 0, int after = 0) =>
        new() { Before = Twips(before), After = Twips(after), Line = Twips(line), LineRule = LineSpacingRuleValues.Exact };

    /// <summary>A line that is of another height than the body's has no place in its grid.</summary>
    public static SnapToGrid OffGrid() => new() { Val = false };

    public static FontSize Size(double points) => new() { Val = ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture) };

    public static string Twips(int twips) => twips.ToString(CultureInfo.InvariantCulture);

    private static StyleParagraphProperties Centred(int before) => new(
        new KeepNext(),
        new KeepLines(),
        OffGrid(),
        Exactly(TitleLine, before, Measures.LinePitch),
        new Justification { Val = JustificationValues.Center });

    private static Style Heading(HeadingLevel level)
    {
        var number = (int)level;
        return Style(Of(level), string.Create(CultureInfo.InvariantCulture, $"heading {number}"), Body, new(new OutlineLevel { Val = number - 1 }), null);
    }

    private static Style Style(
        string id, string name, string? basedOn, StyleParagraphProperties paragraph, Face? face, double? size = null, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = name[0] > '\u007F' ? true : null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        style.Append(new PrimaryStyle());
        if (isDefault)
        {
            // A line must not leave its place in the grid for its neighbours' sake, and a digit has no gap beside it. That punctuation may hang over
            // the end of a line is the default, yet it has to be said: LibreOffice 7.4 takes its absence for a line that it then prints without
            // the comma at its end.
            OpenXmlElement[] first =
            [
                new WidowControl { Val = false }, new OverflowPunctuation { Val = true }, new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false },
            ];
            foreach (var property in first.Reverse())
                paragraph.PrependChild(property);
        }

        style.Append(paragraph);
        OpenXmlElement?[] run = [face?.RunFonts(), isDefault ? new Spacing { Val = Measures.CharacterSpace } : null, size is { } points ? Size(points) : null];
        if (run.Any(r => r is not null))
            style.Append(new StyleRunProperties(run.OfType<OpenXmlElement>()));
        return style;
    }
}
