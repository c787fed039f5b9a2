using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Functions;

/// <summary>Which clock the workflow goes by: the machine's; on a developer's machine, where the setting names a file, one that can be set
/// forward.</summary>
internal static class DevelopmentClock
{
    /// <summary>The file with the clock's lead. Whoever can write it can make anything overdue, so it is for development only.</summary>
    public const string Setting = "DevelopmentClock";

    // Azure sets them on each of its plans, and Core Tools does not.
    private static readonly string[] AzureHas = ["WEBSITE_INSTANCE_ID", "WEBSITE_SITE_NAME"];

    /// <summary>The clock that the settings ask for.</summary>
    /// <exception cref="InvalidSettingException">They ask for one that can be moved, and this is no developer's machine; or its file holds no
    /// lead.</exception>
    public static TimeProvider Of(IConfiguration settings, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings[Setting] is not { Length: > 0 } file)
            return TimeProvider.System;
        if (AzureHas.FirstOrDefault(name => settings[name] is { Length: > 0 }) is { } sign)
            throw new InvalidSettingException($"{Setting} is for development only, and this is Azure ({sign} is set). Remove it.");
        if (!environment.IsDevelopment())
            throw new InvalidSettingException(
                $"{Setting} is for development only, and AZURE_FUNCTIONS_ENVIRONMENT is '{environment.EnvironmentName}'. Remove it.");
        try
        {
            return new MovableClock(file, TimeProvider.System);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidSettingException($"{Setting}: {e.Message}");
        }
    }
}
