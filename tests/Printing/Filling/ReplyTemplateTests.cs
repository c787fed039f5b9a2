using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Filling;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Tests.Filling;

public sealed class ReplyTemplateTests
{
    private static readonly Opinion Opinion = new(
        [new("关于岗位", "拟分为四级。"), new("关于干部选拔", "不属于我局职责。", "nh-zzb")], "区人社局对《关于增设社区食堂的提案》的会办意见");

    private static readonly Wording Wording = new();

    [Fact]
    public void Opening_SaysWhichCaseAndWhoWasConsulted()
    {
        Filled("一、情况").Opening.ShouldBe(["您在南湖区政协六届三次会议上提出的《关于增设社区食堂的提案》（第2026047号）收悉。经商区人社局，现答复如下："]);
        Filled("一、情况", consulted: false).Opening.ShouldBe(["您在南湖区政协六届三次会议上提出的《关于增设社区食堂的提案》（第2026047号）收悉。经研究，现答复如下："]);
    }

    [Fact]
    public void Draft_KeepsItsOwnOpeningAndThanks()
    {
        var letter = Filled("您好！\n《关于增设社区食堂的提案》收悉，现答复如下：\n一、情况\n全区已有食堂。\n感谢您的关心和支持。\n感谢您提出宝贵意见。");

        letter.Opening.ShouldBe(["您好！", "《关于增设社区食堂的提案》收悉，现答复如下："]);
        letter.Body.Select(p => p.Heading + p.Text).ShouldBe(["一、情况", "全区已有食堂。"]);
        letter.Thanks.ShouldBe(["感谢您的关心和支持。", "感谢您提出宝贵意见。"]);
    }

    [Theory]
    [InlineData("程见微委员：\n一、情况")]
    [InlineData("程委员:\n一、情况")]
    [InlineData("一、情况")]
    public void Salutation_IsTheTemplatesAndStandsOnce(string body)
    {
        var letter = Filled(body);

        letter.Salutation.ShouldBe(["程见微委员："]);
        letter.Body.Select(p => p.Heading).ShouldBe(["一、情况"]);
        letter.Thanks.ShouldBe(["感谢您对我们工作的关心和支持！"]);
    }

    [Fact]
    public void Section_ThatThanksIsNoneOfTheThanks()
    {
        var letter = Filled("一、情况\n（一）感谢各方支持。食堂已开。");

        letter.Body.Count.ShouldBe(2);
        letter.Thanks.ShouldBe(["感谢您对我们工作的关心和支持！"]);
    }

    [Fact]
    public void Annex_IsTheOpinionInFullAndNamesWhoMustBeAsked()
    {
        var annex = Filled("一、情况").Annexes.ShouldHaveSingleItem();

        annex.Department.ShouldBe("南湖区人社局");
        annex.Points.Select(p => p.Heading + p.Text).ShouldBe(
            ["一、关于岗位", "拟分为四级。", "二、关于干部选拔", "不属于我局职责。", "此事项不属于我单位职责，建议征求区委组织部意见。"]);
    }

    [Fact]
    public void Approval_GivesTheMarks()
    {
        var letter = Filled("一、情况");

        (letter.ClassMark, letter.Disclosure, letter.DocumentNumber, letter.Date, letter.Signer)
            .ShouldBe(("办理类别：B类", DisclosureKind.Public, "南民函〔2026〕3号", new DateOnly(2026, 6, 30), null));
        Filled("一、情况", wording: Wording with { ShowsSigner = true }).Signer.ShouldBe("何立");
        Filled("一、情况", mark: "解决采纳").ClassMark.ShouldBe("办理类别：解决采纳");
    }

    [Fact]
    public void Opening_SaysHowTheProposersWereHeard()
    {
        ReplyTemplate.Fill(Unopened() with { Contacted = [ContactKind.Meeting, ContactKind.Phone, ContactKind.Meeting] }, Wording).Opening
            .ShouldHaveSingleItem().ShouldEndWith("收悉。经商区人社局，并通过面商、电话听取您的意见，现答复如下：");
        ReplyTemplate.Fill(Unopened() with { Contacted = [ContactKind.Visit], Opinions = [] }, Wording).Opening
            .ShouldHaveSingleItem().ShouldEndWith("收悉。经研究，并通过走访听取您的意见，现答复如下：");
    }

    [Fact]
    public void LetterThatNobodyHasApproved_IsMarkedAndHasNoNumber()
    {
        var draft = ReplyTemplate.Fill(Unopened() with { Approval = null, Date = null }, Wording);

        draft.Title.ShouldBe("答复（稿）");
        (draft.DocumentNumber, draft.ClassMark, draft.Disclosure, draft.Signer, draft.Date).ShouldBe((null, null, null, null, null));
        ReplyTemplate.Fill(Unopened(), Wording).Title.ShouldBe("答复");
    }

    [Fact]
    public void Facts_AreReadFromTheCase()
    {
        Assignment lead = Assigned("nh-mzj", AssignmentRole.Lead) with
        {
            Reply = new(5, [], new("何立", "A", new(DisclosureKind.OnRequest)), "南民函〔2026〕4号"),
        };
        var state = new Case
        {
            Key = new("nh", "1"), Version = 5, Kind = ProposalKind.NpcSuggestion, Session = "npc", Title = "关于路灯的建议", CaseNumber = "12",
            Proposers = [new("m-1", "程见微"), new("m-2", "林知远")], SubmittedAt = DateTimeOffset.UnixEpoch, Stage = CaseStage.InHandling,
            Assignments = [lead, Assigned("nh-zzb", AssignmentRole.CoHandler), Assigned("nh-rsj", AssignmentRole.CoHandler)],
        };

        var promising = Letter("一、情况") with { Commitments = [new("装灯", new(2026, 9, 30), "nh-mzj"), new("用工", new(2026, 10, 31), "nh-rsj")] };
        var facts = ReplyFacts.Of(state, lead, promising, new Dictionary<string, Opinion> { ["nh-rsj"] = Opinion }, Place, new DateOnly(2026, 7, 1));
        var letter = ReplyTemplate.Fill(facts, Wording);

        letter.Mark.ShouldBe("南湖区民政局");
        letter.Salutation.ShouldBe(["程见微、林知远代表："]);
        letter.Opening.ShouldBe(["你们在南湖区八届人大四次会议上提出的《关于路灯的建议》（第12号）收悉。经商区人社局，现答复如下："]);
        letter.Commitments.ShouldBe([new("装灯", null, new(2026, 9, 30)), new("用工", "南湖区人社局", new(2026, 10, 31))]);
        (letter.DocumentNumber, letter.ClassMark, letter.Disclosure).ShouldBe(("南民函〔2026〕4号", "办理类别：A类", DisclosureKind.OnRequest));
    }

    [Fact]
    public void Opinion_IsALetterToTheLead()
    {
        var opinion = Opinion with { DocumentNumber = "南人社函〔2026〕8号" };
        var letter = OpinionTemplate.Fill(new(CaseWordsTests.Words(), Given(opinion), "南湖区民政局"), Wording);

        letter.DocumentNumber.ShouldBe("南人社函〔2026〕8号");
        letter.Type.ShouldBe(LetterType.CoHandlerOpinion);
        letter.Mark.ShouldBe("南湖区人社局");
        letter.Title.ShouldBe("关于对《关于增设社区食堂的提案》的会办意见");
        letter.Salutation.ShouldBe(["南湖区民政局："]);
        letter.Opening.ShouldBe(["南湖区政协六届三次会议《关于增设社区食堂的提案》（第2026047号）收悉。经研究，现提出会办意见如下："]);
        letter.Body[^1].Text.ShouldContain("区委组织部");
    }

    [Fact]
    public void OldLetter_StandsAsItWasWritten()
    {
        var annex = new Opinion([new("区人社局的意见", "一、同意。")], "区人社局的意见");
        var letter = ReplyTemplate.Fill(
            Unopened() with
            {
                IsOld = true, Opinions = [Given(annex)], Letter = Letter("一、情况") with { Annexes = [new(annex.Annex!, "nh-rsj")] },
                Approval = new("", "", new(DisclosureKind.NotPublic, "原件没有标明公开属性。")),
            },
            Wording with { ShowsSigner = true });

        (letter.Opening.Count, letter.Thanks.Count, letter.ClassMark, letter.Signer).ShouldBe((0, 0, null, null));
        letter.Annexes.ShouldHaveSingleItem().Points.Select(p => p.Heading + p.Text).ShouldBe(["一、同意。"]);
    }

    private static PrintedLetter Filled(string body, bool consulted = true, Wording? wording = null, string mark = "B") => ReplyTemplate.Fill(
        Unopened(body) with { Opinions = consulted ? [Given(Opinion)] : [], Approval = new("何立", mark, new(DisclosureKind.Public)) }, wording ?? Wording);

    private static ReplyFacts Unopened(string body = "一、情况") => new()
    {
        Case = CaseWordsTests.Words(),
        Issuer = "南湖区民政局",
        Letter = Letter(body),
        Opinions = [Given(Opinion)],
        Approval = new("何立", "B", new(DisclosureKind.Public)),
        DocumentNumber = "南民函〔2026〕3号",
        Date = new DateOnly(2026, 6, 30),
    };

    private static Letter Letter(string body) => new("答复", body, [new("周小满", "555-0100")], ["区政协"], [new(Opinion.Annex!, "nh-rsj")]);

    private static GivenOpinion Given(Opinion opinion) => new("nh-rsj", "南湖区人社局", opinion, Name);

    private static string Name(string code) => Place.Department(code)?.Name ?? code;

    private static Assignment Assigned(string department, AssignmentRole role) => new()
    {
        Round = 1, Department = department, Role = role, Stage = AssignmentStage.Handling, AssignedAt = DateTimeOffset.UnixEpoch,
    };

    private static readonly Jurisdiction Place = new()
    {
        Code = "nh", Name = "南湖区", TimeZone = TimeZoneInfo.Utc, ResultClasses = [new("A", ""), new("B", "")],
        Sessions = [new("npc", "南湖区八届人大四次会议", ProposalKind.NpcSuggestion, 2026, new("{number}"))],
        Departments =
        [
            new("nh-mzj", "南湖区民政局", new("{number}")), new("nh-rsj", "南湖区人社局", new("{number}")), new("nh-zzb", "南湖区委组织部", new("{number}")),
        ],
    };
}
