using System.Net;
using Microsoft.Extensions.Configuration;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>An alert, settings, and what they are read for. All names are invented.</summary>
internal static class Sample
{
    public const string Secret = "a-secret-of-this-test";

    public static Alert Alert { get; } = new(
        NoticeId.Of(AlertKind.Overdue, "case-1", "opinion", "1"),
        AlertKind.Overdue,
        "donghu",
        new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero),
        "会办意见超期 3 个工作日：关于推进社区养老服务的提案",
        "东湖区人力资源和社会保障局的会办意见应于 2026-02-25 前提出，\n已超期 3 个工作日。")
    {
        Case = new("aaaaaaaaaaaaaaaa", "2026001", "关于推进社区养老服务的提案"),
        Department = new("donghu-rsj", "东湖区人力资源和社会保障局"),
        Late = new("会办意见", new DateOnly(2026, 2, 25), 3, "超期 3 个工作日（2026 年日历）"),
        Told = ["许望舒", "提案委办公室"],
        Link = "/api/proposals/aaaaaaaaaaaaaaaa",
    };

    public static JurisdictionSet Jurisdictions { get; } = new([Place("donghu"), Place("xishan")]);

    /// <summary>Settings as environment variables would give them.</summary>
    public static IConfiguration Settings(params IEnumerable<(string Name, string Value)> values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(v => KeyValuePair.Create<string, string?>(v.Name.Replace("__", ":", StringComparison.Ordinal), v.Value)))
        .Build();

    /// <summary>Channels on this machine, of the first place, under the clock.</summary>
    public static ChannelSet Channels(MovedClock clock, params IEnumerable<(string Name, string Value)> channels) =>
        new(ChannelSettings.Read(Settings([.. OnThisMachine, .. channels]), Jurisdictions), clock);

    /// <summary>What allows receivers on a socket of this machine.</summary>
    public static IEnumerable<(string Name, string Value)> OnThisMachine =>
    [
        ("Alerts__AllowPlaintext", "true"),
        ("Alerts__AllowedNetworks__0", "127.0.0.0/8"),
        ("Alerts__LinkBase", "https://tian.example.gov.cn/"),
    ];

    /// <summary>A channel with an address.</summary>
    public static IEnumerable<(string Name, string Value)> Http(int number, string kind, Uri url, string? secret = Secret, string name = "leaders", string jurisdiction = "donghu")
    {
        var entry = $"Alerts__Channels__{number}__";
        yield return ($"Alerts__AllowedHosts__{number}", url.Authority);
        yield return (entry + "Jurisdiction", jurisdiction);
        yield return (entry + "Name", name);
        yield return (entry + "Kind", kind);
        yield return (entry + "Url", url.AbsoluteUri);
        if (secret is not null)
            yield return (entry + "Secret", secret);
    }

    /// <summary>A channel to mailboxes.</summary>
    public static IEnumerable<(string Name, string Value)> Mail(int number, int port, bool startTls, params string[] to)
    {
        var entry = $"Alerts__Channels__{number}__";
        yield return ($"Alerts__AllowedHosts__{number}", $"localhost:{port}");
        yield return (entry + "Jurisdiction", "donghu");
        yield return (entry + "Name", "mail");
        yield return (entry + "Kind", "mail");
        yield return (entry + "Host", "localhost");
        yield return (entry + "Port", $"{port}");
        yield return (entry + "StartTls", startTls ? "true" : "false");
        yield return (entry + "From", "东湖区提案办理 <tian@example.gov.cn>");
        for (var i = 0; i < to.Length; i++)
            yield return (entry + $"To__{i}", to[i]);
    }

    /// <summary>Rules under which the names lead where the test says.</summary>
    public static AddressRules Rules(Func<string, IPAddress[]> resolve, params string[] networks) => new(
        [], [.. networks.Select(n => IPNetwork.Parse(n))], (host, _) => Task.FromResult(resolve(host)));

    public static Jurisdiction Place(string code) => new()
    {
        Code = code,
        Name = code,
        TimeZone = TimeZoneInfo.Utc,
        Sessions = [],
        Departments = [],
        ResultClasses = [],
    };
}
