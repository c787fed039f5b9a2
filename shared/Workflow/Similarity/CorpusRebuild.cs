using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Similarity;

/// <summary>Writes the corpus of a jurisdiction anew from the cases: for cases from before there was one, and after a change of what is kept.</summary>
public sealed class CorpusRebuild(ICaseLists lists, ICaseStore store, ICorpus corpus)
{
    private const int AtOnce = 8;

    /// <summary>Goes through the office's list; returns how many cases were written. Commands may go on meanwhile.</summary>
    public async Task<int> RunAsync(string jurisdiction, CancellationToken cancellationToken)
    {
        var written = 0;
        string? continuation = null;
        do
        {
            var page = await lists.FindCasesAsync(jurisdiction, new CaseFilter(), new PageRequest(200, continuation), cancellationToken);
            await Parallel.ForEachAsync(
                page.Items,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (row, token) => await WriteAsync(row.Key, token));
            written += page.Items.Count;
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return written;
    }

    /// <summary>A command may write while we do: the last word is with whoever finds the case unmoved.</summary>
    private async Task WriteAsync(CaseKey key, CancellationToken cancellationToken)
    {
        Case state, after = await LoadAsync(key, cancellationToken);
        do
        {
            state = after;
            await corpus.WriteAsync(CorpusRow.Of(state, await store.ReadTextAsync(state, cancellationToken)), cancellationToken);
            after = await LoadAsync(key, cancellationToken);
        }
        while (after.Version != state.Version);
    }

    private async Task<Case> LoadAsync(CaseKey key, CancellationToken cancellationToken) =>
        (await store.LoadAsync(key, cancellationToken))?.State
        ?? throw new InvalidOperationException($"Case {key.Id} is in the list and not in the store.");
}
