namespace ProposalWorkflow.Local;

/// <summary>Has a workflow make archived cases of a folder's letters, and shows what it reports of them.</summary>
/// <param name="office">The workflow, as an office sees it.</param>
/// <param name="session">The session of the letters that name none; null where all name theirs.</param>
internal sealed class LetterSending(WorkflowApi office, string? session)
{
    /// <summary>Sends them batch by batch, and waits for each: whether none was refused.</summary>
    public async Task<bool> RunAsync(string folder, Screen screen, CancellationToken stop)
    {
        var files = LetterFolder.Files(folder).Select(file => (Name: LetterFolder.NameOf(folder, file), new FileInfo(file).Length)).ToList();
        List<LetterLine> lines =
        [
            .. files.Where(f => f.Length > LetterBatches.MostBytes)
                .Select(f => new LetterLine("refused", new(f.Name, []), Problem: "文件过大，不像是一件答复函；没有发送。")),
        ];
        var (sent, all) = (0, files.Count - lines.Count);
        await foreach (var (zip, letters) in LetterBatches.OfAsync(folder, stop))
        {
            var import = await DoneAsync(await office.ImportLettersAsync(zip, session, stop), sent, all, screen, stop);
            sent += letters;
            await foreach (var line in LinesAsync(import, stop))
                lines.Add(line);
        }

        foreach (var line in Report(lines))
            screen.Line(line);
        return lines.All(l => l.Result != "refused");
    }

    /// <summary>The import when it is done; how far it is is shown whenever that has changed.</summary>
    private async Task<ImportReading> DoneAsync(ImportReading import, int before, int all, Screen screen, CancellationToken stop)
    {
        Show();
        while (import.Status != "done")
        {
            var read = import.Read;
            import = await Waiting.UntilAsync(
                $"more of {import.Self}", ct => office.GetAsync<ImportReading>(import.Self.TrimStart('/'), ct),
                now => now.Read > read || now.Status == "done", stop);
            Show();
        }

        return import;

        void Show() => screen.Line($"{ProgressBar.Of(before + import.Read, all)} {import.Import}");
    }

    private async IAsyncEnumerable<LetterLine> LinesAsync(
        ImportReading import, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var first = $"{import.Import.TrimStart('/')}?size=50";
        for (var path = first; path is not null;)
        {
            var page = await office.GetAsync<LetterPage>(path, stop);
            foreach (var line in page.Items)
                yield return line;
            path = page.Continuation is { } next ? $"{first}&continuation={next}" : null;
        }
    }

    private static IEnumerable<string> Report(List<LetterLine> lines)
    {
        List<IReadOnlyList<string>> rows = [["file", "result", "case", "title", "proposal"]];
        rows.AddRange(lines.Select(l => (IReadOnlyList<string>)
        [
            TextTable.Short(l.Letter.File, 40),
            l.Result + (l.Earlier is true ? " (earlier)" : ""),
            TextTable.Short(l.Letter.Record?.CaseNumber, 14),
            TextTable.Short(l.Title, 40),
            l.Proposal ?? "-",
        ]));
        foreach (var line in TextTable.Lines(rows).Prepend(""))
            yield return line;
        foreach (var line in lines)
        {
            var said = line.Errors is { Count: > 0 } errors ? errors : line.Problem is { } problem ? [new("", problem)] : line.Letter.Doubts;
            foreach (var (column, detail) in said)
                yield return $"{line.Letter.File}: {$"{column} {detail}".Trim()}";
        }

        var refused = lines.Count(l => l.Result == "refused");
        yield return $"{lines.Count - refused} cases ({lines.Count(l => l.Result == "doubted")} with doubts), {refused} refused";
    }

    private sealed record LetterPage(IReadOnlyList<LetterLine> Items, string? Continuation = null);

    private sealed record LetterLine(
        string Result, LetterRead Letter, string? Title = null, string? Proposal = null, bool? Earlier = null, string? Problem = null,
        IReadOnlyList<Fault>? Errors = null);

    private sealed record LetterRead(string File, IReadOnlyList<Fault> Doubts, Values? Record = null);

    private sealed record Values(string? CaseNumber = null);

    private sealed record Fault(string Column, string Detail);
}
