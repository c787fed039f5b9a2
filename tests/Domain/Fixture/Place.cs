using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>An invented place: its departments and the people who act in it.</summary>
public static class Place
{
    public const string Housing = "qinghe-housing";
    public const string Traffic = "qinghe-traffic";
    public const string Finance = "qinghe-finance";
    public const string Water = "qinghe-water";

    public const string Cppcc = "cppcc-6-3";
    public const string Npc = "npc-19";

    public static Jurisdiction Jurisdiction { get; } = new()
    {
        Code = "qinghe",
        Name = "青禾市",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Sessions =
        [
            new(Cppcc, "六届三次会议", ProposalKind.CppccProposal, 2026, new("{year}{number:000}")),
            new(Npc, "十九届一次会议", ProposalKind.NpcSuggestion, 2026, new("19D{number}")),
        ],
        Departments =
        [
            new(Housing, "青禾市住房和建设局", new("青建函〔{year}〕{number}号")),
            new(Traffic, "青禾市交通局", new("青交函〔{year}〕{number}号")),
            new(Finance, "青禾市财政局", new("青财函〔{year}〕{number}号")),
            new(Water, "青禾市水务局", new("青水函〔{year}〕{number}号")),
        ],
        ResultClasses = [new("A", "已经解决"), new("B", "列入计划"), new("C", "留作参考")],
        ArchiveAfterDays = 0,
        Publication = new(),
        Categories = ["城市建设", "民生保障"],
    };

    public static Jurisdiction Strict { get; } = Jurisdiction with { ContactRequired = true, ReplyChecked = true };

    /// <summary>Where joint proposers sign, to the end of the fifth day after the submission.</summary>
    public static Jurisdiction Signing { get; } = Jurisdiction with { JointSigning = new JointSigning(5) };

    public static IReadOnlyList<string> Departments { get; } = [Housing, Traffic, Finance, Water];

    public static Caller Office { get; } = new("qinghe", "office-1", "交办员甲", CallerRole.Office);

    public static Caller Manager { get; } = new("qinghe", "manager-1", "分管领导甲", CallerRole.Manager);

    public static Caller System { get; } = Caller.System("qinghe");

    /// <summary>The lead proposer and the joint one of every sample case, in this order.</summary>
    public static IReadOnlyList<Proposer> Proposers { get; } = [new("member-1", "提案人甲"), new("member-2", "提案人乙")];

    public static Caller Lead { get; } = Member("member-1");

    public static Caller Joint { get; } = Member("member-2");

    /// <summary>A proposer, but of other cases.</summary>
    public static Caller Stranger { get; } = Member("member-9");

    public static Caller Of(string department) =>
        new("qinghe", $"clerk-{department}", "经办人", CallerRole.Department, department);

    public static Caller Elsewhere(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller with { Jurisdiction = "baihe" };
    }

    private static Caller Member(string id) => new("qinghe", id, $"提案人 {id}", CallerRole.Proposer);
}
