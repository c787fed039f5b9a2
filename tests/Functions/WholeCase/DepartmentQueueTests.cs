using System.Text.Json;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What departments' own office systems read from their queues.</summary>
[Collection(OneProcess.Name)]
public sealed class DepartmentQueueTests(FunctionsFixture fixture)
{
    [Theory]
    [InlineData(
        Story.Lead, "task-assigned", "opinion-given", "co-handler-added", "opinion-given", "feedback-given", "feedback-given", "case-closed")]
    [InlineData(Story.CoHandler, "task-assigned", "reply-sent", "case-closed")]
    [InlineData(Story.Referred, "task-assigned", "reply-sent", "case-closed")]
    [InlineData(Story.Stranger)]
    public async Task Department_HearsOfEachStepThatConcernsItOnce(string department, params string[] expected)
    {
        var story = await Story.ClosedAsync(fixture.Donghu);

        var messages = await new Mailbox(fixture.Account, department).ReceiveAsync(story.Id);

        messages.Select(message => message.GetProperty("type").GetString())
            .ShouldBe(expected.Select(type => $"department.{type}"), ignoreOrder: true);
        messages.Select(message => message.GetProperty("id").GetString()).ShouldBeUnique();
    }

    [Fact]
    public async Task Task_IsACloudEventWithAllThatTheDepartmentNeeds()
    {
        var story = await Story.AcceptedAsync(fixture.Donghu);
        var assigned = await story.OfficeAsync("assign", Bodies.Assignment(Story.Lead, Story.CoHandler));
        var intent = assigned.TextAt("self")!.Split('.')[^1];

        var message = (await new Mailbox(fixture.Account, Story.CoHandler).ReceiveAsync(story.Id)).ShouldHaveSingleItem();

        Text(message, "specversion").ShouldBe("1.0");
        Text(message, "id").ShouldBe($"{intent}-2");
        Text(message, "source").ShouldBe("/jurisdictions/donghu");
        Text(message, "type").ShouldBe("department.task-assigned");
        Text(message, "subject").ShouldBe(story.Id);
        Text(message, "datacontenttype").ShouldBe("application/json");
        message.GetProperty("time").GetDateTimeOffset().Offset.ShouldBe(TimeSpan.Zero);
        var data = message.GetProperty("data");
        Text(data, "caseId").ShouldBe(story.Id);
        Text(data, "caseNumber").ShouldBe((await story.SeenByAsync(fixture.Donghu.Office)).TextAt("caseNumber"));
        Text(data, "title").ShouldBe("关于推进社区养老服务的提案");
        Text(data, "role").ShouldBe("co-handler");
        Text(data, "lead").ShouldBe(Story.Lead);
        Text(data, "link").ShouldBe($"/{story.Path}");
        data.GetProperty("round").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Messages_NeverExpire()
    {
        await Story.AssignedAsync(fixture.Donghu);
        await fixture.Account.IsSettledAsync();

        var messages = (await fixture.Account.Queue($"department-{Story.Lead}").PeekMessagesAsync(32)).Value;

        messages.ShouldNotBeEmpty();
        messages.ShouldAllBe(message => message.ExpiresOn!.Value.Year == 9999);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
