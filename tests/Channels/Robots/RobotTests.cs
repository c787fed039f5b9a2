using System.Text;
using System.Text.Json;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>The three makers' formats, signatures and answers.</summary>
public sealed class RobotTests
{
    private const string Link = "https://tian.example.gov.cn/api/proposals/aaaaaaaaaaaaaaaa";

    [Fact]
    public async Task Wecom_GetsMarkdown()
    {
        var (posted, body) = await SendAsync("wecom", null, """{"errcode":0,"errmsg":"ok"}""");

        posted.Query.ShouldBe(new Dictionary<string, string> { ["key"] = "k-1" });
        posted.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        body.GetProperty("msgtype").GetString().ShouldBe("markdown");
        body.GetProperty("markdown").GetProperty("content").GetString().ShouldBe(
            $"### {Sample.Alert.Title}\n\n东湖区人力资源和社会保障局的会办意见应于 2026-02-25 前提出，\n\n已超期 3 个工作日。\n\n[查看详情]({Link})");
    }

    [Fact]
    public async Task Dingtalk_GetsMarkdownAndASignatureInTheAddress()
    {
        var (posted, body) = await SendAsync("dingtalk", "SEC-of-the-robot", """{"errcode":0,"errmsg":"ok"}""");

        var timestamp = $"{MovedClock.Start.ToUnixTimeMilliseconds()}";
        posted.Query.ShouldBe(new Dictionary<string, string>
        {
            ["key"] = "k-1",
            ["timestamp"] = timestamp,
            ["sign"] = Convert.ToBase64String(WebhookTests.Hmac(Utf8("SEC-of-the-robot"), Utf8(timestamp + "\nSEC-of-the-robot"))),
        });
        body.GetProperty("msgtype").GetString().ShouldBe("markdown");
        body.GetProperty("markdown").GetProperty("title").GetString().ShouldBe(Sample.Alert.Title);
        body.GetProperty("markdown").GetProperty("text").GetString()!.ShouldEndWith($"[查看详情]({Link})");
    }

    [Fact]
    public async Task Feishu_GetsAPostAndASignatureInTheBody()
    {
        var (posted, body) = await SendAsync("feishu", "secret-of-the-robot", """{"code":0,"msg":"success","data":{}}""");

        var timestamp = $"{MovedClock.Start.ToUnixTimeSeconds()}";
        posted.Query.ShouldBe(new Dictionary<string, string> { ["key"] = "k-1" });
        body.GetProperty("timestamp").GetString().ShouldBe(timestamp);
        body.GetProperty("sign").GetString().ShouldBe(
            Convert.ToBase64String(WebhookTests.Hmac(Utf8(timestamp + "\nsecret-of-the-robot"), [])));
        body.GetProperty("msg_type").GetString().ShouldBe("post");
        var post = body.GetProperty("content").GetProperty("post").GetProperty("zh_cn");
        post.GetProperty("title").GetString().ShouldBe(Sample.Alert.Title);
        post.GetProperty("content").EnumerateArray().Select(line => line[0].GetProperty("text").GetString()).ShouldBe(
            ["东湖区人力资源和社会保障局的会办意见应于 2026-02-25 前提出，", "已超期 3 个工作日。", "查看详情"]);
        post.GetProperty("content")[2][0].GetProperty("href").GetString().ShouldBe(Link);
    }

    [Theory]
    [InlineData("dingtalk")]
    [InlineData("feishu")]
    public async Task Robot_WithoutASecretIsNotSignedFor(string kind)
    {
        var (posted, body) = await SendAsync(kind, null, """{"errcode":0,"code":0}""");

        posted.Query.Keys.ShouldBe(["key"]);
        body.TryGetProperty("sign", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("wecom", 200, """{"errcode":45009,"errmsg":"api freq out of limit"}""")]
    [InlineData("wecom", 200, """{"errcode":-1,"errmsg":"system busy"}""")]
    [InlineData("dingtalk", 200, """{"errcode":130101,"errmsg":"send too fast, exceed 20 times per minute"}""")]
    [InlineData("dingtalk", 200, """{"errcode":410100,"errmsg":"发送速度太快而限流"}""")]
    [InlineData("dingtalk", 200, """{"status":1111,"wait":5,"source":"x5","punish":"deny","uuid":"u"}""")]
    [InlineData("feishu", 200, """{"code":11232,"msg":"frequency limited"}""")]
    [InlineData("feishu", 400, """{"code":99991400,"msg":"request trigger frequency limit"}""")]
    [InlineData("feishu", 429, """{"code":99991400,"msg":"request trigger frequency limit"}""")]
    [InlineData("feishu", 200, """{"code":9499,"msg":"too many request"}""")]
    public async Task Limit_IsWaitedFor(string kind, int status, string answer)
    {
        await using var receiver = await HttpReceiver.StartAsync(HttpReceiver.Answer(status, answer));
        receiver.ThenAlways(HttpReceiver.Answer(200, """{"errcode":0,"code":0}"""));
        using var deliveries = new Deliveries(Sample.Http(0, kind, receiver.Url, secret: null));

        await deliveries.DeliverAsync();

        receiver.Posted.Count.ShouldBe(2);
        deliveries.Clock.Pauses.ShouldBe([TimeSpan.FromMinutes(1)]);
    }

    [Fact]
    public async Task Limit_OfFeishuSaysHowLong()
    {
        await using var receiver = await HttpReceiver.StartAsync(
            HttpReceiver.Answer(429, """{"code":99991400,"msg":"limit"}""", ("x-ogw-ratelimit-reset", "52")));
        receiver.ThenAlways(HttpReceiver.Answer(200, """{"StatusCode":0,"StatusMessage":"success"}"""));
        using var deliveries = new Deliveries(Sample.Http(0, "feishu", receiver.Url, secret: null));

        await deliveries.DeliverAsync();

        deliveries.Clock.Pauses.ShouldBe([TimeSpan.FromSeconds(52)]);
    }

    [Theory]
    [InlineData("wecom", """{"errcode":93000,"errmsg":"invalid webhook url"}""")]
    [InlineData("wecom", """{"errcode":40008,"errmsg":"invalid message type"}""")]
    [InlineData("dingtalk", """{"errcode":310000,"errmsg":"sign not match"}""")]
    [InlineData("dingtalk", """{"errcode":300005,"errmsg":"token is not exist"}""")]
    [InlineData("feishu", """{"code":19021,"msg":"sign match fail or timestamp is not within one hour from current time"}""")]
    [InlineData("feishu", """{"code":19024,"msg":"Key Words Not Found"}""")]
    [InlineData("feishu", """{"code":9499,"msg":"Bad Request"}""")]
    public async Task Refusal_IsAFailureThoughTheStatusIs200(string kind, string answer)
    {
        await using var receiver = (await HttpReceiver.StartAsync()).ThenAlways(HttpReceiver.Answer(200, answer));
        using var deliveries = new Deliveries(Sample.Http(0, kind, receiver.Url, secret: null));

        var failure = await deliveries.FailAsync();

        failure.Reason.ShouldStartWith("code ");
        receiver.Posted.Count.ShouldBe(1);
        deliveries.Ledger.Delivered.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<html>请登录</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"errcode":"0","code":"0"}""")]
    public async Task Answer_ThatIsNoneOfTheRobotIsNoYes(string answer)
    {
        foreach (var kind in new[] { "wecom", "dingtalk", "feishu" })
        {
            await using var receiver = (await HttpReceiver.StartAsync()).ThenAlways(HttpReceiver.Answer(200, answer));
            using var deliveries = new Deliveries(Sample.Http(0, kind, receiver.Url, secret: null));

            await deliveries.FailAsync();

            receiver.Posted.Count.ShouldBe(1 + TargetPipeline.Retries);
        }
    }

    [Theory]
    [InlineData("wecom", 4096)]
    [InlineData("dingtalk", 20000)]
    [InlineData("feishu", 20 * 1024)]
    public async Task Text_ThatIsTooLongIsCutAndKeepsItsLink(string kind, int most)
    {
        var alert = Sample.Alert with { Text = string.Join('\n', Enumerable.Repeat("会办单位尚未提出意见。𠮷", 2000)) };

        var (posted, body) = await SendAsync(kind, null, """{"errcode":0,"code":0}""", alert);

        var text = kind switch
        {
            "wecom" => body.GetProperty("markdown").GetProperty("content").GetString()!,
            "dingtalk" => body.GetProperty("markdown").GetProperty("text").GetString()!,
            _ => posted.Body,
        };
        Encoding.UTF8.GetByteCount(text).ShouldBeInRange(most / 2, most);
        text.ShouldContain("全文请登录系统查看");
        text.ShouldContain("aaaaaaaaaaaaaaaa");
        text.ShouldNotContain('\uFFFD');
    }

    [Theory]
    [InlineData("wecom")]
    [InlineData("dingtalk")]
    public async Task Title_OfAProposerIsNeitherLinkNorMention(string kind)
    {
        var alert = Sample.Alert with { Title = "关于[点我](https://evil.example)的<@all>提案\r\n# 大字", Text = "**粗**<font color=\"red\">红</font> @13800000000" };

        var (posted, _) = await SendAsync(kind, null, """{"errcode":0,"code":0}""", alert);

        posted.Body.ShouldNotContain("](https://evil");
        posted.Body.ShouldNotContain("<");
        posted.Body.ShouldNotContain("@");
        posted.Body.ShouldNotContain("**");
        posted.Body.ShouldContain("［点我］（https://evil.example）");
    }

    private static async Task<(Posted Posted, JsonElement Body)> SendAsync(string kind, string? secret, string answer, Alert? alert = null)
    {
        await using var receiver = await HttpReceiver.StartAsync(HttpReceiver.Answer(200, answer));
        using var deliveries = new Deliveries(Sample.Http(0, kind, receiver.Url, secret));
        await deliveries.DeliverAsync(alert);
        var posted = receiver.Posted.ShouldHaveSingleItem();
        return (posted, JsonSerializer.Deserialize<JsonElement>(posted.Body));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
