using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Functions.OpenApi.Examples;

/// <summary>The invented place in which the examples play: its codes, and the people who act there.</summary>
public static class ExamplePlace
{
    /// <summary>民政局 leads, 人社局 co-handles, 财政局 may be asked.</summary>
    public const string Civil = "linan-mzj", Labour = "linan-rsj", Finance = "linan-czj";

    /// <summary>Its data.</summary>
    public static Jurisdiction Jurisdiction { get; } = new()
    {
        Code = "linan",
        Name = "临安区",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Sessions = [new("cppcc-6-3", "六届三次会议", ProposalKind.CppccProposal, 2026, new("{year}{number:000}"))],
        Departments =
        [
            new(Civil, "临安区民政局", new("临民函〔{year}〕{number}号")),
            new(Labour, "临安区人力资源和社会保障局", new("临人社函〔{year}〕{number}号")),
            new(Finance, "临安区财政局", new("临财函〔{year}〕{number}号")),
        ],
        ResultClasses = [new("A", "所提问题已经解决或者基本解决"), new("B", "列入计划解决"), new("C", "留作参考")],
        Categories = ["社会事业", "城乡建设"],
        ReplyChecked = true,
        Deadlines = ExampleRules.Scheme,
        Publication = new(),
    };

    /// <summary>A file that goes with the opinion of 人社局.</summary>
    public static Attachment Upload { get; } = new(
        "0f8a2c4e6b1d3f5a7c9e0b2d4f6a8c1e", "公益性岗位安排表.pdf", FileKind.Pdf.Type, 48_213,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    /// <summary>提案委.</summary>
    public static Caller Office { get; } = new(Jurisdiction.Code, "office-1", "方若谷", CallerRole.Office);

    /// <summary>The lead proposer.</summary>
    public static Caller Member { get; } = new(Jurisdiction.Code, "m-1", "林知远", CallerRole.Proposer);

    /// <summary>Somebody in a department.</summary>
    public static Caller Clerk(string department) =>
        new(Jurisdiction.Code, $"clerk-{department}", "周小满", CallerRole.Department, department);
}
