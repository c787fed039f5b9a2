using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace ProposalWorkflow.Workflow.Tests.Deadlines;

/// <summary>One day, as the npm package chinese-days has it.</summary>
internal sealed record OracleDay(DateOnly Date, bool IsWorkingDay, string Holiday);

/// <summary>Asks the npm package chinese-days, installed from its lock file beside this file, once.</summary>
internal static class ChineseDays
{
    private static readonly string Folder = Path.Combine(Repository(), "tests", "Workflow", "Deadlines", "chinese-days");

    /// <summary>Every day of these years.</summary>
    public static async Task<IReadOnlyList<OracleDay>> DaysAsync(int from, int to)
    {
        await InstallAsync();
        var lines = await RunAsync("node", [Path.Combine(Folder, "days.cjs"), $"{from}", $"{to}"]);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts =>
            new OracleDay(DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), parts[1] == "1", parts[2]))];
    }

    /// <summary>The repository's folder: the one that the solution is in.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProposalWorkflow.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository.");
    }

    private static async Task InstallAsync()
    {
        // Within node_modules, which `npm ci` removes first: an install that was broken off leaves no stamp.
        var stamp = Path.Combine(Folder, "node_modules", ".installed-from");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
            return;
        await RunAsync("npm", ["ci", "--prefix", Folder, "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries", "1"]);
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return await output;
    }
}
