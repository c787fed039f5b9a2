using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>并案, as one caller sees it.</summary>
/// <param name="MergedInto">The case that this one was merged into: everybody who sees this one knows its number and title.</param>
/// <param name="Members">The cases that are handled together with this one: those that the caller sees.</param>
public sealed record MergeViews(TogetherView? MergedInto, IReadOnlyList<TogetherView> Members)
{
    /// <summary>Read from the other cases as they are now: one point read each.</summary>
    public static async Task<MergeViews> ReadAsync(Case state, Caller caller, ICaseStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(store);
        var members = Visibility.MaySeeMembers(state, caller) ? await Task.WhenAll(state.Members.Select(m => FindAsync(m.Id))) : [];
        return new(
            state.MergedInto is { Main: var main } ? Of(main, await FindAsync(main.Id)) : null,
            [
                // A closed case keeps the list that it had; whom it was left by since knows it better.
                .. members.OfType<Case>().Where(m => m.MergedInto?.Main.Id == state.Key.Id && Visibility.MaySee(m, caller))
                    .Select(m => new TogetherView(m.CaseNumber!, m.Title, m.Key.Id)),
            ]);

        TogetherView Of(MainCase main, Case? now) =>
            new(main.CaseNumber, main.Title, now is not null && Visibility.MaySee(now, caller) ? main.Id : null);

        async Task<Case?> FindAsync(string id) => (await store.LoadAsync(state.Key with { Id = id }, cancellationToken))?.State;
    }
}

/// <summary>A case that is handled together with the one that is shown.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="Title">案由.</param>
/// <param name="Id">Its id; null where the caller does not see the case itself.</param>
public sealed record TogetherView(string CaseNumber, string Title, string? Id);
