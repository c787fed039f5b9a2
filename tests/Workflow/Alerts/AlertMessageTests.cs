using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Tests;

public sealed class AlertMessageTests
{
    private static readonly Alert Alert = new(
        NoticeId.Of(AlertKind.SecondObjection, "case-1", "donghu-mzj"), AlertKind.SecondObjection, "donghu",
        new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), "再次申请退办", "第一行\n第二行")
    {
        Case = new("aaaaaaaaaaaaaaaa", null, "关于养老的提案"),
        Department = new("donghu-mzj", "东湖区民政局"),
        Late = new("会办意见", new DateOnly(2026, 2, 25), null, "超期 5 天（2027 年日历未公布）"),
        Told = ["许望舒"],
        Link = "/api/proposals/aaaaaaaaaaaaaaaa",
    };

    [Fact]
    public void Alert_IsTheDataOfACloudEvent()
    {
        var message = Alert.ToCloudEvent();

        (message.Id, message.Source, message.Type, message.Subject, message.Time).ShouldBe(
            (Alert.Id, "/jurisdictions/donghu", "manager.second-objection", "aaaaaaaaaaaaaaaa", Alert.OccurredAt));
        message.Data!.Value.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["id", "kind", "jurisdiction", "occurredAt", "title", "text", "case", "department", "late", "told", "link"], ignoreOrder: true);
        JsonSerializer.Serialize(AlertMessage.Read(message.ToJson())).ShouldBe(JsonSerializer.Serialize(Alert));
        (Alert with { Case = null }).ToCloudEvent().Subject.ShouldBe(Alert.Id);
    }

    [Theory]
    [InlineData("提案")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Message_ThatIsNoEventIsRefused(string text) => Should.Throw<UnreadableMessageException>(() => AlertMessage.Read(text));

    [Fact]
    public void Message_ThatIsAnotherEventIsRefused()
    {
        var message = Alert.ToCloudEvent();
        CloudEvent[] others =
        [
            message with { Type = "proposal.command.accept" }, message with { Data = null }, message with { Id = "another" },
            (Alert with { Id = "an id" }).ToCloudEvent(), (Alert with { Id = "a\r\nb" }).ToCloudEvent(), (Alert with { Id = "a..b" }).ToCloudEvent(),
        ];

        foreach (var other in others)
            Should.Throw<UnreadableMessageException>(() => AlertMessage.Read(other.ToJson()), other.ToJson());
    }

    [Fact]
    public void NoticeId_IsMadeOfAllItsParts() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<NonNull<string>>>(), parts =>
        {
            var texts = parts.Get.Select(p => p.Get).ToArray();
            var id = NoticeId.Of(AlertKind.Overdue, texts);
            return NoticeId.IsOne(id) && id == NoticeId.Of(AlertKind.Overdue, texts)
                && id != NoticeId.Of(AlertKind.Escalated, texts) && id != NoticeId.Of(AlertKind.Overdue, [.. texts, "1"]);
        }).QuickCheckThrowOnFailure();
}
