using System.Text;

namespace ProposalWorkflow.Letters.Tests;

/// <summary>Words that the rules look for, again and again: what takes a rule long must not keep the reader for ever.</summary>
public sealed class BusyTextTests
{
    [Theory]
    [InlineData("市和")]
    [InlineData("会同")]
    [InlineData("第一届")]
    [InlineData("《（")]
    [InlineData("会办单位、与")]
    public async Task Text_ThatIsMadeToKeepTheReaderBusyEnds(string word)
    {
        var line = string.Concat(Enumerable.Repeat(word, 900 / word.Length)) + "\n\n";
        (await ReadAsync(string.Concat(Enumerable.Repeat(line, 40)))).CaseNumber!.Value.ShouldBe("5");
    }

    [Fact]
    public async Task Text_OfOneEndlessLineIsRefused()
    {
        var error = await Should.ThrowAsync<LetterRefusedException>(() => ReadAsync(new string('字', 20_001)));
        error.Refusal.ShouldBe(Refusal.Unsafe);
        error.Message.ShouldContain("没有换行");
    }

    private static Task<LetterRecord> ReadAsync(string body) => LetterImporter.ReadAsync(
        new MemoryStream(Encoding.UTF8.GetBytes(
            "关于市政协三届二次会议第5号提案的答复\n冷锋委员：\n您提出的《关于公共卫生间建设的提案》收悉，现答复如下：\n"
            + body + "\n青云市城市管理局\n2018年12月3日\n")),
        CancellationToken.None);
}
