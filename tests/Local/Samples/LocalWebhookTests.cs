using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Local.Tests;

/// <summary>The managers' program believes only who has the secret, and shows an alert once.</summary>
public sealed class LocalWebhookTests : IAsyncLifetime, IDisposable
{
    private static readonly Alert Sent = new(
        NoticeId.Of(AlertKind.Escalated, ["nanhu", "c1", "d1"]), AlertKind.Escalated, "nanhu", DateTimeOffset.UnixEpoch, "督办：会办意见", "全文")
    {
        Case = new("c1", "2026001", "关于图书馆的提案"),
        Told = ["分管领导"],
    };

    private readonly ScratchFolder _folder = ScratchFolder.Create("webhook");
    private readonly StringWriter _shown = new();
    private readonly HttpClient _client = new();
    private LocalWebhook _webhook = null!;
    private MovableClock _clock = null!;
    private string _secret = "";

    public async Task InitializeAsync()
    {
        _clock = new MovableClock(Path.Combine(_folder.Path, "clock"), TimeProvider.System);
        _webhook = await LocalWebhook.StartAsync(_clock, new Screen(_shown, TextWriter.Null), default);
        var settings = _webhook.SettingsFor(SampleSet.Load().Jurisdictions.All);
        settings["Alerts__AllowedHosts__0"].ShouldBe(_webhook.Address.Authority);
        settings["Alerts__AllowedNetworks__0"].ShouldBe("127.0.0.1/32");
        _secret = settings["Alerts__Channels__0__Secret"];
    }

    public async Task DisposeAsync() => await _webhook.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _shown.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Alert_IsTakenAndShownOnce()
    {
        (await PostAsync(_secret, _clock.GetUtcNow())).ShouldBe(204);
        (await PostAsync(_secret, _clock.GetUtcNow())).ShouldBe(204);

        _webhook.Of("c1").ShouldHaveSingleItem().Alert.Title.ShouldBe(Sent.Title);
        _webhook.Of("c2").ShouldBeEmpty();
        _shown.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem()
            .ShouldBe($"  Alert          督办：会办意见，报分管领导  (signature right, {Sent.Id})");
    }

    [Fact]
    public async Task Alert_OfSomebodyElseOrOfAnotherTimeIsRefused()
    {
        (await PostAsync("another secret of theirs", _clock.GetUtcNow())).ShouldBe(401);
        (await PostAsync(_secret, _clock.GetUtcNow().AddMinutes(-6))).ShouldBe(401);
        (await PostAsync(_secret, _clock.GetUtcNow(), sentAt: _clock.GetUtcNow().AddMinutes(1))).ShouldBe(401);
        (await PostAsync(null, null)).ShouldBe(401);

        _webhook.Of("c1").ShouldBeEmpty();
        _shown.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Alert_IsNewByTheClockThatEverybodyGoesBy()
    {
        _clock.SetForwardTo(TimeProvider.System.GetUtcNow().AddDays(30));

        (await PostAsync(_secret, TimeProvider.System.GetUtcNow())).ShouldBe(401);
        (await PostAsync(_secret, _clock.GetUtcNow())).ShouldBe(204);
    }

    private async Task<int> PostAsync(string? secret, DateTimeOffset? signedAt, DateTimeOffset? sentAt = null)
    {
        var body = Sent.ToCloudEvent().ToJson();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_webhook.Address, "alerts")) { Content = new StringContent(body) };
        if (secret is not null && signedAt is { } at)
        {
            var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{Seconds(at)}.{body}"));
            request.Headers.Add("Notice-Timestamp", Seconds(sentAt ?? at));
            request.Headers.Add("Notice-Signature", "v1=" + Convert.ToHexStringLower(signature));
        }

        using var answer = await _client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
