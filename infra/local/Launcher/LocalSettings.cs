namespace ProposalWorkflow.Local;

/// <summary>The functions' settings on this machine; `local.settings.sample.json` has the same ones for Core Tools.</summary>
public static class LocalSettings
{
    /// <summary>The settings for a clock that can be set forward.</summary>
    public static IReadOnlyDictionary<string, string> OfClock(string file) => new Dictionary<string, string>
    {
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
        ["DevelopmentClock"] = file,
    };

    /// <summary>Settings for a store, and for the mint whose public keys are in a file.</summary>
    public static IReadOnlyDictionary<string, string> For(string connectionString, string keysPath) => new Dictionary<string, string>
    {
        ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        ["AzureWebJobsStorage"] = connectionString,
        ["SweepSchedule"] = "*/2 * * * * *",
        ["Auth__Issuer"] = TokenMint.LocalIssuer,
        ["Auth__Audience"] = TokenMint.LocalAudience,
        ["Auth__SigningKeys"] = keysPath,
    };
}
