using System.Collections.Concurrent;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Recounting;

/// <summary>
/// The places with the rules and calendars that are in force. What a place applies is known here within some seconds, for one point read;
/// at once, where a case shows that there is something newer. What was decided by an older version meanwhile is found when it is published:
/// see <see cref="NewerAsync"/>.
/// </summary>
/// <param name="store">What was applied.</param>
/// <param name="places">The places as the files have them, and then as they were last known.</param>
/// <param name="clock">For how long that is known.</param>
public sealed class BasisWatch(IBasisStore store, JurisdictionSet places, TimeProvider clock)
{
    /// <summary>For so long nobody asks again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> asked = new(StringComparer.Ordinal);

    /// <summary>All places, before anything is decided by them.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var place in places.All)
            await NewestAsync(place.Code, cancellationToken);
    }

    /// <summary>The place of this code, some seconds old at most; null where there is none.</summary>
    public async Task<Jurisdiction?> FindAsync(string code, CancellationToken cancellationToken) =>
        // A note from the future is one of a clock that was wrong.
        asked.TryGetValue(code, out var at) && clock.GetUtcNow() - at is var age && age >= TimeSpan.Zero && age < Fresh
            ? places.Find(code)
            : await NewestAsync(code, cancellationToken);

    /// <summary>The same, with this version at least: who is told to count by it has to know it.</summary>
    public async Task<Jurisdiction?> FindAsync(string code, int version, CancellationToken cancellationToken) =>
        await FindAsync(code, cancellationToken) is var place && place?.Deadlines?.Basis.Version < version
            ? await NewestAsync(code, cancellationToken)
            : place;

    /// <summary>The place of a case, with everything that its deadlines are counted with: they may have been set by newer rules than those
    /// that are known here.</summary>
    public async Task<Jurisdiction?> ForAsync(Case state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var place = await FindAsync(state.Key.Jurisdiction, cancellationToken);
        return place?.Deadlines is { } scheme && !state.Deadlines.All(scheme.Basis.Knows)
            ? await NewestAsync(place.Code, cancellationToken)
            : place;
    }

    /// <summary>The place as it is now; null where there is none.</summary>
    public async Task<Jurisdiction?> NewestAsync(string code, CancellationToken cancellationToken)
    {
        if (places.Find(code) is not { Deadlines: not null } place)
            return places.Find(code);
        var now = clock.GetUtcNow();
        var newest = await store.NewestAsync(code, cancellationToken);
        while (place.Deadlines!.Basis.Version < newest)
        {
            var next = await store.FindAsync(code, place.Deadlines.Basis.Version + 1, cancellationToken)
                ?? throw new InvalidOperationException($"'{code}' has applied {newest} versions, and one of them is not there.");
            place = places.Put(place with { Deadlines = place.Deadlines with { Basis = next.On(place.Deadlines.Basis) } });
        }

        asked[code] = now;
        return place;
    }

    /// <summary>
    /// The newest version, where it is newer than the one that a change was decided by; else null. Asked after the change is stored and in the
    /// lists: who applies one stores it before looking for cases, so either they find the change, or whoever made it finds the version here.
    /// </summary>
    public async Task<BasisVersion?> NewerAsync(string code, int than, CancellationToken cancellationToken) =>
        await NewestAsync(code, cancellationToken) is { Deadlines.Basis.Version: var newest } && newest > than
            ? await store.FindAsync(code, newest, cancellationToken)
            : null;
}
