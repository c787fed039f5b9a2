using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels;

/// <summary>One mailbox. Every copy of a notice has the same Message-ID, by which mail servers and readers drop the second.</summary>
/// <remarks>
/// The server's addresses are checked before each connection. Without TLS the connection then goes to the checked address itself. With
/// STARTTLS it goes to the name, because the certificate is checked against it: who points the name elsewhere in between gets a greeting
/// and no mail.
/// </remarks>
internal sealed class MailChannel(MailChannelSetting setting, MailAddress to, AlertLinks links, AddressRules addresses) : IAlertChannel
{
    /// <inheritdoc/>
    public string Name => $"{setting.Name}/{to.Address}";

    /// <inheritdoc/>
    public string Target => setting.Server.ToString();

    /// <inheritdoc/>
    public bool Takes(AlertKind kind) => setting.Takes(kind);

    /// <inheritdoc/>
    public async Task SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        try
        {
            var checkedAddresses = await addresses.ResolveAsync(setting.Server.Host, cancellationToken);
            using var smtp = Client(checkedAddresses[0]);
            using var mail = Mail(alert);
            await smtp.SendMailAsync(mail, cancellationToken);
        }
        catch (ForbiddenAddressException e)
        {
            throw new DeliveryException(e.Message, permanent: true, inner: e);
        }
        catch (SmtpException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException(Reason(e), IsRefusal(e.StatusCode), inner: e);
        }
        catch (SocketException e)
        {
            throw new DeliveryException($"no answer: {e.Message}", inner: e);
        }
        catch (SmtpException e)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
    }

    private SmtpClient Client(IPAddress address) => new(setting.Server.StartTls ? setting.Server.Host : address.ToString(), setting.Server.Port)
    {
        EnableSsl = setting.Server.StartTls,
        Credentials = setting.Server.User is { } user ? new NetworkCredential(user, setting.Server.Password) : null,
    };

    private MailMessage Mail(Alert alert)
    {
        var mail = new MailMessage(setting.From, to)
        {
            Subject = PlainText.Line(alert.Title),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            Body = Body(alert),
        };
        mail.Headers.Add("Message-ID", $"<{alert.Id}@{setting.From.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no answer from a machine, please
        return mail;
    }

    private string Body(Alert alert)
    {
        IEnumerable<string> lines =
        [
            .. PlainText.Lines(alert.Text),
            .. links.ToClick(alert) is { } link ? ["", $"{RobotText.LinkText}：{link}"] : Array.Empty<string>(),
        ];
        return string.Join("\r\n", lines);
    }

    /// <summary>The inner one names the host or the certificate; SMTP's own says what the server answered.</summary>
    private static string Reason(SmtpException e) => HttpAnswer.Quote(e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message);

    /// <summary>RFC 5321 §4.2.1: 5yz is for good, 4yz for now. What has no code did not come from the server.</summary>
    private static bool IsRefusal(SmtpStatusCode code) => (int)code is >= 500 and < 600;
}
