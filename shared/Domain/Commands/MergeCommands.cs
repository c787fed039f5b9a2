namespace ProposalWorkflow.Domain.Commands;

/// <summary>A command whose decision depends on another case too.</summary>
public interface INamesCase
{
    /// <summary>Its id; it is of the same jurisdiction.</summary>
    string OtherCase { get; }
}

/// <summary>并入, to the main case: a case was merged into it. Refused, that case is parted from it again (<see cref="Unmerge"/>).</summary>
/// <param name="Member">The id of the merged case.</param>
/// <param name="Since">See <see cref="Cases.Membership.Since"/>.</param>
public sealed record Join(string Member, int Since) : CaseCommand, INamesCase
{
    /// <inheritdoc/>
    public string OtherCase => Member;
}

/// <summary>退出并案, to the main case: a case is merged into it no more.</summary>
/// <param name="Member">The id of the case.</param>
/// <param name="Since">See <see cref="Cases.Membership.Since"/>.</param>
public sealed record Leave(string Member, int Since) : CaseCommand;

/// <summary>随主案办理, to a merged case: the main one has moved. Where to, is read from it, so that these may come in any order.</summary>
/// <param name="Main">The id of the main case.</param>
/// <param name="Since">See <see cref="Cases.Membership.Since"/>.</param>
public sealed record Follow(string Main, int Since) : CaseCommand, INamesCase
{
    /// <inheritdoc/>
    public string OtherCase => Main;
}

/// <summary>解除并案, to a merged case: the main one cannot have it, or cannot any more.</summary>
/// <param name="Main">The id of the main case.</param>
/// <param name="Since">See <see cref="Cases.Membership.Since"/>.</param>
/// <param name="Reason">Why, to be shown to the office.</param>
public sealed record Unmerge(string Main, int Since, string Reason) : CaseCommand;
