using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ProposalWorkflow.Channels.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("关于养老的提案", "关于养老的提案")]
    [InlineData("第一行\r\n第二行\tx\0", "第一行  第二行 x")]
    public void Line_HasNoControlCharacters(string text, string expected) => PlainText.Line(text).ShouldBe(expected);

    [Fact]
    public void Text_IsCutBetweenCharactersAndNeverLongerThanAllowed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(t => t is not null), ArbMap.Default.ArbFor<byte>(), (text, more) =>
        {
            var most = 40 + more;
            var long_ = string.Concat(Enumerable.Repeat(text + "会𠮷a", 30));
            var cut = PlainText.WithinBytes(long_, most);
            return Encoding.UTF8.GetByteCount(cut) <= most && (cut == long_ || cut.EndsWith("查看）", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Markdown_MeansNothing() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(t => t is not null), text =>
            !PlainText.Markdown(text + "[a](b)<@all>*_`#!|~\\").Any("[]()<>*_`#!|~\\@".Contains)).QuickCheckThrowOnFailure();
}
