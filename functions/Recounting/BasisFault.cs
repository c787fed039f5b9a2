using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Deadlines;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>What is wrong with rules or a calendar that somebody sends, in the words of who sends them.</summary>
internal static class BasisFault
{
    /// <summary>Every fault, with its place and its line.</summary>
    public static Problem Of(IEnumerable<DataFault> faults) => new(ProblemType.WrongBasis, "规则或日历有误，请按所列各项改正。")
    {
        Errors = [.. faults.Select(f => new ProblemField(BodyFault.ToPointer(f.Path), $"第{f.Line}行：{f.Detail}"))],
    };

    /// <summary>Why an application was refused.</summary>
    public static Problem Of(BasisRefusal refusal) => refusal.Newest is { } newest
        ? new(ProblemType.BasisChanged, $"本地的规则和日历现为第 {newest} 版，与所依据的不同；请重新预览，确认后再施行。")
        : Of(refusal.Faults);
}
