using System.Net;

namespace ProposalWorkflow.Channels.Tests;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("hook.example.com", "hook.example.com", 443, true)]
    [InlineData("hook.example.com", "HOOK.example.com.", 443, true)]
    [InlineData("hook.example.com", "hook.example.com", 587, true)]
    [InlineData("hook.example.com", "hook.example.com", 8443, false)]
    [InlineData("hook.example.com:8443", "hook.example.com", 8443, true)]
    [InlineData("hook.example.com:8443", "hook.example.com", 443, false)]
    [InlineData("hook.example.com", "hook.example.com.evil.example", 443, false)]
    [InlineData("hook.example.com", "evilhook.example.com", 443, false)]
    [InlineData("*.example.com", "a.b.example.com", 443, true)]
    [InlineData("*.example.com", "example.com", 443, false)]
    [InlineData("*.example.com", "badexample.com", 443, false)]
    [InlineData("[2400:3200::1]:443", "2400:3200:0::1", 443, true)]
    [InlineData("1.1.1.1", "1.1.1.1", 443, true)]
    [InlineData("1.1.1.1", "1.1.1.2", 443, false)]
    public void Host_IsAllowedByItsEntry(string entry, string host, int port, bool allowed) =>
        AllowedHost.Parse(entry).ShouldNotBeNull().Covers(host, port).ShouldBe(allowed);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("*.*.example.com")]
    [InlineData("https://hook.example.com")]
    [InlineData("hook.example.com:0")]
    [InlineData("hook.example.com:65536")]
    [InlineData("hook.example.com:https")]
    [InlineData("hook example.com")]
    public void Entry_ThatIsNoHostIsRefused(string entry) => AllowedHost.Parse(entry).ShouldBeNull();

    [Fact]
    public async Task Name_ThatLeadsInsideIsNotConnectedTo()
    {
        await using var receiver = await HttpReceiver.StartAsync();
        using var post = new HttpPost(Sample.Rules(_ => [IPAddress.Loopback]), new MovedClock());

        var refusal = await Post(post, receiver.Port).ShouldThrowAsync<DeliveryException>();

        refusal.Permanent.ShouldBeTrue();
        refusal.Message.ShouldContain("127.0.0.1");
        receiver.Posted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("1.1.1.1", "127.0.0.1")] // one that is forbidden is enough, whichever would be tried first
    public async Task Name_IsJudgedByEachOfItsAddresses(params string[] addresses)
    {
        await using var receiver = await HttpReceiver.StartAsync();
        using var post = new HttpPost(Sample.Rules(_ => [.. addresses.Select(IPAddress.Parse)]), new MovedClock());

        (await Post(post, receiver.Port).ShouldThrowAsync<DeliveryException>()).Permanent.ShouldBeTrue();
        receiver.Posted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_ThatMovesInsideBetweenTwoRequestsIsNotFollowed()
    {
        // The connection is closed after the first answer, so the second request makes a new one.
        await using var receiver = await HttpReceiver.StartAsync(HttpReceiver.Answer(200, "", ("Connection", "close")));
        await using var inside = await HttpReceiver.StartAsync();
        IPAddress[] now = [IPAddress.Parse("127.0.0.1")];
        using var post = new HttpPost(Sample.Rules(_ => now, "127.0.0.1/32"), new MovedClock());

        (await Post(post, receiver.Port)).Status.ShouldBe(200);
        now = [IPAddress.Parse("127.0.0.2")];

        (await Post(post, receiver.Port).ShouldThrowAsync<DeliveryException>()).Message.ShouldContain("127.0.0.2");
    }

    [Fact]
    public async Task Network_ThatIsAllowedOpensItselfAndNoOther()
    {
        var rules = Sample.Rules(_ => [], "10.20.0.0/16");

        rules.Allows(IPAddress.Parse("10.20.3.4")).ShouldBeTrue();
        rules.Allows(IPAddress.Parse("::ffff:10.20.3.4")).ShouldBeTrue();
        rules.Allows(IPAddress.Parse("10.21.3.4")).ShouldBeFalse();
        rules.Allows(IPAddress.Parse("169.254.169.254")).ShouldBeFalse();
        (await rules.ResolveAsync("10.20.3.4", CancellationToken.None)).ShouldBe([IPAddress.Parse("10.20.3.4")]);
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var elsewhere = await HttpReceiver.StartAsync();
        await using var receiver = await HttpReceiver.StartAsync(HttpReceiver.Answer(307, "", ("Location", elsewhere.Url.AbsoluteUri)));
        using var post = new HttpPost(Sample.Rules(_ => [IPAddress.Loopback], "127.0.0.0/8"), new MovedClock());

        var answer = await Post(post, receiver.Port);

        Should.Throw<DeliveryException>(answer.MustBeSuccess).Permanent.ShouldBeTrue();
        elsewhere.Posted.ShouldBeEmpty();
    }

    private static Task<HttpAnswer> Post(HttpPost post, int port) =>
        post.SendAsync(new Uri($"http://hook.example.com:{port}/"), "application/json", "{}", [], CancellationToken.None);
}
