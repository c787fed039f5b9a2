using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>Where to listen: <c>--port</c>, else <c>--urls</c> or ASPNETCORE_URLS, else local.settings.json, else port 7071.</summary>
internal static class ListenUrls
{
    private const int CoreToolsPort = 7071;

    public static IReadOnlyList<string> From(IConfiguration configuration, LocalSettings local)
    {
        if (configuration["port"] is { } text)
        {
            return int.TryParse(text, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= ushort.MaxValue
                ? [OnThisMachine(port)]
                : throw new InvalidOperationException($"--port is '{text}'; it must be a number from 0 to {ushort.MaxValue}.");
        }

        var urls = configuration["urls"] ?? configuration["ASPNETCORE_URLS"];
        return string.IsNullOrWhiteSpace(urls)
            ? [OnThisMachine(local.HttpPort ?? CoreToolsPort)]
            : urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    // "localhost" listens on both loopback addresses, but takes no port 0 (any free port).
    private static string OnThisMachine(int port) => port == 0 ? "http://127.0.0.1:0" : $"http://localhost:{port}";
}
