using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Workflow.Deadlines;

namespace ProposalWorkflow.Workflow.Tests.Deadlines;

public sealed class RuleFileTests
{
    private const string Good = """
        {
          "code": "lake", "name": "湖区期限",
          "rules": [
            {
              "code": "reply", "name": "答复期限", "source": "《湖区提案办理办法》",
              "limits": "reply", "amount": 3, "unit": "month", "starts": "assigned",
              "kind": "cppcc-proposal", "roles": ["sole", "lead"],
              "validFrom": "2024-01-01", "validTo": "2026-12-31",
              "pauses": ["objection", "force-majeure"],
              "returned": { "overruled": "credit", "upheld": "restart" },
              "extension": { "amount": 1, "unit": "month", "times": 2, "inAll": { "amount": 6, "unit": "month" }, "approvedBy": "office" },
              "rungs": {
                "near": [15, 3, 1], "due": false, "overdue": { "first": 1, "every": 5 },
                "escalated": [{ "after": 5, "to": "office" }, { "after": 10, "to": "manager" }],
                "afterOutage": "folded"
              }
            },
            {
              "code": "reply-fixed", "name": "统一答复期限",
              "limits": "reply", "unit": "fixed-date", "date": "06-30", "dayOff": "keep", "starts": "assigned",
              "kind": "cppcc-proposal", "roles": ["separate"],
              "validFrom": "2024-01-01",
              "rungs": { "near": [15] }
            }
          ]
        }
        """;

    [Fact]
    public void GoodFile_IsRead()
    {
        var set = RuleFile.Read([("lake.json", Good)]).ShouldHaveSingleItem();

        var reply = set.Find(LimitedStep.Reply, ProposalKind.CppccProposal, AssignmentRole.Lead, new(2026, 12, 31)).ShouldNotBeNull();
        reply.Limit.ShouldBe(new Limit(3, LimitUnit.Month));
        reply.RollsOn.ShouldBeTrue();
        reply.Pauses.ShouldBe([PauseCause.Objection, PauseCause.ForceMajeure]);
        (reply.WhenOverruled, reply.WhenUpheld).ShouldBe((ReturnEffect.Credit, ReturnEffect.Restart));
        reply.Extension.ShouldBe(new ExtensionRule(new(1, LimitUnit.Month), 2, new(6, LimitUnit.Month), Audience.Office));
        reply.Rungs.Near.ShouldBe([15, 3, 1]);
        (reply.Rungs.OnDue, reply.Rungs.OverdueFirst, reply.Rungs.OverdueEvery, reply.Rungs.AfterOutage).ShouldBe((false, 1, 5, AfterOutage.Folded));
        reply.Rungs.Escalations.ShouldBe([new(5, Audience.Office), new(10, Audience.Manager)]);
        set.Find(LimitedStep.Reply, ProposalKind.CppccProposal, AssignmentRole.Lead, new(2027, 1, 1)).ShouldBeNull();
        set.Find(LimitedStep.Reply, ProposalKind.NpcSuggestion, AssignmentRole.Lead, new(2026, 1, 1)).ShouldBeNull();

        var separate = set.Find(LimitedStep.Reply, ProposalKind.CppccProposal, AssignmentRole.Separate, new(2027, 1, 1)).ShouldNotBeNull();
        separate.Limit.Date.ShouldBe(new MonthDay(6, 30));
        separate.RollsOn.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"unit\": \"month\", \"starts\"", "\"unit\": \"fortnight\", \"starts\"", "$.rules[0].unit（第6行）：“fortnight”不在可用值之列：calendar-day、working-day、month、fixed-date。")]
    [InlineData("\"06-30\"", "\"09-31\"", "$.rules[1].date（第20行）：“09-31”不是一年中的日期（MM-DD）。")]
    [InlineData("\"06-30\"", "\"02-30\"", "$.rules[1].date（第20行）：“02-30”不是一年中的日期（MM-DD）。")]
    [InlineData("\"06-30\"", "\"6-30\"", "$.rules[1].date（第20行）：“6-30”不是一年中的日期（MM-DD）。")]
    [InlineData("\"date\": \"06-30\", ", "", "$.rules[1]（第18行）：缺少字段“date”。")]
    [InlineData("\"date\": \"06-30\", ", "\"date\": \"06-30\", \"amount\": 3, ", "$.rules[1].amount（第20行）：固定日期没有数量。")]
    [InlineData("\"dayOff\": \"keep\", ", "", "$.rules[1]（第18行）：缺少字段“dayOff”。")]
    [InlineData("[\"separate\"]", "[\"lead\"]", "$.rules[1].validFrom（第22行）：与规则“reply”对同一事项的有效期重叠。")]
    [InlineData(", \"roles\": [\"separate\"]", "", "$.rules[1].validFrom（第22行）：与规则“reply”对同一事项的有效期重叠。")]
    [InlineData("\"code\": \"reply-fixed\"", "\"code\": \"reply\"", "$.rules[1].code（第19行）：“reply”重复。")]
    [InlineData("[15, 3, 1]", "[15, 3, 0]", "$.rules[0].rungs.near[2]（第13行）：“0”不在到期之前：应为到期前的工作日数，至少为1。")]
    [InlineData("[15, 3, 1]", "[15, -3]", "$.rules[0].rungs.near[1]（第13行）：“-3”不在到期之前：应为到期前的工作日数，至少为1。")]
    [InlineData("[15, 3, 1]", "[3, 15]", "$.rules[0].rungs.near[1]（第13行）：应由远到近排列，且不重复。")]
    [InlineData("[15, 3, 1]", "[90, 3]", "$.rules[0].rungs.near[0]（第13行）：到期前90个工作日早于起算日：期限只有3个月。")]
    [InlineData("\"amount\": 3,", "\"amount\": 0,", "$.rules[0].amount（第6行）：“0”应为1至3650的整数。")]
    [InlineData("\"amount\": 3,", "\"amount\": 2.5,", "$.rules[0].amount（第6行）：“2.5”应为1至3650的整数。")]
    [InlineData("\"amount\": 3,", "", "$.rules[0]（第4行）：缺少字段“amount”。")]
    [InlineData("\"amount\": 3,", "\"amount\": 3, \"date\": \"06-30\",", "$.rules[0].date（第6行）：只有固定日期（fixed-date）才有 date。")]
    [InlineData("\"2026-12-31\"", "\"2023-12-31\"", "$.rules[0].validTo（第8行）：失效日期早于生效日期。")]
    [InlineData("[\"sole\", \"lead\"]", "[\"sole\", \"sole\"]", "$.rules[0].roles[1]（第7行）：“sole”重复。")]
    [InlineData("[\"sole\", \"lead\"]", "[\"information\"]", "$.rules[0].roles（第7行）：参阅单位没有办理期限。")]
    [InlineData("[\"sole\", \"lead\"]", "\"sole\"", "$.rules[0].roles（第7行）：应为列表 [ … ]。")]
    [InlineData("[\"objection\", \"force-majeure\"]", "[]", "$.rules[0].returned.overruled（第10行）：扣除裁定时间（credit），须在 pauses 中列入 objection。")]
    [InlineData("\"overruled\": \"credit\"", "\"overruled\": \"continue\"", "$.rules[0].returned.overruled（第10行）：不停算（continue）与 pauses 中的 objection 矛盾。")]
    [InlineData("\"inAll\": { \"amount\": 6", "\"inAll\": { \"amount\": 3", "$.rules[0].extension.inAll（第11行）：最长期限3个月不长于原期限3个月，无从延期。")]
    [InlineData("{ \"amount\": 1, \"unit\": \"month\"", "{ \"amount\": 1, \"unit\": \"fixed-date\"", "$.rules[0].extension.unit（第11行）：此处不能用固定日期。")]
    [InlineData("\"to\": \"office\"", "\"to\": \"lead\"", "$.rules[0].rungs.escalated[0].to（第14行）：只有会办单位的期限（roles 为 co-handler）可以告知主办单位。")]
    [InlineData("{ \"after\": 5", "{ \"after\": 11", "$.rules[0].rungs.escalated[1].after（第14行）：应按逾期天数由少到多排列。")]
    [InlineData("\"approvedBy\": \"office\"", "\"approvedBy\": \"lead\"", "$.rules[0].extension.approvedBy（第11行）：延期不由主办单位批准；可用：office、manager、supervisor。")]
    [InlineData("\"unit\": \"month\", \"starts\": \"assigned\"", "\"unit\": \"month\", \"starts\": \"reply-sent\"", "$.rules[0].starts（第6行）：“答复”的期限不能自“答复”起算；可用：assigned、acknowledged、submitted、accepted、session-closed。")]
    [InlineData("[\"sole\", \"lead\"]", "[\"sole\", \"co-handler\"]", "$.rules[0].roles（第7行）：“答复”的期限不适用于“会办”；可用：sole、lead、separate。")]
    [InlineData("\"limits\": \"reply\", \"amount\": 3, \"unit\": \"month\", \"starts\": \"assigned\"", "\"limits\": \"feedback\", \"amount\": 3, \"unit\": \"month\", \"starts\": \"reply-sent\"", "$.rules[0].roles（第7行）：“反馈”的期限不适用于“独办”、“主办”：该期限不分承办单位，不列 roles。")]
    [InlineData("\"due\": false", "\"due\": 0", "$.rules[0].rungs.due（第13行）：应为 true 或 false。")]
    [InlineData("\"due\": false", "\"colour\": \"red\"", "$.rules[0].rungs.colour（第13行）：不认识的字段“colour”。")]
    [InlineData("\"code\": \"lake\"", "\"code\": \"Lake\"", "$.code（第2行）：“Lake”应由小写字母、数字和单个连字符组成，不超过40个字符。")]
    [InlineData("\"code\": \"lake\"", "\"code\": \"pond\"", "$.code（第2行）：文件名应为“pond.json”。")]
    public void Fault_IsNamedWithItsPlace(string good, string bad, string expected) =>
        Should.Throw<DataFileException>(() => RuleFile.Read([("lake.json", Good.Replace(good, bad, StringComparison.Ordinal))]))
            .Faults.Select(f => f.ToString()).ShouldBe(["lake.json: " + expected]);

    [Fact]
    public void LeapDay_IsADate() =>
        RuleFile.Read([("lake.json", Good.Replace("06-30", "02-29", StringComparison.Ordinal))])[0].Rules[1].Limit.Date.ShouldBe(new MonthDay(2, 29));

    [Fact]
    public void SecondRule_MayFollowTheFirst() =>
        RuleFile.Read([("lake.json", Good
                .Replace("[\"separate\"]", "[\"lead\"]", StringComparison.Ordinal)
                .Replace("\"validFrom\": \"2024-01-01\",\n      \"rungs\"", "\"validFrom\": \"2027-01-01\",\n      \"rungs\"", StringComparison.Ordinal))])[0]
            .Find(LimitedStep.Reply, ProposalKind.CppccProposal, AssignmentRole.Lead, new(2027, 1, 1))!.Code.ShouldBe("reply-fixed");

    [Fact]
    public void NoRules_IsAFault()
    {
        Faults("""{ "code": "lake", "name": "湖区", "rules": [] }""").ShouldHaveSingleItem().ShouldContain("没有规则");
        Faults("7").ShouldHaveSingleItem().ShouldContain("应为对象");
        Faults("""{ "code": "lake", "name": "湖区", "rules": [1] }""").ShouldHaveSingleItem().ShouldContain("$.rules[0]（第1行）：应为对象");
    }

    private static IEnumerable<string> Faults(string text) =>
        Should.Throw<DataFileException>(() => RuleFile.Read([("lake.json", text)])).Faults.Select(f => f.ToString());
}
