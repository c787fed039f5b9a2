using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>The settings that switch a function off: <c>AzureWebJobs.{name}.Disabled</c> and <c>AzureWebJobs_{name}_Disabled</c>.</summary>
internal sealed class DisabledFunctions(IConfiguration configuration)
{
    public bool Contains(string name) => IsOn($"AzureWebJobs.{name}.Disabled") || IsOn($"AzureWebJobs_{name}_Disabled");

    private bool IsOn(string key) => configuration[key] is { } text && (text == "1" || (bool.TryParse(text, out var on) && on));
}
