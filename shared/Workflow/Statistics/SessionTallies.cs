using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Statistics;

/// <summary>
/// Statistics that are kept up to date and never drift.
/// <para>
/// A plain counter cannot be: a message comes twice, a worker dies between two writes, two commands publish in the other order. So each
/// case has a row with the share that it has in the counters, and the version that was counted. A new share replaces the old one in
/// the same transaction that adds the difference to the counters, both rows under their tags: the counters are the sum of the shares
/// after every transaction, and a share that was counted before, or an older one, changes nothing.
/// </para>
/// <para>
/// Share and counters must lie in one partition for that, and every change of a counter writes the same row; so a session's cases are
/// spread over a fixed number of parts. An answer reads one row from each: it costs the same for ten cases and for ten thousand.
/// </para>
/// </summary>
public sealed class SessionTallies(ITallyStore store, JurisdictionSet? places = null)
{
    /// <summary>Of those who meet, one gets through. So many defeats are no bad luck.</summary>
    private const int MostAttempts = 200;

    /// <summary>Counts the case as it is in <paramref name="state"/>, unless a newer state of it is counted already.</summary>
    public async Task PutAsync(Case state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var part = TallyPart.Of(state.Key.Jurisdiction, state.Session, state.Key.Id);
        var share = ShareOf(state);
        await RepeatAsync(part, async () =>
        {
            var old = await store.FindShareAsync(part, share.Case, cancellationToken);
            return old is not null && (old.Share.Version > share.Version || old.Share == share)
                || await TryReplaceAsync(part, old, share, cancellationToken);
        });
    }

    /// <summary>The counters of a session.</summary>
    public async Task<Tally> ReadAsync(string jurisdiction, string session, CancellationToken cancellationToken)
    {
        var stored = await Task.WhenAll(TallyPart.Of(jurisdiction, session).Select(part => store.FindTallyAsync(part, cancellationToken)));
        return Tally.Sum(stored.OfType<StoredTally>().Select(s => s.Tally));
    }

    /// <summary>
    /// Makes the session's rows what they would be if all had been counted anew: removes shares of cases that are not there, takes back
    /// those of versions that are not there (as after a restored backup), and adds up the counters. Counting may go on meanwhile.
    /// </summary>
    /// <param name="jurisdiction">The jurisdiction's code.</param>
    /// <param name="session">The session's code.</param>
    /// <param name="load">The case of an id as it is now; null where there is none.</param>
    /// <param name="cancellationToken">Ends it between two rows.</param>
    /// <returns>How many rows were wrong.</returns>
    public async Task<int> RecountAsync(
        string jurisdiction, string session, Func<string, Task<Case?>> load, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(load);
        var wrong = 0;
        foreach (var part in TallyPart.Of(jurisdiction, session))
        {
            await foreach (var stored in store.ReadSharesAsync(part, cancellationToken))
            {
                // Read after its share, a case is at least as new as that.
                var state = await load(stored.Share.Case);
                var share = state is null || state.Session != session ? null : ShareOf(state);
                if ((share is null || share.Version < stored.Share.Version)
                    && await TryReplaceAsync(part, stored, share, cancellationToken))
                    wrong++;
            }

            await RepeatAsync(part, async () => await AddUpAsync(part, () => wrong++, cancellationToken));
        }

        return wrong;
    }

    private CaseShare ShareOf(Case state) => CaseShare.Of(state, places?.Find(state.Key.Jurisdiction));

    private async Task<bool> TryReplaceAsync(TallyPart part, StoredShare? old, CaseShare? share, CancellationToken cancellationToken)
    {
        var change = new TallyChange(part) { OldShare = old, NewShare = share };
        var difference = (share?.Counts ?? Tally.Empty).Minus(old?.Share.Counts ?? Tally.Empty);
        if (difference != Tally.Empty)
        {
            var tally = await store.FindTallyAsync(part, cancellationToken);
            change = change with { OldTally = tally, NewTally = (tally?.Tally ?? Tally.Empty).Plus(difference) };
        }

        return await store.TryCommitAsync(change, cancellationToken);
    }

    /// <summary>The tally is read before the shares: who changes a share meanwhile changes the tally too, and the sum is not taken.</summary>
    private async Task<bool> AddUpAsync(TallyPart part, Action onWrong, CancellationToken cancellationToken)
    {
        var old = await store.FindTallyAsync(part, cancellationToken);
        var shares = new List<Tally>();
        await foreach (var stored in store.ReadSharesAsync(part, cancellationToken))
            shares.Add(stored.Share.Counts);
        var sum = Tally.Sum(shares);
        if (sum == (old?.Tally ?? Tally.Empty))
            return true;
        if (!await store.TryCommitAsync(new TallyChange(part) { OldTally = old, NewTally = sum }, cancellationToken))
            return false;
        onWrong();
        return true;
    }

    private static async Task RepeatAsync(TallyPart part, Func<Task<bool>> attempt)
    {
        for (var attempts = 1; attempts <= MostAttempts; attempts++)
            if (await attempt())
                return;
        throw new InvalidOperationException($"Part {part.Number} of '{part.Session}' changed {MostAttempts} times while a case was counted.");
    }
}
