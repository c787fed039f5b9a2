using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Local;

/// <summary>The letters that the sample cases end with, as files.</summary>
/// <param name="folder">Where they go; what an earlier run has left there goes.</param>
public sealed class SampleLetters(string folder)
{
    private static readonly string[] Forms = ["docx", "html"];

    /// <summary>Makes room.</summary>
    public void Clear()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Fetches each letter of a case in each form, as its reader gets it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="history">Its events, which tell of its replies.</param>
    /// <param name="reader">Who reads them.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The files, in the order in which the replies were sent.</returns>
    public async Task<IReadOnlyList<string>> FetchAsync(string id, IEnumerable<RecordedEvent> history, WorkflowApi reader, CancellationToken ct)
    {
        var files = new List<string>();
        foreach (var sent in history.Select(e => e.Event).OfType<ReplySent>())
        {
            foreach (var form in Forms)
            {
                var (name, content) = await reader.GetFileAsync($"api/proposals/{id}/assignments/{sent.Department}/reply.{form}?round={sent.Round}", ct);
                var file = Path.Combine(folder, Path.GetFileName(name));
                await File.WriteAllBytesAsync(file, content, ct);
                files.Add(file);
            }
        }

        return files;
    }
}
