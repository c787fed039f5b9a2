using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Functions.Deadlines;

/// <summary>The rule that a deadline is counted by.</summary>
/// <param name="Set">The code of its set.</param>
/// <param name="SetName">The set's name; absent where the set is there no more.</param>
/// <param name="Code">Its own code.</param>
/// <param name="Edition">A hash of its content.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="Source">依据.</param>
/// <param name="Limit">How long, in Chinese: 3个月.</param>
/// <param name="Amount">How many units; absent for a fixed date.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="RollsOn">Whether an end on a day off goes to the next working day.</param>
/// <param name="ValidFrom">The first start day that it holds for.</param>
/// <param name="ValidTo">The last one.</param>
/// <param name="Pauses">For which causes the clock may stand.</param>
/// <param name="Extension">How it may be extended; absent where it may not.</param>
/// <param name="Replaced">The edition that it was first counted with is kept no more, and this one was taken.</param>
public sealed record DeadlineRuleAnswer(
    string Set,
    string? SetName,
    string Code,
    string Edition,
    string Name,
    string? Source,
    string Limit,
    int? Amount,
    LimitUnit Unit,
    bool RollsOn,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<PauseCause> Pauses,
    ExtensionAnswer? Extension,
    bool Replaced)
{
    internal static DeadlineRuleAnswer Of(DeadlineView view, Basis basis)
    {
        var (key, rule) = (view.Deadline.Rule, view.Rule);
        return new(
            key.Set, basis.Rules.Set(key.Set)?.Name, key.Code, rule.Edition, rule.Name, rule.Source, rule.Limit.Words,
            rule.Limit.Unit == LimitUnit.FixedDate ? null : rule.Limit.Amount, rule.Limit.Unit, rule.RollsOn, rule.ValidFrom, rule.ValidTo,
            rule.Pauses, rule.Extension is { } extension ? ExtensionAnswer.Of(extension) : null, view.RuleReplaced);
    }
}

/// <summary>How a rule lets a deadline be extended.</summary>
/// <param name="Each">How much at most each time, in Chinese.</param>
/// <param name="Times">How often at most.</param>
/// <param name="InAll">How long the whole may take at most, in Chinese; absent where only the times bound it.</param>
/// <param name="ApprovedBy">Who approves.</param>
/// <param name="ApprovedByName">The same in Chinese.</param>
public sealed record ExtensionAnswer(string Each, int Times, string? InAll, Audience ApprovedBy, string ApprovedByName)
{
    internal static ExtensionAnswer Of(ExtensionRule rule) =>
        new(rule.Each.Words, rule.Times, rule.InAll?.Words, rule.ApprovedBy, DeadlineWords.Of(rule.ApprovedBy));
}
