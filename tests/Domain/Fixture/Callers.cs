using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>Everybody who might try something: every set of roles in and out of the case, and each role elsewhere.</summary>
public static class Callers
{
    public static IReadOnlyList<Caller> All => Everybody.Value;

    private static readonly Lazy<IReadOnlyList<Caller>> Everybody = new(() => [.. Make()]);

    private static IEnumerable<Caller> Make() => Here().Concat(Here().Where(IsPlain).Select(Place.Elsewhere));

    private static IEnumerable<Caller> Here() => Persons().Append(Place.System);

    private static IEnumerable<Caller> Persons() =>
        from roles in Enumerable.Range(0, 16).Select(flags => (CallerRole)flags)
        from department in roles == CallerRole.Department ? Departments : roles.HasFlag(CallerRole.Department) ? Departments.Take(2) : Nobodys
        from subject in roles == CallerRole.Proposer ? Proposers : roles.HasFlag(CallerRole.Proposer) ? Proposers.Skip(1) : ["clerk-1"]
        select new Caller("qinghe", subject, "来人", roles, department);

    private static bool IsPlain(Caller caller) => int.PopCount((int)caller.Roles) == 1;

    private static IReadOnlyList<string?> Departments { get; } = [.. Place.Departments];

    private static IReadOnlyList<string?> Nobodys { get; } = [null];

    private static IReadOnlyList<string> Proposers { get; } = ["member-2", "member-1", "member-9"];
}
