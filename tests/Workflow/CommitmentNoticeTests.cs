using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests;

/// <summary>跟踪落实: who hears what of a promise once the case is closed and archived, and where it shows.</summary>
public sealed class CommitmentNoticeTests
{
    private const string Promise = "六处社区食堂全部开办";

    private static readonly DateOnly Due = new(2026, 3, 31);

    [Fact]
    public async Task LateCommitment_IsTakenThroughItsRungsInTheArchive_EachNamingWhatWasPromised()
    {
        var tale = await ArchivedAsync();

        await tale.PassAsync(50); // 2026-04-21, three weeks late

        var told = ToldTo(tale, "civil").Where(n => n.Type.StartsWith("department.deadline-", StringComparison.Ordinal)).ToList();
        told.Select(n => n.Type).Distinct().ShouldBe(["department.deadline-near", "department.deadline-due", "department.deadline-overdue"]);
        told.ShouldAllBe(n => n.Data.GetProperty("commitment").GetProperty("text").GetString() == Promise);
        told[0].Data.GetProperty("text").GetString()!.ShouldStartWith($"承诺事项“{Promise}”应于2026年3月31日前落实，还有");
        var alert = tale.Alerts.First(a => a.Kind == AlertKind.Escalated);
        alert.Title.ShouldBe($"督办：civil承诺事项“{Promise}”，{tale.State.Title}");
        alert.Text.ShouldContain($"civil的承诺事项“{Promise}”应于2026年3月31日前完成，已逾期10个工作日");
        alert.Told.ShouldBe(["分管领导"]);
        Row(tale).On(new(2026, 4, 21)).Urgency.ShouldBe(Urgency.Overdue);
        var inbox = tale.World.Lists.Inbox.Values.Single(r => r.Department == "civil");
        inbox.Open.ShouldBeTrue();
        inbox.On(new(2026, 4, 21)).Urgency.ShouldBe(Urgency.Overdue);
        inbox.Commitments!.ShouldHaveSingleItem().Text.ShouldBe(Promise);
    }

    [Fact]
    public async Task OfficeHearsOfAReport_AndTheDepartmentWhatBecomesOfIt()
    {
        var tale = await ArchivedAsync();
        await tale.DoAsync(Tale.Clerk("civil"), new ReportProgress("已开办三处。") { Commitment = "c1" });
        tale.Alerts.ShouldBeEmpty();

        await tale.DoAsync(Tale.Clerk("civil"), new ReportFulfilled("六处均已开办。") { Commitment = "c1" });
        await tale.DoAsync(Year.Office, new SendBackCommitment("请附地点。") { Commitment = "c1" });
        await tale.DoAsync(Tale.Clerk("civil"), new ReportFulfilled("六处均已开办，地点见附表。") { Commitment = "c1" });
        await tale.DoAsync(Year.Office, new ConfirmCommitment { Commitment = "c1" });

        tale.Alerts.Count.ShouldBe(2);
        tale.Alerts[0].ShouldSatisfyAllConditions(
            a => a.Kind.ShouldBe(AlertKind.CommitmentReported),
            a => a.Title.ShouldBe($"承诺事项待确认：{Promise}，{tale.State.Title}"),
            a => a.Text.ShouldBe($"civil报告已落实：“{Promise}”（应于2026年3月31日前落实），请确认或者退回。\n办理情况：六处均已开办。"),
            a => a.Told.ShouldBe(["交办机关"]),
            a => a.Link.ShouldBe($"/api/proposals/{tale.State.Key.Id}/commitments"));
        ToldTo(tale, "civil").Where(n => n.Type.Contains("commitment", StringComparison.Ordinal))
            .Select(n => (n.Type, n.Data.GetProperty("commitment").GetProperty("text").GetString()))
            .ShouldBe([("department.commitment-sent-back", Promise), ("department.commitment-confirmed", Promise)]);
        Row(tale).State.ShouldBe(CommitmentState.CarriedOut);
        var inbox = tale.World.Lists.Inbox.Values.Single(r => r.Department == "civil");
        (inbox.Open, inbox.Commitments).ShouldBe((false, null));
    }

    [Fact]
    public async Task PutOff_TheRowMovesToItsNewDay_AndLeavesNoneBehind()
    {
        var tale = await ArchivedAsync();
        Row(tale).Due.ShouldBe(Due);

        await tale.DoAsync(Tale.Clerk("civil"), new ExplainCommitment("须另行选址。", new DateOnly(2026, 6, 30)) { Commitment = "c1" });
        tale.Alerts.ShouldHaveSingleItem().Text.ShouldStartWith("civil请求改至2026年6月30日前落实：");
        (Row(tale).State, Row(tale).Date).ShouldBe((CommitmentState.Explaining, Due));
        await tale.DoAsync(Year.Office, new ConfirmCommitment { Commitment = "c1" });

        (Row(tale).State, Row(tale).Due, Row(tale).Date).ShouldBe((CommitmentState.Open, new(2026, 6, 30), new(2026, 6, 30)));
    }

    [Fact]
    public async Task WhatACorrectionPromisesNoMore_IsToldToWhoStillOwedIt()
    {
        var tale = await AnsweredAsync();

        await tale.DoAsync(Tale.Clerk("civil"), new CorrectReply(new("答复", "更正", [new("周小满", "555-0100")]), "时间有误。") { Department = "civil" });

        var told = ToldTo(tale, "civil").Where(n => n.Type == "department.commitment-superseded").ShouldHaveSingleItem();
        told.Data.GetProperty("commitment").GetProperty("text").GetString().ShouldBe(Promise);
        Row(tale).State.ShouldBe(CommitmentState.Superseded);
    }

    /// <summary>Closed without feedback on the day of its reply, and in the archive the next morning.</summary>
    private static async Task<Tale> ArchivedAsync()
    {
        var tale = await AnsweredAsync();
        await tale.DoAsync(Year.Office, new Close("不再等待"));
        await tale.PassAsync(1);
        tale.State.Stage.ShouldBe(CaseStage.Archived);
        return tale;
    }

    private static async Task<Tale> AnsweredAsync()
    {
        var tale = await Tale.AssignedAsync();
        await tale.AcknowledgeAsync("civil", "labour");
        await tale.DoAsync(Year.Office, new WaiveOpinion("无关。") { Department = "labour" });
        await tale.DoAsync(Tale.Clerk("civil"), new DraftReply(
            new("答复", "正文", [new("周小满", "555-0100")], Commitments: [new(Promise, Due, "civil")])) { Department = "civil" });
        await tale.DoAsync(Tale.Clerk("civil"), new ApproveReply("何立", "A", new(DisclosureKind.OnRequest)) { Department = "civil" });
        await tale.DoAsync(Tale.Clerk("civil"), new SendReply { Department = "civil" });
        return tale;
    }

    private static CommitmentRow Row(Tale tale) => tale.World.Lists.Commitments.Values.ShouldHaveSingleItem();

    private static IEnumerable<(string Type, JsonElement Data)> ToldTo(Tale tale, string department) =>
        from sent in tale.World.Queues.Sent
        where sent.Queue == $"department-{department}"
        let message = JsonDocument.Parse(sent.Message).RootElement
        select (message.GetProperty("type").GetString()!, message.GetProperty("data"));
}
