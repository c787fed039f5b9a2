using System.Text;
using System.Text.Json;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Local;

/// <summary>An office that brings in a session's proposals as one file, loses the answer, and sends it again.</summary>
internal sealed class ImportPlay(WorkflowApi office, string session)
{
    private const int Seed = 20260301;

    /// <summary>How many lines the file has.</summary>
    public const int Lines = 200;

    /// <summary>Returns when the import is done: whether every line is a case, once, as the workflow's own lists and counts tell.</summary>
    public async Task<bool> RunAsync(Screen screen, CancellationToken ct)
    {
        var before = await CountAsync(ct);
        var taken = await office.ImportAsync(File(), ct);
        var again = await office.ImportAsync(File(), ct);
        if (again.Self != taken.Self)
            throw new InvalidDataException($"The same file is two imports, {taken.Self} and {again.Self}.");
        var done = await Waiting.UntilAsync(
            $"the end of {taken.Self}", stop => office.GetAsync<ImportReading>(taken.Self.TrimStart('/'), stop), one => one.Status == "done", ct);
        var cases = await CasesAsync(done, ct);
        // Kept from the last run, the same file makes no case more. The counters come last of all that a submission makes known.
        var more = taken.Status == "done" ? 0 : cases;
        await Waiting.UntilAsync($"{before + more} cases in the statistics of {session}", CountAsync, count => count >= before + more, ct);
        var made = await CountAsync(ct) - before;
        screen.Fact("Import", $"{done.Accepted} accepted, {done.Refused} refused, {done.Read} of {done.Total} read; "
            + $"{made} cases more in session {session}, {done.Import}");
        screen.Line($"\n{cases} of {Lines} lines imported");
        return cases == Lines && made == more && done.Accepted == Lines;
    }

    private static byte[] FileOf(string session) => Encoding.UTF8.GetBytes(string.Concat(
        InventedProposals.Of(session, Lines, Seed).Select(one => JsonSerializer.Serialize(one, WorkflowJson.Options) + "\n")));

    private byte[] File() => FileOf(session);

    /// <summary>How many different cases the import's lines say that they are.</summary>
    private async Task<int> CasesAsync(ImportReading import, CancellationToken ct)
    {
        var cases = new HashSet<string>(StringComparer.Ordinal);
        for (var path = $"{import.Import.TrimStart('/')}?size=200&result=accepted"; path is not null;)
        {
            var page = await office.GetAsync<ImportPageReading>(path, ct);
            cases.UnionWith(page.Items.Select(item => item.Proposal));
            path = page.Continuation is { } next ? $"{import.Import.TrimStart('/')}?size=200&result=accepted&continuation={next}" : null;
        }

        return cases.Count;
    }

    private async Task<int> CountAsync(CancellationToken ct) =>
        (await office.GetAsync<StatisticsReading>($"api/sessions/{session}/statistics", ct)).Cases;
}

/// <summary>What an import's operation says.</summary>
public sealed record ImportReading(string Self, string Status, string Import, int Total, int Read, int Accepted, int Refused);

/// <summary>What `GET /api/imports/{id}` says of lines that are cases.</summary>
public sealed record ImportPageReading(IReadOnlyList<ImportPageReading.Line> Items, string? Continuation = null)
{
    /// <summary>One line.</summary>
    public sealed record Line(string Proposal);
}

/// <summary>What `GET …/statistics` says of a session.</summary>
public sealed record StatisticsReading(int Cases);
