using System.Text.Json;
using ProposalWorkflow.Local;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>What the settings may say, and that every fault in them is named when the process starts.</summary>
public sealed class ChannelSettingsTests
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["Alerts__LinkBase"] = "https://tian.example.gov.cn",
        ["Alerts__AllowedHosts__0"] = "qyapi.example.com",
        ["Alerts__AllowedHosts__1"] = "mail.example.gov.cn",
        ["Alerts__Channels__0__Jurisdiction"] = "donghu",
        ["Alerts__Channels__0__Name"] = "leaders",
        ["Alerts__Channels__0__Kind"] = "wecom",
        ["Alerts__Channels__0__Url"] = "https://qyapi.example.com/cgi-bin/webhook/send?key=k-very-secret",
        ["Alerts__Channels__0__Kinds__0"] = "second-objection",
        ["Alerts__Channels__1__Jurisdiction"] = "xishan",
        ["Alerts__Channels__1__Name"] = "mail",
        ["Alerts__Channels__1__Kind"] = "mail",
        ["Alerts__Channels__1__Host"] = "mail.example.gov.cn",
        ["Alerts__Channels__1__From"] = "提案办理 <tian@example.gov.cn>",
        ["Alerts__Channels__1__To__0"] = "xuwangshu@example.gov.cn",
        ["Alerts__Channels__1__To__1"] = "程以宁 <chengyining@example.gov.cn>",
        ["Alerts__Channels__1__User"] = "tian",
        ["Alerts__Channels__1__Password"] = "p-very-secret",
    };

    [Fact]
    public void Settings_ThatAreRightAreRead()
    {
        var read = ChannelSettings.Read(Sample.Settings(Good.Select(p => (p.Key, p.Value))), Sample.Jurisdictions);

        var robot = read.Channels[0].ShouldBeOfType<HttpChannelSetting>();
        (robot.Jurisdiction, robot.Name, robot.Kind).ShouldBe(("donghu", "leaders", ChannelKind.Wecom));
        robot.Kinds.ShouldBe([AlertKind.SecondObjection]);
        var mail = read.Channels[1].ShouldBeOfType<MailChannelSetting>();
        (mail.Server.Port, mail.Server.StartTls, mail.Server.User).ShouldBe((587, true, "tian"));
        mail.From.DisplayName.ShouldBe("提案办理");
        mail.To.Select(to => to.Address).ShouldBe(["xuwangshu@example.gov.cn", "chengyining@example.gov.cn"]);
        mail.Kinds.ShouldBeEmpty();
    }

    [Fact]
    public void Sample_OfTheSettingsIsRight()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Combine("local.settings.sample.json")));
        var values = sample.RootElement.GetProperty("alertValues").EnumerateObject().Select(p => (p.Name, p.Value.GetString()!));

        var read = ChannelSettings.Read(Sample.Settings(values), new JurisdictionSet([Sample.Place("nanhu")]));

        read.Channels.Count.ShouldBe(Enum.GetValues<ChannelKind>().Length);
    }

    [Fact]
    public void Settings_WithoutAlertsHaveNoChannels() =>
        ChannelSettings.Read(Sample.Settings(), Sample.Jurisdictions).Channels.ShouldBeEmpty();

    [Theory]
    [InlineData("Alerts__LinkBase", "tian.example.gov.cn", "Alerts:LinkBase")]
    [InlineData("Alerts__AllowPlaintext", "yes", "Alerts:AllowPlaintext")]
    [InlineData("Alerts__AllowedHosts__2", "https://x/", "Alerts:AllowedHosts:2")]
    [InlineData("Alerts__AllowedNetworks__0", "10.0.0.0/33", "Alerts:AllowedNetworks:0")]
    [InlineData("Alerts__Channels__0__Jurisdiction", "", "Alerts:Channels:0:Jurisdiction: is missing")]
    [InlineData("Alerts__Channels__0__Jurisdiction", "nobody", "'nobody' is no jurisdiction")]
    [InlineData("Alerts__Channels__0__Name", "群 1", "Alerts:Channels:0:Name")]
    [InlineData("Alerts__Channels__0__Kind", "slack", "'slack' is none of webhook, wecom, dingtalk, feishu, mail")]
    [InlineData("Alerts__Channels__0__Kinds__0", "late", "Alerts:Channels:0:Kinds:0")]
    [InlineData("Alerts__Channels__0__Url", "", "Alerts:Channels:0:Url: is missing")]
    [InlineData("Alerts__Channels__0__Url", "qyapi.example.com/send", "Alerts:Channels:0:Url: is no web address")]
    [InlineData("Alerts__Channels__0__Url", "https://a:b@qyapi.example.com/", "has a user")]
    [InlineData("Alerts__Channels__0__Url", "http://qyapi.example.com/", "Alerts:AllowPlaintext")]
    [InlineData("Alerts__Channels__0__Url", "https://elsewhere.example.com/", "'elsewhere.example.com:443' is not in Alerts:AllowedHosts")]
    [InlineData("Alerts__Channels__0__Url", "https://qyapi.example.com:8443/", "'qyapi.example.com:8443' is not in Alerts:AllowedHosts")]
    [InlineData("Alerts__Channels__0__Secret", "x", "a WeCom robot has none")]
    [InlineData("Alerts__Channels__0__Kind", "webhook", "needs one of 16 characters")]
    [InlineData("Alerts__Channels__1__Host", "", "Alerts:Channels:1:Host: is missing")]
    [InlineData("Alerts__Channels__1__Host", "smtp.example.com", "'smtp.example.com:587' is not in Alerts:AllowedHosts")]
    [InlineData("Alerts__Channels__1__Port", "465", "TLS from the first byte")]
    [InlineData("Alerts__Channels__1__Port", "smtp", "Alerts:Channels:1:Port: is no port")]
    [InlineData("Alerts__Channels__1__StartTls", "false", "Alerts:AllowPlaintext")]
    [InlineData("Alerts__Channels__1__Password", "", "User and Password belong together")]
    [InlineData("Alerts__Channels__1__From", "tian", "'tian' is no mail address")]
    [InlineData("Alerts__Channels__1__To__0", "x@y@z", "Alerts:Channels:1:To:0")]
    [InlineData("Alerts__Channels__1__To__1", "XUWANGSHU@example.gov.cn", "stands there twice")]
    public void Fault_IsNamedWhereItStands(string name, string value, string expected) => Faults((name, value)).ShouldHaveSingleItem().ShouldContain(expected);

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]            // the same as a number
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://hook.localhost./")]
    public void Address_ThatIsNotPublicIsRefusedThoughTheHostIsAllowed(string url)
    {
        var uri = new Uri(url);

        Faults(("Alerts__Channels__0__Url", url), ("Alerts__AllowedHosts__0", uri.Host)).ShouldHaveSingleItem().ShouldContain("no public address");
    }

    [Fact]
    public void Address_InAnAllowedNetworkIsTaken() => Faults(
        ("Alerts__Channels__0__Url", "https://10.20.0.5/"), ("Alerts__AllowedHosts__0", "10.20.0.5"), ("Alerts__AllowedNetworks__0", "10.20.0.0/16"))
        .ShouldBeEmpty();

    [Fact]
    public void Faults_AreAllNamedAndShowNoSecret()
    {
        var faults = Faults(
            ("Alerts__Channels__0__Name", ""), ("Alerts__Channels__0__Url", "wecom?key=k-very-secret"),
            ("Alerts__Channels__1__User", ""), ("Alerts__Channels__1__Port", "465"), ("Alerts__LinkBase", "x"));

        faults.Count.ShouldBe(5);
        string.Concat(faults).ShouldNotContain("very-secret");
    }

    [Fact]
    public void Name_IsUniqueInItsPlace()
    {
        var twice = Good.Where(p => p.Key.Contains("__0__", StringComparison.Ordinal)).Select(p => (p.Key.Replace("__0__", "__7__", StringComparison.Ordinal), p.Value));

        Faults([.. twice]).ShouldHaveSingleItem().ShouldContain("2 channels with the name 'leaders'");
    }

    private static IReadOnlyList<string> Faults(params (string Name, string Value)[] changes)
    {
        var values = new Dictionary<string, string>(Good);
        foreach (var (name, value) in changes)
            values[name] = value;
        try
        {
            ChannelSettings.Read(Sample.Settings(values.Select(p => (p.Key, p.Value))), Sample.Jurisdictions);
            return [];
        }
        catch (ChannelSettingsException e)
        {
            e.Message.ShouldBe("The alert channels cannot be used:\n" + string.Join('\n', e.Faults));
            return e.Faults;
        }
    }
}
