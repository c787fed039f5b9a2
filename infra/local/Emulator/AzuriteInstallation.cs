using System.Security.Cryptography;

namespace ProposalWorkflow.Local;

/// <summary>Installs the locked version of Azurite with npm, once, beside its package.json: builds do not touch it.</summary>
public static class AzuriteInstallation
{
    private const string InstallNode = "Azurite needs Node.js 20 or newer with npm (Debian: apt-get install nodejs npm; or https://nodejs.org).";
    private static readonly string Folder = RepositoryFolder.Combine("infra", "local", "azurite");

    // Within node_modules, which `npm ci` removes first: an install that was broken off leaves no stamp.
    private static readonly string Stamp = Path.Combine(Folder, "node_modules", ".installed-from");

    /// <summary>The path of `node`.</summary>
    public static string Node => ProgramOnPath.Require("node", InstallNode);

    /// <summary>Azurite's script, installed now where it was not, or where the lock file has changed.</summary>
    public static async Task<string> EnsureAsync(CancellationToken ct)
    {
        _ = Node;
        var script = Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"), ct)));
        if (await IsInstalledAsync(wanted, ct))
            return script;
        using var ours = await FileLock.AcquireAsync(Path.Combine(Folder, ".install.lock"), ct);
        if (!await IsInstalledAsync(wanted, ct))
        {
            await InstallAsync(ct);
            await File.WriteAllTextAsync(Stamp, wanted, ct);
        }
        return script;
    }

    private static async Task<bool> IsInstalledAsync(string wanted, CancellationToken ct) =>
        File.Exists(Stamp) && await File.ReadAllTextAsync(Stamp, ct) == wanted;

    private static async Task InstallAsync(CancellationToken ct)
    {
        var npm = ProgramOnPath.Require("npm", InstallNode);
        var log = Path.Combine(Folder, ".install.log");
        // No package of the lock file needs its install script, so none is run.
        await using var process = ChildProcess.Start(
            npm, ["ci", "--prefix", Folder, "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries", "1"], log);
        if (await process.Exited.WaitAsync(ct) == 0)
            return;
        var reason = process.Log.Lines.FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal)) ?? "no reason given";
        throw new CannotStartException($"Azurite could not be installed by npm, is there a network? {reason} (all of it: {log})");
    }
}
