using System.Text;

namespace ProposalWorkflow.Letters.Tests;

/// <summary>Files that are no letters, or mean harm: refused, with a reason in Chinese.</summary>
public sealed class RefusalTests
{
    private const string Letter = "关于市政协三届二次会议第5号提案的答复\n冷锋委员：\n您提出的《关于公共卫生间建设的提案》收悉，现答复如下：\n一、已新建公厕十座。\n青云市城市管理局\n2018年12月3日\n";

    [Theory]
    [InlineData(Refusal.NotALetter, new byte[0])]
    [InlineData(Refusal.Format, new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D })]
    [InlineData(Refusal.Format, new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 })]
    [InlineData(Refusal.Encoding, new byte[] { 0xE5, 0x85, 0xB3, 0xE4, 0xBA, 0xFF, 0x41, 0x42 })]
    [InlineData(Refusal.Encoding, new byte[] { 1, 0, 0, 2, 0, 0, 3, 0, 0 })]
    [InlineData(Refusal.Encoding, new byte[] { 0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41 })]
    public Task Bytes_ThatAreNoTextAreRefused(Refusal refusal, byte[] file) => RefusedAsync(refusal, file);

    [Fact]
    public Task Latin1_IsNotTakenForChinese() =>
        RefusedAsync(Refusal.Encoding, Encoding.Latin1.GetBytes("Señor López pidió año tras año más información sobre él, según dijo María Núñez también"));

    [Fact]
    public Task Text_ThatIsNoLetterIsRefused() => RefusedAsync(Refusal.NotALetter, Encoding.UTF8.GetBytes("通知：\n明天放假。\n"));

    [Fact]
    public Task Text_OfFiftyMegabytesIsRefused() => RefusedAsync(Refusal.TooLarge, new RepeatedStream(Encoding.UTF8.GetBytes(Letter), 50 * 1024 * 1024));

    [Fact]
    public Task Text_ThatIsLongerThanALetterIsRefused() => RefusedAsync(Refusal.TooLarge, Encoding.UTF8.GetBytes(Letter + new string('字', 500_000)));

    [Fact]
    public async Task Stream_IsReadNoFurtherThanTheLimit()
    {
        var stream = new RepeatedStream("一"u8.ToArray(), long.MaxValue);
        await RefusedAsync(Refusal.TooLarge, stream);
        stream.Given.ShouldBeLessThan(32 * 1024 * 1024);
    }

    [Fact]
    public Task Docx_ThatUnpacksToTooMuchIsRefused() => RefusedAsync(Refusal.Unsafe, Docx.Zip(("word/document.xml", zip =>
    {
        var zeros = new byte[1024 * 1024];
        zip.Write("<a>"u8);
        for (var i = 0; i < 200; i++)
            zip.Write(zeros.AsSpan());
    })));

    [Fact]
    public Task Docx_WithABombBesideTheTextIsRefused() => RefusedAsync(Refusal.Unsafe, Docx.Zip(("word/document.xml", zip => zip.Write("<a/>"u8)), ("word/media/a.bin", zip =>
    {
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < 200; i++)
            zip.Write(zeros.AsSpan());
    })));

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
