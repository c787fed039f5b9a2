using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>Replaces <c>%Setting%</c> in the names of queues and in schedules.</summary>
internal sealed partial class SettingTokens(IConfiguration configuration)
{
    public string Resolve(string text) => Token().Replace(text, token => configuration[token.Groups[1].Value]
        ?? throw new InvalidOperationException($"{token.Value} stands in a trigger, but there is no such setting."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Token();
}
