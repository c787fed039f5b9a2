namespace ProposalWorkflow.Local;

/// <summary>What a token says about its bearer. What is null or empty is left out of the token.</summary>
public sealed record TokenRequest
{
    /// <summary>Who: stable, and unique with the issuer.</summary>
    public string? Subject { get; init; }

    /// <summary>The name to show.</summary>
    public string? Name { get; init; }

    /// <summary>`office`, `department`, `manager`, `proposer`.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The code of the department that the bearer acts for.</summary>
    public string? Department { get; init; }

    /// <summary>The code of the jurisdiction.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>How long the token is good for; below zero it has expired already, null it never expires (and must be refused).</summary>
    public TimeSpan? Lifetime { get; init; } = TimeSpan.FromHours(12);

    /// <summary>When it begins to be good.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Another issuer than the mint's.</summary>
    public string? Issuer { get; init; }

    /// <summary>Another audience than the mint's.</summary>
    public string? Audience { get; init; }

    /// <summary>The office of a jurisdiction.</summary>
    public static TokenRequest ForOffice(string jurisdiction, string subject = "office", string name = "提案委办公室") =>
        new() { Subject = subject, Name = name, Roles = ["office"], Jurisdiction = jurisdiction };

    /// <summary>A manager, who watches and approves.</summary>
    public static TokenRequest ForManager(string jurisdiction, string subject = "manager", string name = "督办领导") =>
        new() { Subject = subject, Name = name, Roles = ["manager"], Jurisdiction = jurisdiction };

    /// <summary>A department's clerk.</summary>
    public static TokenRequest ForDepartment(string jurisdiction, string department, string? name = null) =>
        new()
        {
            Subject = $"department-{department}",
            Name = name ?? department,
            Roles = ["department"],
            Department = department,
            Jurisdiction = jurisdiction,
        };

    /// <summary>A proposer.</summary>
    public static TokenRequest ForProposer(string jurisdiction, string subject, string name) =>
        new() { Subject = subject, Name = name, Roles = ["proposer"], Jurisdiction = jurisdiction };
}
