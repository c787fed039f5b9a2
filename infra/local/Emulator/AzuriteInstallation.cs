using System.Security.Cryptography;

namespace ProposalWorkflow.Local;

/// <summary>Installs the locked version of Azurite with npm, once, beside its package.json, where builds do not touch it.</summary>
public sealed class AzuriteInstallation(string folder, IReadOnlyDictionary<string, string>? npmEnvironment = null)
{
    private const string InstallNode = "Azurite needs Node.js 18 or newer with npm (Debian: apt-get install nodejs npm).";

    // Within node_modules, which `npm ci` removes first: an install that was broken off leaves no stamp.
    private readonly string _stamp = Path.Combine(folder, "node_modules", ".installed-from");

    /// <summary>The one in this repository.</summary>
    public static AzuriteInstallation Default { get; } = new(RepositoryFolder.Combine("infra", "local", "azurite"));

    /// <summary>The path of `node`.</summary>
    public static string Node => ProgramOnPath.Require("node", InstallNode);

    /// <summary>Azurite's script, installed now where it was not, or where the lock file has changed.</summary>
    public async Task<string> EnsureAsync(CancellationToken ct)
    {
        _ = Node;
        if (!await IsInstalledAsync(ct))
        {
            using var ours = await FileLock.AcquireAsync(Path.Combine(folder, ".install.lock"), ct);
            if (!await IsInstalledAsync(ct))
                await InstallAsync(ct);
        }
        return Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
    }

    /// <summary>Whether what the lock file names is there.</summary>
    public async Task<bool> IsInstalledAsync(CancellationToken ct) =>
        File.Exists(_stamp) && await File.ReadAllTextAsync(_stamp, ct) == await WantedAsync(ct);

    private async Task<string> WantedAsync(CancellationToken ct) =>
        Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), ct)));

    private async Task InstallAsync(CancellationToken ct)
    {
        var npm = ProgramOnPath.Require("npm", InstallNode);
        // No package of the lock file needs its install script, so none is run.
        string[] arguments =
        [
            "ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund",
            "--fetch-retries", "1", "--fetch-retry-mintimeout", "1000",
        ];
        await using var process = ChildProcess.Start(npm, arguments, Path.Combine(folder, ".install.log"), npmEnvironment);
        if (await process.Exited.WaitAsync(ct) != 0)
            throw new CannotStartException(
                $"npm could not install Azurite; is there a network? {FirstError(process.Log)} (all of it: {process.Log.Path})");
        await File.WriteAllTextAsync(_stamp, await WantedAsync(ct), ct);
    }

    private static string FirstError(ProcessLog log) =>
        log.Lines.FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal)) ?? "It gave no reason.";
}
