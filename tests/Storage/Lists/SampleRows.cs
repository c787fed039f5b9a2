using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>Random rows of a jurisdiction of its own, in the order of the lists; some are of the same instant.</summary>
public sealed class SampleRows
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    // "6" is the beginning of "6-3", and must not take in its rows.
    private static readonly string[] Sessions = ["6", "6-2", "6-3"];
    private static readonly CaseStage[] Stages = [CaseStage.AwaitingReview, CaseStage.InHandling, CaseStage.Closed, CaseStage.Archived];
    private static readonly string[] Titles = ["关于加强社区养老服务的提案", "关于缓解停车难的建议", "About the Harbour"];

    private static readonly ProposalKind[] Kinds = [ProposalKind.CppccProposal, ProposalKind.NpcSuggestion];

    private readonly Random _random;

    public SampleRows(int seed)
    {
        _random = new Random(seed);
        Cases = [.. Enumerable.Range(0, 60).Select(Case).OrderBy(row => $"{row.Session}~", StringComparer.Ordinal)
            .ThenBy(row => row.SubmittedAt).ThenBy(row => row.Key.Id, StringComparer.Ordinal)];
        Inbox = [.. Enumerable.Range(0, 40).Select(Task).OrderBy(row => row.AssignedAt)
            .ThenBy(row => $"{row.Key.Id}~", StringComparer.Ordinal).ThenBy(row => row.Round)];
    }

    public static string[] Departments { get; } = ["bureau-a", "bureau-b", "bureau-c"];

    public string Jurisdiction { get; } = StorageFixture.NewJurisdiction();

    public List<CaseRow> Cases { get; }

    public List<InboxRow> Inbox { get; }

    /// <summary>Each part of a filter, with each of the others and without.</summary>
    public static IEnumerable<CaseFilter> Filters =>
        from session in new[] { null, "6", "6-3", "none" }
        from stage in new CaseStage?[] { null, CaseStage.InHandling }
        from department in new[] { null, "bureau-a" }
        from text in new[] { null, "停车", "HARBOUR", "林一", "7" }
        select new CaseFilter(session, stage, department, text);

    /// <summary>The other parts, alone and together.</summary>
    public static IEnumerable<CaseFilter> MoreFilters =>
        from session in new[] { null, "6-3" }
        from category in new[] { null, "社会事业", "o'hara" }
        from kind in new ProposalKind?[] { null, ProposalKind.NpcSuggestion }
        from archived in Enum.GetValues<ArchiveFilter>()
        select new CaseFilter(session, Archived: archived, Category: category, Kind: kind, Text: category is null ? "停车" : null);

    /// <summary>How the next date shows, on days before, on and after it.</summary>
    public static IEnumerable<CaseFilter> UrgentFilters =>
        from urgency in Enum.GetValues<Urgency>()
        from day in new[] { 1, 4, 5, 8, 9, 30 }
        from session in new[] { null, "6-3" }
        select new CaseFilter(session, Urgent: new(urgency, new DateOnly(2026, 4, day)));

    /// <summary>What a filter means, told again.</summary>
    public static bool Matches(CaseRow row, CaseFilter filter)
    {
        string[] texts = [row.Title, row.CaseNumber ?? "", .. row.Proposers];
        return (filter.Session ?? row.Session) == row.Session
            && (filter.Stage ?? row.Stage) == row.Stage
            && (filter.Archived == ArchiveFilter.All || (filter.Archived == ArchiveFilter.Only) == (row.Stage == CaseStage.Archived))
            && (filter.Kind ?? row.Kind) == row.Kind
            && (filter.Urgent is not { } urgent || row.On(urgent.Today).Urgency == urgent.Is)
            && (filter.Category is null || filter.Category == row.Category)
            && (filter.Department is not { } d || d == row.Lead || row.CoHandlers.Contains(d) || row.Separate.Contains(d))
            && (filter.Text is not { } text || texts.Any(t => t.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    private CaseRow Case(int n) => new(
        new CaseKey(Jurisdiction, $"case-{n}"), 1, Pick(Sessions), Pick(Kinds), Pick(Titles),
        _random.Next(2) == 0 ? null : $"{n}", Pick([null, "社会事业", "o'hara"]), [Pick(["林一苇", "陈禾"])], Pick(Stages), 1, Pick([null, .. Departments]),
        [.. Departments.Where(_ => _random.Next(4) == 0)], [.. Departments.Where(_ => _random.Next(6) == 0)], [], [], Start.AddHours(_random.Next(20)).ToUniversalTime(),
        Due: Pick<CaseDue?>([null, DueOn(5, 1), DueOn(8, null), DueOn(9, 4)]));

    private static CaseDue DueOn(int day, int? near) =>
        new("d1", "答复", "bureau-a", new(2026, 4, day), near is { } from ? new DateOnly(2026, 4, from) : null);

    private InboxRow Task(int n) => new(
        new CaseKey(Jurisdiction, $"case-{n / 2}"), 1, Departments[n / 2 % 3], 1 + (n % 2), AssignmentRole.CoHandler,
        AssignmentStage.Handling, _random.Next(2) == 0, null, Pick(Titles), "bureau-a", [], [], Start.AddHours(_random.Next(10)).ToUniversalTime());

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
