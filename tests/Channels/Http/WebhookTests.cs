using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels.Tests;

public sealed class WebhookTests
{
    [Fact]
    public async Task Body_IsTheCloudEventOfTheQueueWithAnAbsoluteLink()
    {
        await using var receiver = await HttpReceiver.StartAsync();
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        await deliveries.DeliverAsync();

        var posted = receiver.Posted.ShouldHaveSingleItem();
        posted.Headers["Content-Type"].ShouldBe("application/cloudevents+json; charset=utf-8");
        posted.Path.ShouldBe("/hook");
        posted.Query["key"].ShouldBe("k-1");
        var read = AlertMessage.Read(posted.Body);
        read.Link.ShouldBe("https://tian.example.gov.cn/api/proposals/aaaaaaaaaaaaaaaa");
        JsonSerializer.Serialize(read with { Link = Sample.Alert.Link }).ShouldBe(JsonSerializer.Serialize(Sample.Alert));
        JsonDocument.Parse(posted.Body).RootElement.GetProperty("type").GetString().ShouldBe("manager.overdue");
    }

    [Fact]
    public async Task Signature_IsTheHmacOfTimestampAndBody()
    {
        await using var receiver = await HttpReceiver.StartAsync(HttpReceiver.Answer(503, "", ("Retry-After", "40")));
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        await deliveries.DeliverAsync();

        foreach (var posted in receiver.Posted)
        {
            var signed = Encoding.UTF8.GetBytes($"{posted.Headers["Notice-Timestamp"]}.{posted.Body}");
            posted.Headers["Notice-Signature"].ShouldBe("v1=" + Convert.ToHexStringLower(Hmac(Encoding.UTF8.GetBytes(Sample.Secret), signed)));
        }

        // The time is that of the try, so that a receiver may refuse what is old; the id is that of the notice.
        receiver.Posted.Select(p => p.Headers["Notice-Timestamp"]).ShouldBe(
            [$"{MovedClock.Start.ToUnixTimeSeconds()}", $"{MovedClock.Start.AddSeconds(40).ToUnixTimeSeconds()}"]);
        receiver.Posted.Select(p => p.Headers["Notice-Id"]).ShouldBe([Sample.Alert.Id, Sample.Alert.Id]);
    }

    /// <summary>RFC 2104, spelt out: not by the class that is tested.</summary>
    internal static byte[] Hmac(byte[] key, byte[] text)
    {
        const int Block = 64;
        var padded = new byte[Block];
        (key.Length > Block ? SHA256.HashData(key) : key).CopyTo(padded, 0);
        var inner = SHA256.HashData([.. padded.Select(b => (byte)(b ^ 0x36)), .. text]);
        return SHA256.HashData([.. padded.Select(b => (byte)(b ^ 0x5c)), .. inner]);
    }
}
