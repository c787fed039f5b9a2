using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>What a mail server was given.</summary>
internal sealed record Mail(string From, string To, string Text, bool Encrypted);

/// <summary>A mail server on a socket of this machine, for one sender after the other. Each answer can be another than the usual one.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    /// <summary>An answer that says nothing, and one that ends the connection.</summary>
    public const string Silence = "silence", Close = "close";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentQueue<Mail> _mails = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Task _serving;

    public SmtpSink()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What to answer instead of yes, by the beginning of the line that is answered.</summary>
    public ConcurrentDictionary<string, string> Instead { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>With one it offers STARTTLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<Mail> Mails => [.. _mails];

    /// <summary>Every line that came, of commands.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Dispose();
        await _serving;
        _over.Dispose();
        Certificate?.Dispose();
    }

    private async Task ServeAsync()
    {
        var senders = new List<Task>();
        try
        {
            while (true)
                senders.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_over.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(senders);
        }
    }

    private async Task ServeAsync(TcpClient sender)
    {
        using (sender)
        {
            try
            {
                await TalkAsync(sender.GetStream(), encrypted: false);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The sender went away, or this is over.
            }
        }
    }

    private async Task TalkAsync(Stream stream, bool encrypted)
    {
        var reader = new StreamReader(stream, Encoding.UTF8);
        var (from, to) = ("", "");
        if (!encrypted && !await AnswerAsync(stream, "CONNECT", "220 sink"))
            return;
        while (await reader.ReadLineAsync(_over.Token) is { } line)
        {
            _lines.Enqueue(line);
            if (line.StartsWith("STARTTLS", StringComparison.OrdinalIgnoreCase) && Certificate is not null)
            {
                await SayAsync(stream, "220 go on");
                await using var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _over.Token);
                await TalkAsync(tls, encrypted: true);
                return;
            }

            if (line.StartsWith("MAIL FROM:", StringComparison.OrdinalIgnoreCase))
                from = line;
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                to = line;
            var greeting = Certificate is not null && !encrypted ? "250-sink\r\n250 STARTTLS" : "250-sink\r\n250 AUTH LOGIN";
            var usual = line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "EHLO" or "HELO" => greeting,
                "AUTH" => "334 UGFzc3dvcmQ6", // the user came with the command; now the password
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                "MAIL" or "RCPT" or "RSET" => "250 yes",
                _ => "235 yes", // a password
            };
            if (!await AnswerAsync(stream, line, usual))
                return;
            if (line == "DATA" && !Instead.ContainsKey("DATA"))
            {
                var text = await ReadTextAsync(reader);
                if (!Instead.ContainsKey("END"))
                    _mails.Enqueue(new(from, to, text, encrypted));
                if (!await AnswerAsync(stream, "END", "250 stored"))
                    return;
            }
        }
    }

    private async Task<string> ReadTextAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_over.Token) is { } line && line != ".")
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        return text.ToString();
    }

    /// <summary>False where the connection is to end.</summary>
    private async Task<bool> AnswerAsync(Stream stream, string to, string usual)
    {
        var answer = Instead.FirstOrDefault(i => to.StartsWith(i.Key, StringComparison.OrdinalIgnoreCase)).Value ?? usual;
        if (answer == Silence)
            await Task.Delay(Timeout.Infinite, _over.Token);
        if (answer == Close)
            return false;
        await SayAsync(stream, answer);
        return true;
    }

    private async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), _over.Token);
}
