using System.Text;
using ProposalWorkflow.Local;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>补录: what the door keeps out, and the command line that goes through it.</summary>
[Collection(OneProcess.Name)]
public sealed class LetterDoorTests(FunctionsFixture fixture)
{
    private Client Office => fixture.Donghu.Office;

    [Fact]
    public async Task Batch_ThatCannotBeImportedLeavesNothing()
    {
        var good = LetterFiles.Zip(("1.txt", Encoding.UTF8.GetBytes(LetterFiles.Reply("2012100"))));
        (string Path, byte[] Content, string? Type, int Status, string Problem, string Says)[] batches =
        [
            ("", "no zip"u8.ToArray(), LetterFiles.ZipType, 422, "wrong-file", "不是 ZIP"),
            ("", LetterFiles.Zip((".DS_Store", [1])), LetterFiles.ZipType, 422, "wrong-file", "没有可导入的文件"),
            ("", "--x--"u8.ToArray(), "multipart/form-data; boundary=x", 422, "wrong-file", "没有可导入的文件"),
            ("", good, "multipart/form-data", 415, "unknown-file-type", "application/zip"),
            ("", good, "text/plain", 415, "unknown-file-type", "application/zip"),
            ("?session=none", good, LetterFiles.ZipType, 400, "wrong-parameter", "old"),
            ("?year=2012", good, LetterFiles.ZipType, 400, "wrong-parameter", "year"),
            ("", new byte[(20 * 1024 * 1024) + 1], LetterFiles.ZipType, 413, "body-too-large", "20 MiB"),
        ];
        await fixture.Account.StaysAsItIsAsync(async () =>
        {
            foreach (var (path, content, type, status, problem, says) in batches)
            {
                var file = new ByteArrayContent(content);
                file.Headers.TryAddWithoutValidation("Content-Type", type);
                var answer = await Office.PostAsync("api/letters:import" + path, file);
                answer.Status.ShouldBe(status, $"{says}: {answer.Text}");
                answer.ShouldBeProblem(status, problem);
                answer.Text.ShouldContain(says, Shouldly.Case.Sensitive);
            }

            return true;
        });
    }

    [Fact]
    public async Task CommandLine_SendsAFolderAndShowsTheReport()
    {
        using var folder = ScratchFolder.Create("letters");
        Directory.CreateDirectory(Path.Combine(folder.Path, "letters", "2012"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "letters", "2012", "b.txt"), Ours("2012021"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "letters", "2012", "c.txt"), Ours("2012022", ""));
        var token = Path.Combine(folder.Path, "token");
        await File.WriteAllTextAsync(token, fixture.Site.Mint.Mint(TokenRequest.ForOffice("donghu")) + "\n");

        static string Ours(string number, string date = "2012年9月2日") =>
            LetterFiles.Reply(number, date: date).Replace("三届二次", "三届三次", StringComparison.Ordinal);

        async Task<(int Code, string Output)> SendAsync()
        {
            using var output = new StringWriter();
            var code = await CommandLine.RunAsync(
                ["import", Path.Combine(folder.Path, "letters"), "--into", fixture.Functions.BaseAddress.ToString(), "--token", token],
                new Screen(output, TextWriter.Null), CancellationToken.None);
            return (code, output.ToString());
        }

        var (fine, first) = await SendAsync();
        fine.ShouldBe(0, first);
        first.ShouldContain("2/2 /api/imports/");
        first.ShouldContain("2 cases (1 with doubts), 0 refused");
        first.ShouldContain("2012/c.txt: /date 没有读到成文日期");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "letters", "a.txt"), "明天放假。");
        var (refused, second) = await SendAsync();
        refused.ShouldBe(1, second);
        second.ShouldContain("accepted (earlier)");
        second.ShouldContain("2 cases (1 with doubts), 1 refused");
    }
}
