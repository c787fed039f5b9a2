using System.Security.Cryptography;
using System.Text;

namespace ProposalWorkflow.Printing.Web;

/// <summary>How a letter's page looks, on a screen and on paper.</summary>
internal static class PageStyle
{
    /// <summary>
    /// The measures are those of the paper (<see cref="Word.Measures"/>). Browsers that know the boxes in a page's margin print the second red
    /// line and the page numbers there; others leave them out. It has no character that markup would have to escape.
    /// </summary>
    public const string Text = """
        @page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, serif; } }
        @page :first {
          margin-top: 30mm;
          @bottom-center { content: ""; width: 170mm; height: 0.4mm; border-top: 0.3mm solid #f00; border-bottom: 0.7mm solid #f00; }
        }
        :root { --song: 方正小标宋简体, 华文中宋, STZhongsong, "Noto Serif CJK SC", 宋体, SimSun, serif; }
        body { margin: 0; font: 16pt/28.95pt 仿宋_GB2312, 仿宋, FangSong, STFangsong, "Noto Serif CJK SC", serif; color: #000; background: #fff; }
        article { max-width: 156mm; margin: 0 auto; overflow-wrap: anywhere; }
        p { margin: 0; text-indent: 2em; text-align: justify; }
        h1, h2, h3, h4, h5 { margin: 0; font-size: 1em; font-weight: normal; text-indent: 2em; break-after: avoid; }
        h1 { margin: 57.9pt 0 28.95pt; font: 22pt/35pt var(--song); text-indent: 0; text-align: center; text-wrap: balance; }
        .level-1 { font-family: 黑体, SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; }
        .level-2 { font-family: 楷体_GB2312, 楷体, KaiTi, STKaiti, serif; }
        .mark { font: 36pt/1.1 var(--song); color: #f00; text-align: center; text-indent: 0; }
        .red-line { height: 0.4mm; margin: 4mm 0 4.9mm; border-top: 0.7mm solid #f00; border-bottom: 0.3mm solid #f00; }
        .row { display: flex; justify-content: space-between; gap: 2em; }
        .row p, .salutation, .annex-mark { text-indent: 0; }
        .annex-mark { font-family: 黑体, SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; break-after: avoid; }
        .annexes { padding-left: 5em; text-indent: 0; }
        .annexes.first { padding-left: 5em; text-indent: -3em; margin-top: 28.95pt; }
        .signature { width: fit-content; margin: 57.9pt 4em 0 auto; break-inside: avoid; }
        .signature p { text-align: center; text-indent: 0; }
        .annex { break-before: page; }
        .annex h1 { margin-top: 28.95pt; }
        footer { margin: 57.9pt 1em 0; padding-left: 3em; font-size: 14pt; text-indent: -3em; break-inside: avoid; }
        @media screen {
          article { padding: 30mm 6vw; }
          .annex { margin-top: 35mm; }
        }
        @media print {
          .red-line { margin-left: -8mm; margin-right: -6mm; }
        }
        """;

    /// <summary>The content security policy: this style, and nothing else.</summary>
    public static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; base-uri 'none'; form-action 'none'";
}
