using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Attachments;

namespace ProposalWorkflow.Domain.Tests.Attachments;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("会办意见（盖章）.pdf", "会办意见（盖章）.pdf")]
    [InlineData("关于“一老一小”的意见：终稿.PDF", "关于“一老一小”的意见：终稿.PDF")]
    [InlineData("𠮷 𡈽.pdf", "𠮷 𡈽.pdf")]
    [InlineData("附件 1.pdf", "附件 1.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\甲\\意见.pdf", "意见.pdf")]
    [InlineData("意见.exe", "意见.exe.pdf")]
    [InlineData("意见", "意见.pdf")]
    [InlineData("", "附件.pdf")]
    [InlineData("...", "附件.pdf")]
    [InlineData(".pdf", "附件.pdf")]
    [InlineData("/", "附件.pdf")]
    [InlineData("  意 \t\u3000 见 . .pdf", "意 见.pdf")]
    [InlineData("意见\u202Efdp.exe", "意见fdp.exe.pdf")] // the direction turned: it would read as 意见exe.pdf
    [InlineData("意\u200B见\uFEFF\u2066.pdf", "意见.pdf")]
    [InlineData("意\0见\r\n\u0085\u2028.pdf", "意见.pdf")]
    [InlineData("a<b>c:d\"e|f?g*h%i.pdf", "a_b_c_d_e_f_g_h_i.pdf")]
    [InlineData("CON", "_CON.pdf")]
    [InlineData("nul.txt.pdf", "_nul.txt.pdf")]
    [InlineData("COM¹.pdf", "_COM¹.pdf")]
    [InlineData("CONTRACT.pdf", "CONTRACT.pdf")]
    public void Name_IsMadeSafe(string name, string expected) => FileName.Safe(name, FileKind.Pdf).ShouldBe(expected);

    [Theory]
    [InlineData("照片.JPEG", "照片.JPEG")]
    [InlineData("照片.png", "照片.png.jpg")]
    public void Extension_IsOneOfTheKind(string name, string expected) =>
        FileName.Safe(name, FileKind.OfType("image/jpeg")!).ShouldBe(expected);

    [Fact]
    public void HalfASurrogatePair_IsLeftOut() => FileName.Safe("意\ud800见.pdf", FileKind.Pdf).ShouldBe("意见.pdf");

    [Fact]
    public void LongName_IsCutBetweenCharactersAndKeepsItsExtension()
    {
        var name = FileName.Safe(new string('意', 100) + ".pdf", FileKind.Pdf);

        name.ShouldBe(new string('意', 65) + ".pdf"); // 195 and 4 bytes
        FileName.Safe(string.Concat(Enumerable.Repeat("e\u0301", 90)), FileKind.Pdf).ShouldBe(string.Concat(Enumerable.Repeat("e\u0301", 65)) + ".pdf");
    }

    [Fact]
    public void AnyName_BecomesOneThatStaysAsItIs() => Prop.ForAll(Names(), name =>
    {
        var safe = FileName.Safe(name, FileKind.Docx);
        return Encoding.UTF8.GetByteCount(safe) <= FileName.MostBytes && safe.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
            && safe.Length > ".docx".Length && !safe.Any(c => char.IsControl(c) || "/\\<>:\"|?*%".Contains(c, StringComparison.Ordinal))
            && safe[0] is not ('.' or ' ') && FileName.Safe(safe, FileKind.Docx) == safe;
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Names()
    {
        string[] parts = ["意", "见", ".", " ", "/", "\\", "CON", "aux", ".docx", ".DOCX", "\u202e", "\0", "\ud840", "𠮷", "%", "?", "e\u0301", "0123456789abcdef"];
        return Gen.Elements(parts).ListOf().Select(some => string.Concat(some)).ToArbitrary();
    }
}
