using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Poison;

/// <summary>How users call queues and what travels on them.</summary>
public static class PoisonWords
{
    private const string CommandPrefix = "proposal.command.", AlertPrefix = "manager.";

    /// <summary>The step that the queue is for.</summary>
    public static string OfQueue(string queue) => queue switch
    {
        Queues.Intake => "提交与审查",
        Queues.Assignment => "交办",
        Queues.Opinions => "会办意见",
        Queues.Replies => "答复",
        Queues.Feedback => "反馈与办结",
        Queues.Deadlines => "期限提醒",
        Queues.Basis => "施行规则和日历",
        Queues.Imports => "批量导入",
        Queues.Inbound => "承办单位系统来件",
        Queues.InboundAnswers => "承办单位系统回执",
        Queues.Alerts => "提醒投递",
        _ => queue,
    };

    /// <summary>What the message was for: its command, or else what its queue is for.</summary>
    public static string Of(string queue, string? type)
    {
        if (type?.StartsWith(CommandPrefix, StringComparison.Ordinal) is true
            && CommandName.All.TryGetValue(type[CommandPrefix.Length..], out var command))
            return Words.Of(command);
        return type?.StartsWith(AlertPrefix, StringComparison.Ordinal) is true ? "提醒" : OfQueue(queue);
    }
}
