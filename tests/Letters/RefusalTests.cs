using System.Text;

namespace ProposalWorkflow.Letters.Tests;

/// <summary>Files that are no letters, or mean harm: refused, with a reason in Chinese.</summary>
public sealed class RefusalTests
{
    private const string Letter =
        "关于市政协三届二次会议第5号提案的答复\n冷锋委员：\n您提出的《关于公共卫生间建设的提案》收悉，现答复如下：\n一、已新建公厕十座。\n"
        + "青云市城市管理局\n2018年12月3日\n";

    private const string Traditional =
        "關於市政協三屆二次會議第5號提案的答覆\n冷鋒委員：\n您提出的《關於公共衛生間建設的提案》收悉，現答覆如下：\n一、已新建公廁十座。\n青雲市城市管理局\n";

    [Theory]
    [InlineData(Refusal.NotALetter, new byte[0])]
    [InlineData(Refusal.Format, new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D })]
    [InlineData(Refusal.Format, new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 })]
    [InlineData(Refusal.Encoding, new byte[] { 0xE5, 0x85, 0xB3, 0xE4, 0xBA, 0xFF, 0x41, 0x42 })]
    [InlineData(Refusal.Encoding, new byte[] { 1, 0, 0, 2, 0, 0, 3, 0, 0 })]
    [InlineData(Refusal.Encoding, new byte[] { 0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41 })]
    [InlineData(Refusal.Encoding, new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 })] // UTF-16 with half a character
    [InlineData(Refusal.Encoding, new byte[] { 0xFE, 0xFF, 0x51, 0x73, 0x4E })] // UTF-16 with half a unit
    [InlineData(Refusal.Encoding, new byte[] { 0xEF, 0xBB, 0xBF, 0xE5, 0x85 })] // UTF-8, cut off
    [InlineData(Refusal.Encoding, new byte[] { 0xB9, 0xD8, 0xD3, 0xDA, 0xFF, 0xFF })] // GB 18030, and then none
    public Task Bytes_ThatAreNoTextAreRefused(Refusal refusal, byte[] file) => RefusedAsync(refusal, file);

    [Fact]
    public Task Latin1_IsNotTakenForChinese() =>
        RefusedAsync(Refusal.Encoding, Encoding.Latin1.GetBytes("Señor López pidió año tras año más información, según dijo María Núñez"));

    [Fact]
    public Task Big5_IsNotTakenForAnotherEncoding() =>
        RefusedAsync(Refusal.Encoding, CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes(Traditional));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public Task Mark_WithNothingBehindItIsNoLetter(string name) => RefusedAsync(Refusal.NotALetter, Encoding.GetEncoding(name).GetPreamble());

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("GB18030", false)]
    [InlineData("GBK", false)]
    public async Task Letter_IsReadInAnyEncodingThatIsUsual(string name, bool marked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] file = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Letter)];
        var letter = await LetterImporter.ReadAsync(new MemoryStream(file), CancellationToken.None);
        letter.Title!.Value.ShouldBe("关于公共卫生间建设的提案");
        letter.LeadDepartment!.Value.ShouldBe("青云市城市管理局");
    }

    [Fact]
    public Task Text_ThatIsNoLetterIsRefused() => RefusedAsync(Refusal.NotALetter, Encoding.UTF8.GetBytes("通知：\n明天放假。\n"));

    [Fact]
    public Task Text_OfFiftyMegabytesIsRefused() =>
        RefusedAsync(Refusal.TooLarge, new RepeatedStream(Encoding.UTF8.GetBytes(Letter), 50 * 1024 * 1024));

    [Fact]
    public Task Text_ThatIsLongerThanALetterIsRefused() =>
        RefusedAsync(Refusal.TooLarge, Encoding.UTF8.GetBytes(Letter + new string('字', 500_000)));

    [Fact]
    public async Task Stream_IsReadNoFurtherThanTheLimit()
    {
        var stream = new RepeatedStream("一"u8.ToArray(), long.MaxValue);
        await RefusedAsync(Refusal.TooLarge, stream);
        stream.Given.ShouldBeLessThan(32 * 1024 * 1024);
    }

    [Theory]
    [InlineData("word/document.xml", 200)]
    [InlineData("word/media/a.bin", 200)] // beside the text
    [InlineData("word/media/a.bin", 8)] // not much, but a thousandfold
    public async Task Docx_ThatUnpacksToTooMuchIsRefused(string part, int megabytes)
    {
        List<(string, Action<Stream>)> entries = part == "word/document.xml" ? [] : [("word/document.xml", zip => zip.Write("<a/>"u8))];
        entries.Add((part, zip =>
        {
            var blank = new byte[1024 * 1024];
            blank.AsSpan().Fill((byte)' ');
            zip.Write("<a>"u8);
            for (var i = 0; i < megabytes; i++)
                zip.Write(blank.AsSpan());
        }));
        (await RefusedAsync(Refusal.Unsafe, Docx.Zip([.. entries]))).Message.ShouldContain("解压后过大");
    }

    [Fact]
    public async Task Docx_WithTooManyPartsIsRefused()
    {
        var parts = Enumerable.Range(0, 3_000).Select(i => ($"word/media/{i}.bin", (Action<Stream>)(_ => { })));
        var file = Docx.Zip([("word/document.xml", zip => zip.Write("<a/>"u8)), .. parts]);
        (await RefusedAsync(Refusal.Unsafe, file)).Message.ShouldContain("解压后过大");
    }

    [Fact]
    public Task Docx_WithADtdIsRefused() => RefusedAsync(Refusal.Unsafe, Docx.Zip(("word/document.xml", zip =>
        zip.Write("<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"u8))));

    [Fact]
    public async Task Docx_WithAnExternalLinkIsRefusedAndToldWhich()
    {
        var error = await RefusedAsync(Refusal.Unsafe, Docx.Of(["正文"], external: new Uri("http://example.invalid/template.dotm")));
        error.Message.ShouldContain("example.invalid");
    }

    [Fact]
    public Task Docx_ThatIsBrokenIsRefused() => RefusedAsync(Refusal.Unsafe, Docx.Of(["正文"])[..200]);

    [Fact]
    public Task Zip_WithoutADocumentIsRefused() => RefusedAsync(Refusal.Format, Docx.Zip(("a.txt", zip => zip.Write("a"u8))));

    [Fact]
    public Task Html_ThatIsNestedWithoutEndIsRefusedWithoutHarm() =>
        RefusedAsync(Refusal.Unsafe, Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 50_000)) + "文字"));

    [Fact]
    public Task Html_WithElementsWithoutEndIsRefused() =>
        RefusedAsync(Refusal.TooLarge, Encoding.UTF8.GetBytes("<html><body><table>" + string.Concat(Enumerable.Repeat("<tr><td>甲<td>乙", 10_000))));

    [Fact]
    public Task Html_ThatIsTooLongIsRefused() =>
        RefusedAsync(Refusal.TooLarge, Encoding.UTF8.GetBytes("<html><body>" + new string(' ', 7 * 1024 * 1024)));

    [Fact]
    public async Task Html_ScriptsAreNeitherRunNorRead()
    {
        var page = "<html><body><script>document.write('张三委员：您提出的提案收悉')</script><p onclick='x()'>"
            + Letter.Replace("\n", "</p><p>", StringComparison.Ordinal) + "</p></body></html>";
        var letter = await LetterImporter.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(page)), CancellationToken.None);
        letter.Text.ShouldNotContain("document.write");
        letter.Proposers.Select(p => p.Value).ShouldBe(["冷锋"]);
    }

    private static Task<LetterRefusedException> RefusedAsync(Refusal refusal, byte[] file) => RefusedAsync(refusal, new MemoryStream(file));

    private static async Task<LetterRefusedException> RefusedAsync(Refusal refusal, Stream file)
    {
        var error = await Should.ThrowAsync<LetterRefusedException>(() => LetterImporter.ReadAsync(file, CancellationToken.None));
        error.Refusal.ShouldBe(refusal);
        error.Message.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}{2}.*。$");
        return error;
    }
}
