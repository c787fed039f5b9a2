using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace ProposalWorkflow.Printing.Tests.Looks;

/// <summary>A run of characters on a page; millimetres from its upper left corner.</summary>
internal sealed record Word(string Text, double Left, double Top, double Right, double Bottom);

/// <summary>A run of rows of red on a page; millimetres.</summary>
internal sealed record RedArea(double Left, double Top, double Right, double Bottom);

/// <summary>The pages of a PDF, as poppler sees them.</summary>
internal sealed class PrintedPages
{
    private const int Resolution = 300;
    private readonly string _file;

    public PrintedPages(string file)
    {
        _file = file;
        var page = XNamespace.Get("http://www.w3.org/1999/xhtml");
        var text = Encoding.UTF8.GetString(Office.Run("pdftotext", ["-bbox", file, "-"]));
        Pages = [.. XDocument.Parse(text).Descendants(page + "page").Select(p => (IReadOnlyList<Word>)
            [.. p.Elements(page + "word").Select(w => new Word(w.Value, Mm(w, "xMin"), Mm(w, "yMin"), Mm(w, "xMax"), Mm(w, "yMax")))])];
    }

    /// <summary>The words of each page.</summary>
    public IReadOnlyList<IReadOnlyList<Word>> Pages { get; }

    /// <summary>The lines of a page's text, top to bottom, without blanks.</summary>
    public List<string> Lines(int page) => [.. Pages[page].GroupBy(w => Math.Round((w.Top + w.Bottom) / 4)).OrderBy(g => g.Key)
        .Select(g => string.Concat(g.OrderBy(w => w.Left).Select(w => w.Text)))];

    /// <summary>The red on page one, top to bottom.</summary>
    public List<RedArea> Red()
    {
        var (width, height, pixels) = Picture(1);
        List<RedArea> areas = [];
        for (var y = 0; y < height; y++)
        {
            var red = Enumerable.Range(0, width).Where(x => IsRed(pixels.AsSpan((y * width + x) * 3, 3))).ToList();
            if (red.Count == 0)
                continue;
            var row = new RedArea(OnPage(red[0]), OnPage(y), OnPage(red[^1] + 1), OnPage(y + 1));
            if (areas.Count > 0 && Math.Abs(areas[^1].Bottom - row.Top) < 0.001)
                areas[^1] = new(Math.Min(areas[^1].Left, row.Left), areas[^1].Top, Math.Max(areas[^1].Right, row.Right), row.Bottom);
            else
                areas.Add(row);
        }

        return areas;
    }

    /// <summary>A page's pixels: a binary portable pixmap has three lines of text, then three bytes for each.</summary>
    private (int Width, int Height, byte[] Pixels) Picture(int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var bytes = Office.Run("pdftoppm", ["-r", Resolution.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, _file]);
        var head = Encoding.ASCII.GetString(bytes, 0, 40).Split('\n');
        var size = head[1].Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return (size[0], size[1], bytes[(head[0].Length + head[1].Length + head[2].Length + 3)..]);
    }

    private static bool IsRed(ReadOnlySpan<byte> pixel) => pixel[0] > 200 && pixel[1] < 110 && pixel[2] < 110;

    private static double OnPage(int pixel) => pixel * 25.4 / Resolution;

    private static double Mm(XElement word, string name) => double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture) / 72 * 25.4;
}
