using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Similarity;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Similarity;

/// <summary>Answers for one case: which are like it, and who might handle it. Never a case of another jurisdiction.</summary>
public sealed class CaseFinder(CorpusCache cache, ICaseStore store)
{
    /// <summary>The most similar cases with their state of now.</summary>
    public async Task<IReadOnlyList<FoundCase>> SimilarAsync(Case state, int most, CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(state, cancellationToken);
        var index = await cache.IndexAsync(state.Key.Jurisdiction, cancellationToken);
        return await WithStatesAsync(state.Key.Jurisdiction, index.Similar(asked, most), cancellationToken);
    }

    /// <summary>The suggested departments, and the past cases that speak for them with their state of now, by id.</summary>
    public async Task<(Suggestions Said, IReadOnlyDictionary<string, FoundCase> Cases)> SuggestAsync(
        Case state, Jurisdiction jurisdiction, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        var asked = await AskedAsync(state, cancellationToken);
        var index = await cache.IndexAsync(state.Key.Jurisdiction, cancellationToken);
        var said = new Adviser(jurisdiction.Departments, index).For(asked, most);
        var past = said.Leads.Concat(said.CoHandlers).SelectMany(s => s.Cases).DistinctBy(c => c.Case.Id);
        var cases = await WithStatesAsync(state.Key.Jurisdiction, past, cancellationToken);
        return (said, cases.ToDictionary(c => c.State.Key.Id, StringComparer.Ordinal));
    }

    /// <summary>From the case itself: its row in the corpus may be a moment late.</summary>
    private async Task<PastCase> AskedAsync(Case state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return CorpusRow.Of(state, await store.ReadTextAsync(state, cancellationToken)).ToPastCase();
    }

    /// <summary>Stage and number change often and are not in the corpus: one point read for each case that is shown.</summary>
    private async Task<IReadOnlyList<FoundCase>> WithStatesAsync(
        string jurisdiction, IEnumerable<SimilarCase> found, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(found.Select(async f =>
            (Found: f, Stored: await store.LoadAsync(new CaseKey(jurisdiction, f.Case.Id), cancellationToken))));
        return [.. read.Where(r => r.Stored is not null).Select(r => new FoundCase(r.Stored!.State, r.Found.Score, r.Found.Words))];
    }
}

/// <summary>A similar case with its state of now.</summary>
/// <param name="State">The case.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Words">What both have.</param>
public sealed record FoundCase(Case State, double Score, IReadOnlyList<string> Words);
