namespace ProposalWorkflow.Printing.Word;

/// <summary>
/// The measures of GB/T 9704-2012: §5.2 page and text area, §5.2.3 lines and characters, §10.1 the letter format. Millimetres and points; a file
/// holds twips (1/20 point) and EMU (1/36,000 mm).
/// </summary>
public static class Measures
{
    /// <summary>A4, millimetres.</summary>
    public const double PageWidth = 210, PageHeight = 297;

    /// <summary>天头 and 订口, millimetres.</summary>
    public const double TopMargin = 37, BindingMargin = 28;

    /// <summary>版心, millimetres.</summary>
    public const double TextWidth = 156, TextHeight = 225;

    /// <summary>每面22行，每行28字.</summary>
    public const int Lines = 22, Characters = 28;

    /// <summary>三号, 二号, 四号: points.</summary>
    public const int BodySize = 16, TitleSize = 22, SmallSize = 14;

    /// <summary>发文机关标志: its top edge below the page's, millimetres.</summary>
    public const double MarkTop = 30;

    /// <summary>The first red line's upper edge below the mark, and the second one's lower edge above the page's, millimetres.</summary>
    public const double RedLineBelowMark = 4, RedLineAboveBottom = 20;

    /// <summary>红色双线: their length, millimetres.</summary>
    public const double RedLineLength = 170;

    /// <summary>The thick line, the gap and the thin line of a red double line, millimetres.</summary>
    public const double ThickLine = 0.7, LineGap = 0.4, ThinLine = 0.3;

    /// <summary>The first row of the head below the first red line: 7/8 of the height of a body character, millimetres.</summary>
    public const double HeadBelowLine = BodySize * MillimetresPerPoint * 7 / 8;

    /// <summary>一字线 of the page number below the text area, millimetres.</summary>
    public const double PageNumberBelowText = 7;

    /// <summary>One point in millimetres.</summary>
    public const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>The height of a line: 22 of them fill the text area. Twips, rounded down so that the last one fits.</summary>
    public static int LinePitch => (int)(TextHeight / Lines / MillimetresPerPoint * 20);

    /// <summary>The width of a character: 28 of them fill a line. Twips.</summary>
    public static double CharacterPitch => TextWidth / Characters / MillimetresPerPoint * 20;

    /// <summary>
    /// What is added to each character's own width, in twips: less than nothing, rounded down so that the 28th fits. It is spacing of the
    /// characters and no grid of them, since some office systems give a character that is wider than its cell two cells.
    /// </summary>
    public static int CharacterSpace => (int)Math.Floor(CharacterPitch - BodySize * 20);

    /// <summary>Millimetres in twips.</summary>
    public static int Twips(double millimetres) => (int)Math.Round(millimetres / MillimetresPerPoint * 20);

    /// <summary>Millimetres in EMU.</summary>
    public static long Emu(double millimetres) => (long)Math.Round(millimetres * 36_000);

    /// <summary>The width of some characters of the body, in twips.</summary>
    public static int CharacterWidths(double count) => (int)Math.Round(count * CharacterPitch);
}
