using System.Text.Json.Nodes;

namespace ProposalWorkflow.Local.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private const string Letter =
        "关于市政协三届二次会议第5号提案的答复\n冷锋委员：\n您提出的《关于公共卫生间建设的提案》收悉，现答复如下：\n一、已新建公厕十座。\n"
        + "青云市城市管理局\n2018年12月3日\n";

    private const string Opinion =
        "办理类别：B类\n签发人：秦川\n关于市政协三届二次会议第5号提案的会办意见\n市城市管理局：\n"
        + "冷锋委员提出的《关于公共卫生间建设的提案》收悉，现提出会办意见如下：\n一、经费已列入预算。\n青云市财政局\n2018年11月3日\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("letters").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_ShowsWhatWasReadAndRefusedAndWritesTheRecords()
    {
        Write("a.txt", Letter);
        Write("b.txt", "明天放假。");
        Write("notes.md", "not a letter's ending");

        var ran = await RunCommands.RunAsync("import", _folder, "--json", Path.Combine(_folder, "out.json"));

        ran.ExitCode.ShouldBe(1); // one was refused
        ran.Output.ShouldContain("2/2 b.txt  refused: 没有找到");
        ran.Output.ShouldContain("1 read (0 with doubts), 1 refused");
        var record = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "out.json")))!.AsArray().ShouldHaveSingleItem()!;
        record["letterType"]!.GetValue<string>().ShouldBe("reply");
        record["caseNumber"]!.GetValue<string>().ShouldBe("5");
        record["documentNumber"].ShouldBeNull();
        record.AsObject().ContainsKey("documentNumber").ShouldBeTrue();
    }

    [Fact]
    public async Task Json_OfAnOpinionNamesItsAddresseeAndItsAuthor()
    {
        Write("a.txt", Opinion);

        await RunCommands.RunAsync("import", _folder, "--json", Path.Combine(_folder, "out.json"));

        var record = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "out.json")))!.AsArray().ShouldHaveSingleItem()!;
        record["letterType"]!.GetValue<string>().ShouldBe("co-handler-opinion");
        record["addressee"]!.GetValue<string>().ShouldBe("市城市管理局");
        record["leadDepartment"]!.GetValue<string>().ShouldBe("市城市管理局");
        record["coHandlersNamed"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("青云市财政局");
        record["signer"]!.GetValue<string>().ShouldBe("秦川");
        record["classMark"]!.GetValue<string>().ShouldBe("B");
    }

    [Theory]
    [InlineData("""[{"file":"a.txt","caseNumber":"5","date":"2018-12-03","note":"n"}]""", 0, "2 right, 0 WRONG, 0 MISSING")]
    [InlineData("""[{"file":"a.txt","caseNumber":"6","copiedTo":[]}]""", 1, "1 right, 1 WRONG, 0 MISSING")]
    [InlineData("""[{"file":"a.txt","copiedTo":["市政协"],"signer":"x"}]""", 1, "0 right, 0 WRONG, 2 MISSING")]
    [InlineData("""[{"file":"z.txt","caseNumber":"5"}]""", 1, "0 right, 0 WRONG, 1 MISSING")]
    [InlineData("""[{"file":"z.txt","caseNumber":null}]""", 1, "0 right, 1 WRONG, 0 MISSING")]
    [InlineData("[]", 1, "0 right, 0 WRONG, 0 MISSING")]
    public async Task Expect_EndsWithZeroOnlyWhereAllFieldsAreRight(string expected, int exitCode, string sums)
    {
        Write("a.txt", Letter);
        Write("expected.json", expected);

        var ran = await RunCommands.RunAsync("import", _folder, "--expect", Path.Combine(_folder, "expected.json"));

        ran.ExitCode.ShouldBe(exitCode, ran.Output);
        ran.Output.ShouldContain(sums);
    }

    [Fact]
    public async Task Import_OfNothingIsToldSo()
    {
        (await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync("import", _folder))).Message.ShouldContain("No file in");
        (await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync("import", Path.Combine(_folder, "x")))).Message.ShouldContain("There is no folder");
        (await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync("import"))).Message.ShouldContain("'import' needs the name of one folder;");
        Write("a.txt", Letter);
        Write("e.json", "{}");
        (await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync("import", _folder, "--expect", Path.Combine(_folder, "e.json"))))
            .Message.ShouldContain("cannot be read: it is no array");
    }

    [Theory]
    [InlineData("--session", "s1", "go with --into")]
    [InlineData("--into", "ftp://127.0.0.1", "is no address of a workflow")]
    [InlineData("--into", "http://127.0.0.1:9", "127.0.0.1:9")]
    [InlineData("--into", "http://127.0.0.1:9", "--json", "out.json", "--into sends them")]
    public async Task Into_ThatCannotBeSaysWhy(params string[] words)
    {
        Write("a.txt", Letter);
        Write("token", "t");
        string[] token = words[0] == "--into" ? ["--token", Path.Combine(_folder, "token")] : [];

        (await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync(["import", _folder, .. words[..^1], .. token]))).Message.ShouldContain(words[^1]);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
