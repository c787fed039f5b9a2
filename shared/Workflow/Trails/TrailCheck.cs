using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Workflow.Trails;

/// <summary>Finds the first row at which a trail is not as it was written.</summary>
public sealed class TrailCheck
{
    private readonly IReadOnlyList<Link> _links;
    private readonly string _root;
    private readonly Case? _state;
    private readonly CaseTrail _trail;

    private TrailCheck(CaseTrail trail)
    {
        _trail = trail;
        _links = [.. trail.Rows.Select(Link.Of)];
        _root = Trail.Root(trail.Key);
        _state = Replay.StateOf(trail);
    }

    /// <summary>The first fault; null where the trail is whole.</summary>
    public static TrailFault? FirstFault(CaseTrail trail)
    {
        ArgumentNullException.ThrowIfNull(trail);
        var check = new TrailCheck(trail);
        return Enumerable.Range(0, trail.Rows.Count).Select(check.FaultAt).FirstOrDefault(fault => fault is not null) ?? check.FaultAtTheEnd();
    }

    private TrailFault? FaultAt(int at)
    {
        var (link, number) = (_links[at], at + 1);
        if (link.Row != number)
            return link.Row < number ? new(TrailFaultKind.Inserted, link.Row) : Absent(number);
        if (link.Fits(number, Before(at)))
            return null;
        if (Fits(at + 1, number, Before(at))) // the next one belongs here
            return new(IsMisplaced(link) ? TrailFaultKind.Reordered : TrailFaultKind.Inserted, number);
        if (at > 0 && link.Fits(number - 1, Before(at - 1)) && link.Hash != Before(at)) // this one belongs where the one before stands
            return new(TrailFaultKind.Inserted, number - 1);
        if (at >= _state?.Version)
            return new(TrailFaultKind.Inserted, number);
        if (!link.IsSound)
            return new(link.HasContent ? TrailFaultKind.Changed : TrailFaultKind.ContentRemoved, number);
        return link.Number == number ? Unlinked(at) : Absent(number);
    }

    /// <summary>
    /// Two rows are not chained, and each of them is sound. Who comes after this one tells which of the two is the stranger.
    /// </summary>
    private TrailFault Unlinked(int at)
    {
        if (at == 0)
            return new(TrailFaultKind.OtherCase, 1);
        var following = at + 1 < _links.Count ? _links[at + 1].Previous : _state?.LastHash;
        return new(TrailFaultKind.Replaced, following == _links[at].Hash ? at : at + 1);
    }

    private TrailFault Absent(int number) =>
        new(_links.Any(l => l.IsSound && l.Number == number) ? TrailFaultKind.Reordered : TrailFaultKind.Removed, number);

    private TrailFault? FaultAtTheEnd()
    {
        var count = _links.Count;
        if (_state is null)
            return new(_trail.State is null ? TrailFaultKind.StateRemoved : TrailFaultKind.StateChanged);
        if (_state.LastHash != Before(count))
            return _state.Version.CompareTo(count) switch
            {
                > 0 => new(TrailFaultKind.Removed, count + 1),
                < 0 => new(TrailFaultKind.Inserted, Math.Max(_state.Version, 0) + 1),
                _ => new(TrailFaultKind.LastDiffers, count),
            };
        return Replay.Makes(_trail) ? null : new(TrailFaultKind.StateChanged);
    }

    /// <summary>Whether the row is one of this trail that stands nowhere else: it was moved, not added.</summary>
    private bool IsMisplaced(Link link) =>
        link.IsSound && _links.Count <= _state?.Version && _links.Count(l => l.Hash == link.Hash) == 1;

    private bool Fits(int at, int number, string? previous) => at < _links.Count && _links[at].Fits(number, previous);

    private string? Before(int at) => at == 0 ? _root : _links[at - 1].Hash;
}
