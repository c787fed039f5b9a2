using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Local;

/// <summary>Checks an export, without the store.</summary>
public sealed class VerifyCommand() : Command(
    "verify", "FILE [options]", "Checks every case of an export, offline; ends with 0 only when all are whole.",
    """
    --since EARLIER  and that all that an earlier export holds is still there, as it was
    """)
{
    /// <inheritdoc/>
    public override async Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var arguments = CommandArguments.Read(Name, given, "--since");
        var earlier = arguments["--since"] is { } file ? await HashesAsync(Path.GetFullPath(file), stop) : [];
        var (cases, events, findings) = (0, 0, new List<TrailFinding>());
        try
        {
            await foreach (var trail in TrailFile.ReadAsync(arguments.File, stop))
            {
                (cases, events) = (cases + 1, events + trail.Rows.Count);
                earlier.Remove(trail.Key, out var before);
                if (TrailFinding.In(trail, before ?? []) is { } finding)
                    findings.Add(finding);
            }

            findings.AddRange(earlier.Keys.Select(TrailFinding.Gone));
        }
        finally
        {
            // Where the file itself ends in a fault, what was found before it is told all the same.
            foreach (var line in TrailFinding.Table(findings))
                screen.Error(line);
        }

        screen.Line(findings.Count == 0
            ? $"{cases} cases with {events} events are whole"
            : $"{findings.Count} cases are not whole, of {cases} with {events} events");
        return findings.Count == 0 ? 0 : 1;
    }

    private static async Task<Dictionary<CaseKey, IReadOnlyList<string?>>> HashesAsync(string file, CancellationToken stop)
    {
        var hashes = new Dictionary<CaseKey, IReadOnlyList<string?>>();
        await foreach (var trail in TrailFile.ReadAsync(file, stop))
            hashes.Add(trail.Key, [.. trail.Rows.Select(row => row.Hash)]);
        return hashes;
    }
}
