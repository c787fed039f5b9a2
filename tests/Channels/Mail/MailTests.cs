using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>Mail, to a server on a socket.</summary>
public sealed partial class MailTests
{
    private const string Box = "许望舒 <xuwangshu@example.gov.cn>";

    [Fact]
    public async Task Mail_SaysItAllInUtf8()
    {
        await using var sink = new SmtpSink();
        using var deliveries = new Deliveries(Sample.Mail(0, sink.Port, startTls: false, Box));

        await deliveries.DeliverAsync();

        var mail = sink.Mails.ShouldHaveSingleItem();
        mail.From.ShouldStartWith("MAIL FROM:<tian@example.gov.cn>");
        mail.To.ShouldBe("RCPT TO:<xuwangshu@example.gov.cn>");
        Decoded(Header(mail, "Subject")).ShouldBe(Sample.Alert.Title);
        Decoded(Header(mail, "From")).ShouldContain("东湖区提案办理");
        Decoded(Header(mail, "To")).ShouldContain("许望舒");
        Header(mail, "Message-ID").ShouldBe($"<{Sample.Alert.Id}@example.gov.cn>");
        Header(mail, "Auto-Submitted").ShouldBe("auto-generated");
        Header(mail, "Content-Type").ShouldContain("utf-8");
        Body(mail).ShouldBe(
            "东湖区人力资源和社会保障局的会办意见应于 2026-02-25 前提出，\r\n已超期 3 个工作日。\r\n\r\n"
            + "查看详情：https://tian.example.gov.cn/api/proposals/aaaaaaaaaaaaaaaa");
    }

    [Fact]
    public async Task Title_WithALineFeedMakesNoHeader()
    {
        await using var sink = new SmtpSink();
        using var deliveries = new Deliveries(Sample.Mail(0, sink.Port, startTls: false, Box));

        await deliveries.DeliverAsync(Sample.Alert with { Title = "title\r\nBcc: all@example.gov.cn" });

        sink.Mails.ShouldHaveSingleItem().Text.ShouldNotContain("\r\nBcc:");
    }

    [Fact]
    public async Task Box_ThatIsRefusedIsNoSecondCopyForTheOthers()
    {
        await using var sink = new SmtpSink { Instead = { ["RCPT TO:<gone@"] = "550 no such box" } };
        using var deliveries = new Deliveries(Sample.Mail(0, sink.Port, startTls: false, Box, "gone@example.gov.cn"));

        for (var i = 0; i < 3; i++)
        {
            var failure = await deliveries.FailAsync();
            failure.Channel.ShouldBe("mail/gone@example.gov.cn");
            failure.Reason.ShouldContain("no such box");
        }

        sink.Mails.ShouldHaveSingleItem().To.ShouldContain("xuwangshu");
        deliveries.Clock.Pauses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CONNECT", "421 too busy")]
    [InlineData("MAIL", "451 try later")]
    [InlineData("RCPT", "450 box is busy")]
    [InlineData("DATA", "452 no room")]
    [InlineData("END", "451 could not store it")]
    [InlineData("CONNECT", SmtpSink.Close)]
    [InlineData("RCPT", SmtpSink.Close)]
    [InlineData("END", SmtpSink.Close)]
    public async Task Failure_ThatMayPassIsTriedAgain(string at, string answer)
    {
        await using var sink = new SmtpSink { Instead = { [at] = answer } };
        using var deliveries = new Deliveries(Sample.Mail(0, sink.Port, startTls: false, Box));

        var delivery = deliveries.Begin();
        await deliveries.Clock.PauseHasBegunAsync();
        sink.Instead.Clear();
        await deliveries.Clock.PassPausesAsync(delivery);

        Header(sink.Mails.ShouldHaveSingleItem(), "Message-ID").ShouldContain(Sample.Alert.Id);
    }

    [Theory]
    [InlineData("MAIL", "550 not you")]
    [InlineData("DATA", "554 not this")]
    [InlineData("END", "554 looks like spam")]
    public async Task Refusal_IsNotTriedAgain(string at, string answer)
    {
        await using var sink = new SmtpSink { Instead = { [at] = answer } };
        using var deliveries = new Deliveries(Sample.Mail(0, sink.Port, startTls: false, Box));

        await deliveries.FailAsync();

        deliveries.Clock.Pauses.ShouldBeEmpty();
        deliveries.Ledger.Delivered.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("EHLO")]
    [InlineData("RCPT")]
    [InlineData("END")]
    public async Task Server_ThatHangsIsGivenUpAndTriedAgain(string at)
    {
        await using var sink = new SmtpSink { Instead = { [at] = SmtpSink.Silence } };
        using var deliveries = new Deliveries(Sample.Mail(0, sink.Port, startTls: false, Box));

        var delivery = deliveries.Begin();
        await deliveries.Clock.PassTheLimitAsync();
        await deliveries.Clock.PauseHasBegunAsync();
        sink.Instead.Clear();
        await deliveries.Clock.PassPausesAsync(delivery);

        sink.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task User_IsShownToTheServer()
    {
        await using var sink = new SmtpSink();
        using var deliveries = new Deliveries(
            [.. Sample.Mail(0, sink.Port, startTls: false, Box), ("Alerts__Channels__0__User", "tian"), ("Alerts__Channels__0__Password", "p-1")]);

        await deliveries.DeliverAsync();

        sink.Lines.ShouldContain($"AUTH login {Convert.ToBase64String("tian"u8)}");
        sink.Lines.ShouldContain(Convert.ToBase64String("p-1"u8));
    }

    [Fact]
    public async Task StartTls_ThatIsNotOfferedIsNotDoneWithout()
    {
        await using var sink = new SmtpSink();
        using var deliveries = new Deliveries(Sample.Mail(0, sink.Port, startTls: true, Box));

        await deliveries.FailAsync();

        sink.Mails.ShouldBeEmpty();
        sink.Lines.ShouldNotContain(line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StartTls_WithACertificateThatNobodyTrustsSendsNothing()
    {
        await using var sink = new SmtpSink { Certificate = SelfSigned() };
        using var deliveries = new Deliveries(Sample.Mail(0, sink.Port, startTls: true, Box));

        (await deliveries.FailAsync()).Reason.ShouldContain("certificate", Case.Insensitive);

        sink.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task StartTls_WithATrustedCertificateIsUsed()
    {
        await using var sink = new SmtpSink { Certificate = SelfSigned() };
        using var deliveries = new Deliveries(Sample.Mail(0, sink.Port, startTls: true, Box));
        // The one place where SmtpClient can be told of a certificate that no authority has signed; only this test's is trusted.
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == sink.Certificate.GetCertHashString();
        try
        {
            await deliveries.DeliverAsync();
        }
        finally
        {
            ServicePointManager.ServerCertificateValidationCallback = null;
        }
#pragma warning restore SYSLIB0014

        sink.Mails.ShouldHaveSingleItem().Encrypted.ShouldBeTrue();
    }

    [Fact]
    public async Task Server_ThatIsNotAtAPublicAddressIsNotConnectedTo()
    {
        await using var sink = new SmtpSink();
        var setting = new MailChannelSetting(
            "donghu", "mail", [], new SmtpServer("mail.example.gov.cn", sink.Port, StartTls: false, null, null), new("tian@example.gov.cn"), []);
        var channel = new MailChannel(setting, new("a@example.gov.cn"), new AlertLinks(null), Sample.Rules(_ => [IPAddress.Loopback]));

        (await channel.SendAsync(Sample.Alert, default).ShouldThrowAsync<DeliveryException>()).Permanent.ShouldBeTrue();

        sink.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Server_WithoutTlsIsConnectedToAtTheAddressThatWasChecked()
    {
        await using var sink = new SmtpSink();
        var setting = new MailChannelSetting(
            "donghu", "mail", [], new SmtpServer("mail.example.gov.cn", sink.Port, StartTls: false, null, null), new("tian@example.gov.cn"), []);
        // No resolver of this machine knows the name, so only the checked address can have been used.
        var channel = new MailChannel(setting, new("a@example.gov.cn"), new AlertLinks(null), Sample.Rules(_ => [IPAddress.Loopback], "127.0.0.1/32"));

        await channel.SendAsync(Sample.Alert, default);

        sink.Mails.ShouldHaveSingleItem();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private static string Header(Mail mail, string name) =>
        Regex.Match(mail.Text, $@"^{name}: (.*(?:\r\n[ \t].*)*)\r$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value.Replace("\r\n ", " ", StringComparison.Ordinal);

    /// <summary>The encoded words of RFC 2047, put together.</summary>
    private static string Decoded(string header) => EncodedWord().Replace(
        Regex.Replace(header, @"\?=\s+=\?", "?==?"),
        word => Encoding.UTF8.GetString(word.Groups[1].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups[2].Value)
            : Encoding.Latin1.GetBytes(Regex.Replace(
                word.Groups[2].Value.Replace('_', ' '), "=([0-9A-F]{2})", hex => $"{(char)Convert.ToByte(hex.Groups[1].Value, 16)}"))));

    private static string Body(Mail mail)
    {
        var (body, encoding) = (mail.Text.Split("\r\n\r\n", 2)[1], Header(mail, "Content-Transfer-Encoding"));
        encoding.ShouldBe("base64");
        return Encoding.UTF8.GetString(Convert.FromBase64String(body)).TrimEnd();
    }

    [GeneratedRegex(@"=\?utf-8\?([BQ])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
