namespace ProposalWorkflow.Domain.People;

/// <summary>Who may act in the workflow. A token may carry more than one.</summary>
[Flags]
public enum CallerRole
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>提案委、代表工委: receives, reviews, assigns, closes.</summary>
    Office = 1,

    /// <summary>承办单位: answers its own assignments.</summary>
    Department = 2,

    /// <summary>分管领导: hears of what is overdue; reads.</summary>
    Manager = 4,

    /// <summary>提案者: reads the own case and judges the reply.</summary>
    Proposer = 8,

    /// <summary>The workflow itself: a clock that has run out, another case that this one is tied to. No token carries it.</summary>
    System = 16,
}

/// <summary>A person as their token names them, within one jurisdiction.</summary>
/// <param name="Jurisdiction">The code of the jurisdiction; nothing outside it exists for this caller.</param>
/// <param name="Subject">The person's id; a proposer's is their member id.</param>
/// <param name="Name">The name to show in the history.</param>
/// <param name="Roles">One or more roles.</param>
/// <param name="Department">The department's code; required for <see cref="CallerRole.Department"/>, otherwise null.</param>
public sealed record Caller(string Jurisdiction, string Subject, string Name, CallerRole Roles, string? Department = null)
{
    /// <summary>The workflow itself, in one jurisdiction.</summary>
    public static Caller System(string jurisdiction) => new(jurisdiction, "system", "系统", CallerRole.System);

    /// <summary>Whether the caller has one of <paramref name="roles"/>.</summary>
    public bool Has(CallerRole roles) => (Roles & roles) != 0;
}
