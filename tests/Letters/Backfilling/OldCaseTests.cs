using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Letters.Backfilling;

namespace ProposalWorkflow.Letters.Tests.Backfilling;

/// <summary>What an old letter makes in a place: what is read, what is doubted, what is refused.</summary>
public sealed class OldCaseTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private const string Whole = """
        河口区财政局
        河财提复〔2025〕3号
        办理类别：B类
        主动公开
        关于区政协七届四次会议第33号提案的答复
        林知远委员：
        您提出的《关于缓解小微企业融资难的提案》收悉，现答复如下：
        一、已做的工作
        设立风险补偿资金池。
        二、下一步打算
        2026年底前建成融资服务平台。
        感谢您对财政工作的关心。
        河口区财政局
        2025年6月5日
        （联系人：左宁，联系电话：0546-3660123）
        抄送：区政府督查室，区政协提案委。
        """;

    [Fact]
    public void WholeLetter_IsACaseWithoutADoubt()
    {
        var old = Read(Whole);

        old.Doubts.ShouldBeEmpty();
        var command = old.Command.ShouldNotBeNull();
        (command.Session, command.CaseNumber, command.Title, command.Department).ShouldBe(("cppcc-7-4", "33", "关于缓解小微企业融资难的提案", "hk-czj"));
        command.Proposers.ShouldBe([new("林知远")]);
        var reply = command.Reply;
        (reply.DocumentNumber, reply.ClassMark, reply.Disclosure, reply.Date).ShouldBe(("河财提复〔2025〕3号", "B", DisclosureKind.Public, new DateOnly(2025, 6, 5)));
        reply.Letter.Title.ShouldBe("关于区政协七届四次会议第33号提案的答复");
        reply.Letter.Body.Split('\n').ShouldBe(
        [
            "您提出的《关于缓解小微企业融资难的提案》收悉，现答复如下：", "一、已做的工作", "设立风险补偿资金池。", "二、下一步打算", "2026年底前建成融资服务平台。",
            "感谢您对财政工作的关心。",
        ]);
        reply.Letter.Contacts.ShouldBe([new("左宁", "0546-3660123")]);
        reply.Letter.CopiedTo.ShouldBe(["区政府督查室", "区政协提案委"]);
        reply.Planned.ShouldNotBeNull().ShouldContain(p => p.Contains("融资服务平台", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Annexes_StayWithTheirOwnDepartments()
    {
        var old = OldCase.Of(await LetterFiles.ReadAsync(LetterFiles.Own, "61-annex-pages.txt"), Place(), null, Today);

        var command = old.Command.ShouldNotBeNull();
        command.Proposers.ShouldBe([new("区工商联", ProposerKind.Group)]);
        command.Reply.Letter.Annexes.ShouldNotBeNull().Select(a => (a.Title, a.Department)).ShouldBe(
            [("区金融办关于第33号提案的会办意见", "hk-jrb"), ("区市场监管局关于第33号提案的会办意见", "区市场监管局")]);
        var given = command.Reply.Opinions.ShouldNotBeNull();
        given.Select(o => o.Department).ShouldBe(["hk-jrb", "区市场监管局"]);
        given[0].Opinion.AskedDepartments.ShouldBe(["区税务局"]);
        given.SelectMany(o => o.Opinion.Points).Select(p => p.Heading + p.Text).ShouldContain(t => t.Contains("质量融资增信", StringComparison.Ordinal));
    }

    // What is changed in the whole letter, and the field that is doubted then.
    [Theory]
    [InlineData("2025年6月5日", "", "/date")]
    [InlineData("办理类别：B类", "办理类别：E类", "/classMark")]
    [InlineData("河口区财政局\n2025年", "河口区老财政所\n2025年", "/leadDepartment")]
    [InlineData("区政协七届四次会议第33号", "第33号", "/session")]
    [InlineData("联系人：左宁，联系电话：0546-3660123", "联系人：左宁", "/contacts/0")]
    [InlineData("第33号", "第H33号", "/caseNumber")]
    public void Doubt_IsOfItsField_AndTheCaseIsMadeAllTheSame(string words, string others, string field)
    {
        var old = Read(Changed(words, others), "cppcc-7-4");

        old.Doubts.Select(d => d.Column).ShouldBe([field]);
        old.Doubts[0].Detail.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}.*。$");
        old.Command.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("第33号", "", null, "/caseNumber", "没有读到案号")]
    [InlineData("七届四次", "八届一次", null, "/session", "本地没有“区政协八届一次会议”")]
    [InlineData("区政协七届四次", "青山区政协七届四次", null, "/session", "别处")]
    [InlineData("区政协七届四次", "市政协七届四次", null, "/session", "别处")]
    [InlineData("区政协七届四次会议第33号", "第33号", null, "/session", "请在导入时指明届次")]
    [InlineData("七届四次", "七届四次", "cppcc-7-3", "/session", "不是导入时指明的")]
    [InlineData("林知远委员：", "", null, "/proposers", "没有读到提案者")]
    [InlineData("2025年6月5日", "2026年6月5日", null, "/date", "在今天之后")]
    [InlineData("政协七届四次会议第33号提案", "七届人大四次会议第33号建议", "cppcc-7-4", "/session", "不是导入时指明的")]
    public void Refusal_SaysWhatToDo(string words, string others, string? session, string field, string detail)
    {
        var old = Read(Changed(words, others), session);

        old.Command.ShouldBeNull();
        var fault = old.Faults.ShouldHaveSingleItem();
        (fault.Column, fault.Detail.Contains(detail, StringComparison.Ordinal)).ShouldBe((field, true), fault.Detail);
    }

    [Fact]
    public async Task Opinion_IsNoCase()
    {
        var old = OldCase.Of(await LetterFiles.ReadAsync(LetterFiles.Own, "51-opinion-letter.txt"), Place(), null, Today);

        (old.Command, old.Faults.ShouldHaveSingleItem().Column).ShouldBe((null, "/letterType"));
    }

    [Fact]
    public void NumberWithItsYear_TellsTheSession() =>
        Read(Changed("区政协七届四次会议第33号", "第2024007号")).Command.ShouldNotBeNull().Session.ShouldBe("cppcc-7-3");

    [Theory]
    [InlineData("区政协七届四次会议", true)]
    [InlineData("河口区政协七届四次会议", true)]
    [InlineData("政协第七届河口区委员会第四次会议", true)]
    [InlineData("东营市河口区政协七届四次会议", true)]
    [InlineData("政协七届4次会议", true)]
    [InlineData("七届四次会议", true)]
    [InlineData("市政协七届四次会议", false)]
    [InlineData("河西区政协七届四次会议", false)]
    [InlineData("区政协七届三次会议", false)]
    [InlineData("区政协十七届四次会议", false)]
    public void Session_IsKnownByItsNumbersAndItsPlace(string named, bool fits) =>
        SessionName.Fits(named, Place().Sessions[0], Place()).ShouldBe(fits);

    [Theory]
    [InlineData("林知远", ProposerKind.Member)]
    [InlineData("魏**", ProposerKind.Member)]
    [InlineData("九三学社区委", ProposerKind.Party)]
    [InlineData("民盟河口区总支", ProposerKind.Party)]
    [InlineData("区工商联", ProposerKind.Group)]
    [InlineData("城关街道代表团", ProposerKind.Group)]
    [InlineData("经济界", ProposerKind.Sector)]
    [InlineData("农业委员会", ProposerKind.Committee)]
    public void Proposer_IsAPersonOrABody(string name, ProposerKind kind) => ProposerName.KindOf(name).ShouldBe(kind);

    public static TheoryData<string> Own => ExpectedLettersTests.Own;

    /// <summary>Where they are present: each of the five is a case in the place that it is of.</summary>
    [Fact]
    public async Task RealLetters_AreCases()
    {
        foreach (var file in LetterFiles.Real is { } real ? Directory.GetFiles(real, "*.txt") : [])
        {
            var letter = await LetterFiles.ReadAsync(Path.GetDirectoryName(file)!, Path.GetFileName(file));
            var session = new Session("s", letter.Session?.Value ?? "八届人大四次会议", letter.Kind!.Value, 2024, new("{number}"));
            var place = Place() with { Sessions = [session], Departments = [new("d", letter.LeadDepartment!.Value, new("{number}"))] };

            var old = OldCase.Of(letter, place, session, Today);

            old.Faults.ShouldBeEmpty(file);
            old.Command!.Department.ShouldBe("d");
            old.Command.Reply.Letter.Body.Length.ShouldBeGreaterThan(500, file);
        }
    }

    [Theory]
    [MemberData(nameof(Own))]
    public async Task EveryLetter_IsACaseThatTheWorkflowTakes_OrSaysWhyNot(string file)
    {
        var letter = await LetterFiles.ReadAsync(LetterFiles.Own, file);
        var session = new Session("s", letter.Session?.Value ?? "七届四次会议", letter.Kind?.Value ?? default, 2023, new("{number}"));
        var place = Place() with { Sessions = [session] };

        var old = OldCase.Of(letter, place, session, Today);

        (old.Command is null).ShouldBe(old.Faults.Count > 0);
        if (old.Command is { } command)
            Decider.RefuseUnseen(command, new Caller(place.Code, "office", "office", CallerRole.Office), place).ShouldBeNull();
        var letterItself = LetterFindings.Of(file, letter, old.Doubts);
        letterItself.Content.ShouldNotBeNull().Length.ShouldBe(64);
        foreach (var reading in letterItself.Readings)
            (reading.Start + reading.Length).ShouldBeLessThanOrEqualTo(letter.Text.Length);
    }

    [Fact]
    public void Letter_IsTheSame_HoweverItsFileIsMade()
    {
        string ContentOf(string text) => LetterFindings.Of("a", LetterReader.Read(text), []).Content!;

        ContentOf(Whole.ReplaceLineEndings("\r\n\r\n")).ShouldBe(ContentOf(Whole));
        ContentOf(Changed("资金池", "资金")).ShouldNotBe(ContentOf(Whole));
    }

    private static string Changed(string words, string others) =>
        Whole.Contains(words, StringComparison.Ordinal) ? Whole.Replace(words, others, StringComparison.Ordinal) : throw new ArgumentException(words);

    private static OldCase Read(string text, string? session = null) =>
        OldCase.Of(LetterReader.Read(text), Place(), session is null ? null : Place().Session(session), Today);

    private static Jurisdiction Place() => new()
    {
        Code = "hekou",
        Name = "河口区",
        TimeZone = TimeZoneInfo.Utc,
        Sessions =
        [
            new("cppcc-7-4", "河口区政协七届四次会议", ProposalKind.CppccProposal, 2025, new("{number}")),
            new("cppcc-7-3", "河口区政协七届三次会议", ProposalKind.CppccProposal, 2024, new("{year}{number:000}")),
            new("npc-7-4", "河口区七届人大四次会议", ProposalKind.NpcSuggestion, 2025, new("{number}")),
        ],
        Departments = [new("hk-czj", "河口区财政局", new("{number}")), new("hk-jrb", "河口区金融办", new("{number}"))],
        ResultClasses = [new("A", "已解决"), new("B", "列入计划")],
    };
}
