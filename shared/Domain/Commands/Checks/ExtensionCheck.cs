using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Decisions;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>延期 and 暂停: by how much, why.</summary>
internal static class ExtensionCheck
{
    private const int Most = 3650; // units, as in a rule

    public static IEnumerable<FieldError?> Request(RequestExtension command) =>
    [
        Text("/reason", command.Reason, Paragraph),
        (command.By is null) == (command.Until is null) ? new("/by", "请注明延长多少（by），或延长到哪一天（until），二者择一。") : null,
        .. Amount(command.By),
    ];

    public static IEnumerable<FieldError?> Grant(GrantExtension command) =>
    [
        command.Reason is { } reason ? Text("/reason", reason, Paragraph) : null,
        command is { By: not null, Until: not null } ? new("/by", "延长多少（by）和延长到哪一天（until）只能注明一项。") : null,
        .. Amount(command.By),
    ];

    public static IEnumerable<FieldError?> Pause(PauseDeadline command) =>
    [
        Text("/reason", command.Reason, Paragraph),
        command.Cause == PauseCause.Objection ? new("/cause", "退办申请待裁定时，期限自动暂停，不另办理。") : null,
    ];

    private static IEnumerable<FieldError?> Amount(ExtensionAmount? by) => by is null ? [] :
    [
        by.Amount is < 1 or > Most ? new("/by/amount", $"应在 1 到 {Most} 之间。") : null,
        by.Unit == LimitUnit.FixedDate ? new("/by/unit", "延长到某一天的，请用 until 注明日期。") : null,
    ];
}
