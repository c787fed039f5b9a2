using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Recounting;

/// <summary>"What moves if this calendar or these rules are applied?" Reads the cases of a place one after the other, and changes nothing.</summary>
public sealed class WhatIf(ICaseLists lists, ICaseStore store, TimeProvider clock)
{
    private const int AtOnce = 8; // each case is a call, most of it waiting

    private static readonly ImmutableHashSet<CaseStage> Stages =
        [.. Transitions.Case.Where(t => t.Command == typeof(RecountDeadlines)).Select(t => t.From)];

    /// <summary>Whether a case in this stage can have clocks that run.</summary>
    public static bool HasClocks(CaseStage stage) => Stages.Contains(stage);

    /// <summary>The cases that could move, in the order of session and submission; one whose deadlines all stay has no moves.</summary>
    /// <param name="place">The place, as it is.</param>
    /// <param name="wanted">What would be in force.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<CaseMoves> FindAsync(
        Jurisdiction place, Basis wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (basis, today) = (place.Deadlines!.Basis, place.DateAt(clock.GetUtcNow()));
        var rows = lists.ReadCasesAsync(place.Code, new CaseFilter(Archived: ArchiveFilter.No), cancellationToken).Where(row => HasClocks(row.Stage));
        await foreach (var some in rows.Chunk(AtOnce).WithCancellation(cancellationToken))
        {
            foreach (var stored in await Task.WhenAll(some.Select(row => store.LoadAsync(row.Key, cancellationToken))))
            {
                // What somebody else has applied since is not known here, and not moved by this.
                if (stored is { State: var state })
                    yield return new(state, [.. WhatMoves.Find(state.Deadlines.Where(d => basis.Rules.Find(d.Rule) is not null), basis, wanted, today)]);
            }
        }
    }
}

/// <summary>What would move of one case.</summary>
/// <param name="State">The case.</param>
/// <param name="Moves">Its deadlines whose date, or certainty, would be another.</param>
public sealed record CaseMoves(Case State, IReadOnlyList<Move> Moves);
