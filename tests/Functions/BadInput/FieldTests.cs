namespace ProposalWorkflow.Functions.Tests;

/// <summary>Bodies of the right shape with a content that breaks a rule: refused before anything is known of the case.</summary>
[Collection(ProcessForBadInput.Name)]
public sealed class FieldTests(FunctionsFixture fixture)
{
    private static readonly string AnyCase = new('a', 16);

    public static TheoryData<string, object, string[]> FromOffice => new()
    {
        { "accept", new { category = "没有的类别" }, ["/category"] },
        { "decline", new { reason = " " }, ["/reason"] },
        { "return", new { reason = "" }, ["/reason"] },
        { "mark-key", new { manager = "", name = "" }, ["/manager", "/name"] },
        { "assign", Bodies.Nothing, ["/lead"] },
        { "assign", Bodies.Separate([Story.Lead]), ["/separate"] },
        { "assign", Bodies.Separate([Story.Lead, Story.CoHandler], "donghu-xxx"), ["/informed/0"] },
        { "assignments/donghu-mzj:change-lead", Bodies.LeadChange("xishan-wjj"), ["/to"] },
        { "assignments/donghu-mzj:uphold", new { to = "donghu-xxx" }, ["/to"] },
        { "assignments/donghu-mzj:enter-feedback", Bodies.EnteredFeedback("wy-101", "online"), ["/taken"] },
        { "assign", Bodies.Assignment("donghu-xxx"), ["/lead"] },
        { "assign", Bodies.Assignment(Story.Lead, Story.CoHandler, "donghu-xxx"), ["/coHandlers/1"] },
        { "assign", Bodies.Assignment(Story.Lead, "xishan-wjj"), ["/coHandlers/0"] },
        { "assign", Bodies.Assignment(Story.Lead, Story.Lead), ["/coHandlers/0"] },
        { "assign", new { lead = Story.Lead, coHandlers = new string?[] { null } }, ["/coHandlers/0"] },
        { "assignments/donghu-xxx:add-co-handler", Bodies.Nothing, ["/department"] },
        { "assignments/donghu-rsj:waive-opinion", new { reason = new string('长', 4_001) }, ["/reason"] },
    };

    public static TheoryData<string, object, string[]> FromDepartment => new()
    {
        { "give-opinion", Bodies.Opinion(askDepartment: "donghu-xxx"), ["/points/0/askDepartment"] },
        { "give-opinion", Bodies.Opinion(askDepartment: Story.Lead), ["/points/0/askDepartment"] },
        { "give-opinion", new { points = Array.Empty<object>() }, ["/points"] },
        { "raise-objection", new { reason = "不属职责。", suggested = Story.Lead }, ["/suggested"] },
        { "log-contact", new { kind = "phone", on = "2026-03-02", proposers = Array.Empty<string>(), summary = "" }, ["/proposers", "/summary"] },
        { "draft-reply", Bodies.Draft(("附件一", "donghu-xxx")), ["/letter/annexes/0/department"] },
        { "approve-reply", Bodies.Approval("一"), ["/classMark"] },
        { "approve-reply", Bodies.Approval("a"), ["/classMark"] },
        {
            "approve-reply", new { signer = "", classMark = "D", disclosure = new { kind = "not-public" } },
            ["/signer", "/classMark", "/disclosure/reason"]
        },
    };

    [Theory]
    [MemberData(nameof(FromOffice))]
    public Task Office_IsToldEachField(string step, object body, string[] pointers) =>
        IsRefusedAsync(fixture.Donghu.Office, step, body, pointers);

    [Theory]
    [MemberData(nameof(FromDepartment))]
    public Task Department_IsToldEachField(string step, object body, string[] pointers) =>
        IsRefusedAsync(fixture.Donghu.Department(Story.Lead), $"assignments/{Story.Lead}:{step}", body, pointers);

    [Fact]
    public Task ClassMark_OfAnotherJurisdictionIsNoneHere() => IsRefusedAsync(
        fixture.Xishan.Department("xishan-wjj"), "assignments/xishan-wjj:approve-reply", Bodies.Approval("A"), ["/classMark"]);

    [Fact]
    public Task Feedback_OfTheDissatisfiedNeedsWords() => IsRefusedAsync(
        fixture.Donghu.Proposer("wy-101"), $"assignments/{Story.Lead}:give-feedback",
        new { attitude = "satisfied", result = "dissatisfied" }, ["/comment"]);

    [Fact]
    public async Task Submission_IsRefusedFieldByField()
    {
        var body = new
        {
            session = "cppcc-9-1",
            title = new string('长', 201),
            text = "有\u0007控制字符",
            proposers = new[] { new { id = "wy-102", name = "" }, new { id = "wy-102", name = "沈知远" } },
        };

        var answer = await fixture.Account.StaysAsItIsAsync(() => fixture.Donghu.Proposer("wy-101").AskAsync("api/proposals", body));

        answer.ShouldBeProblem(422, "invalid-command", "/session", "/title", "/text", "/proposers/0/name", "/proposers/1/id", "/proposers");
    }

    private async Task IsRefusedAsync(Client who, string step, object body, string[] pointers)
    {
        var answer = await fixture.Account.StaysAsItIsAsync(() => who.AskAsync(Story.StepOf(AnyCase, step), body));

        answer.ShouldBeProblem(422, "invalid-command", pointers);
    }
}
