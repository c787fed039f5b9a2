using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>反馈.</summary>
internal static class FeedbackCheck
{
    public static IEnumerable<FieldError?> Comment(Satisfaction result, string? comment) =>
    [
        comment is null ? null : Text("/comment", comment, Paragraph),
        result == Satisfaction.Dissatisfied && comment is null ? new("/comment", "对办理结果不满意的，请说明理由。") : null,
    ];
}
