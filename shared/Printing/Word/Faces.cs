using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalWorkflow.Printing.Word;

/// <summary>A face of type that the standard names.</summary>
/// <param name="Name">As the usual office systems call it.</param>
/// <param name="Fallbacks">What stands in where the reader's machine lacks it, best first.</param>
/// <param name="Class">宋 and 仿宋 have serifs, 黑体 has none.</param>
public sealed record Face(string Name, IReadOnlyList<string> Fallbacks, FontFamilyValues Class)
{
    /// <summary>正文.</summary>
    public static readonly Face FangSong = new("仿宋_GB2312", ["仿宋", "FangSong", "华文仿宋", "STFangsong"], FontFamilyValues.Modern);

    /// <summary>标题, 发文机关标志.</summary>
    public static readonly Face SmallTitle = new("方正小标宋简体", ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "宋体"], FontFamilyValues.Auto);

    /// <summary>一、</summary>
    public static readonly Face Hei = new("黑体", ["SimHei", "华文黑体", "STHeiti"], FontFamilyValues.Modern);

    /// <summary>（一）</summary>
    public static readonly Face Kai = new("楷体_GB2312", ["楷体", "KaiTi", "华文楷体", "STKaiti"], FontFamilyValues.Modern);

    /// <summary>Page numbers.</summary>
    public static readonly Face Song = new("宋体", ["SimSun", "华文宋体", "STSong"], FontFamilyValues.Auto);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Face> All = [FangSong, SmallTitle, Hei, Kai, Song];

    /// <summary>For every script: a digit within a Chinese line is of the same face.</summary>
    internal RunFonts RunFonts() => new() { Ascii = Name, HighAnsi = Name, EastAsia = Name, ComplexScript = Name };

    /// <summary>Tells a reader's machine what to use instead.</summary>
    internal Font Font() => new(
        new AltName { Val = string.Join(',', Fallbacks) },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = Class },
        new Pitch { Val = FontPitchValues.Variable })
    { Name = Name };
}
