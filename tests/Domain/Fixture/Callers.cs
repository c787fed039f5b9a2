using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>Everybody who might try something: every set of roles, in and out of the case, here and elsewhere.</summary>
public static class Callers
{
    public static IReadOnlyList<Caller> All => Everybody.Value;

    private static readonly Lazy<IReadOnlyList<Caller>> Everybody = new(() => [.. Make()]);

    private static IEnumerable<Caller> Make() =>
        from roles in Enumerable.Range(0, 16).Select(flags => (CallerRole)flags)
        from department in roles.HasFlag(CallerRole.Department) ? Departments : Nobodys
        from subject in roles.HasFlag(CallerRole.Proposer) ? Proposers : ["clerk-1"]
        from jurisdiction in new[] { "qinghe", "baihe" }
        select new Caller(jurisdiction, subject, "来人", roles, department);

    private static IReadOnlyList<string?> Departments { get; } = [.. Place.Departments];

    private static IReadOnlyList<string?> Nobodys { get; } = [null];

    private static IReadOnlyList<string> Proposers { get; } = ["member-1", "member-2", "member-9"];
}
