namespace ProposalWorkflow.Domain.Cases;

/// <summary>并案: a case that is handled together with another, the main one, and answered with a reply of its own.</summary>
public sealed record Membership
{
    /// <summary>The case that it was merged into.</summary>
    public required MainCase Main { get; init; }

    /// <summary>The own round that is handled together; every later one is the case's own.</summary>
    public required int Round { get; init; }

    /// <summary>The own event that began it: what the two cases say to each other of an older merge counts no more.</summary>
    public required int Since { get; init; }

    /// <summary>The main case's round whose departments this case has too; null until it has them.</summary>
    public int? MainRound { get; init; }

    /// <summary>The departments whose reply on the main case is out.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>The departments whose objection on the main case waits for its ruling: their clocks here stand as long.</summary>
    public IReadOnlyList<string> Objecting { get; init; } = [];

    /// <summary>Whether all of the main case's replies are out: from then on this case goes on by itself.</summary>
    public bool AllAnswered { get; init; }

    /// <summary>Whether this is the merge of that main case that began with that event.</summary>
    public bool Is(string main, int since) => Main.Id == main && Since == since;
}

/// <summary>What a merged case knows of its main one; none of it ever changes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Title">案由.</param>
public sealed record MainCase(string Id, string CaseNumber, string Title);

/// <summary>A case that was merged into this one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Title">案由.</param>
/// <param name="Since">See <see cref="Membership.Since"/>.</param>
public sealed record MemberCase(string Id, string CaseNumber, string Title, int Since);

/// <summary>A co-handler's opinion on the main case: it is given once, and serves the replies to all that are handled together.</summary>
/// <param name="Round">The own round that it serves.</param>
/// <param name="Department">Its author.</param>
/// <param name="Case">The id of the main case.</param>
/// <param name="Event">The main case's event that holds it.</param>
public sealed record SharedOpinion(int Round, string Department, string Case, int Event);
