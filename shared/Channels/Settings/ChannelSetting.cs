using System.Net.Mail;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels;

/// <summary>How a channel speaks.</summary>
internal enum ChannelKind
{
    /// <summary>A CloudEvent with a signature.</summary>
    Webhook,

    /// <summary>A group robot of 企业微信.</summary>
    Wecom,

    /// <summary>A group robot of 钉钉.</summary>
    Dingtalk,

    /// <summary>A group robot of 飞书.</summary>
    Feishu,

    /// <summary>Mail by SMTP.</summary>
    Mail,
}

/// <summary>One channel of one place, as the settings name it. They have been checked.</summary>
/// <param name="Jurisdiction">The place.</param>
/// <param name="Name">Unique in the place. Deliveries are remembered by it: under a new name everything in the queue is sent again.</param>
/// <param name="Kinds">The alerts that go there; empty: all.</param>
internal abstract record ChannelSetting(string Jurisdiction, string Name, IReadOnlyList<AlertKind> Kinds)
{
    /// <summary>Whether such alerts go there.</summary>
    public bool Takes(AlertKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}

/// <summary>A webhook or robot.</summary>
internal sealed record HttpChannelSetting(string Jurisdiction, string Name, IReadOnlyList<AlertKind> Kinds, ChannelKind Kind, Uri Url, string? Secret)
    : ChannelSetting(Jurisdiction, Name, Kinds)
{
    /// <summary>Without what is secret in it: neither in a log nor in an error.</summary>
    public override string ToString() => $"{Jurisdiction}/{Name}";
}

/// <summary>Mailboxes. Each gets a mail of its own, so that one that is refused is not a second copy for the others.</summary>
internal sealed record MailChannelSetting(
    string Jurisdiction, string Name, IReadOnlyList<AlertKind> Kinds, SmtpServer Server, MailAddress From, IReadOnlyList<MailAddress> To)
    : ChannelSetting(Jurisdiction, Name, Kinds)
{
    /// <inheritdoc cref="HttpChannelSetting.ToString"/>
    public override string ToString() => $"{Jurisdiction}/{Name}";
}

/// <summary>A mail server.</summary>
internal sealed record SmtpServer(string Host, int Port, bool StartTls, string? User, string? Password)
{
    /// <inheritdoc cref="HttpChannelSetting.ToString"/>
    public override string ToString() => $"{Host}:{Port}";
}
