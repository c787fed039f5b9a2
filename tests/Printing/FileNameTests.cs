using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Tests;

/// <summary>What a letter's file is called.</summary>
public sealed class FileNameTests
{
    [Theory]
    [InlineData("南民函〔2026〕3号", "关于增设食堂的答复", "南民函〔2026〕3号 关于增设食堂的答复.docx")]
    [InlineData(null, "关于增设食堂的答复（稿）", "关于增设食堂的答复（稿）.docx")]
    [InlineData(null, "../../etc/passwd", "_.._etc_passwd.docx")]
    [InlineData(null, "a\r\nSet-Cookie: x=\"1\"", "a  Set-Cookie_ x=_1_.docx")]
    [InlineData(null, "cod.\u202Excod", "cod.xcod.docx")]
    [InlineData(null, " . ", "letter.docx")]
    public void Name_IsOneThatFileSystemsTake(string? number, string title, string name) => Of(number, title).ShouldBe(name);

    [Fact]
    public void Name_IsNoLongerThanAFileSystemTakesIt() =>
        System.Text.Encoding.UTF8.GetByteCount(Of(null, string.Concat(Enumerable.Repeat("𠮷长", 200)))).ShouldBeLessThanOrEqualTo(255 + ".docx".Length + 70);

    private static string Of(string? number, string title) => FileName.Of(
        new() { Mark = "南湖区民政局", DocumentNumber = number, Title = title, Salutation = [], Opening = [], Signature = "" }, "docx");
}
