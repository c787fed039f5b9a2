using System.Text;
using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;

namespace ProposalWorkflow.Local;

/// <summary>The flow as mermaid, drawn from the transition table: the README shows it, and a test holds it to the table.</summary>
public static class FlowDiagram
{
    /// <summary>The three pictures, one after the other, each as a mermaid block.</summary>
    public static string All => string.Join('\n', new[] { OfCase(), OfAnsweringAssignment(), OfCoHandlingAssignment() }.Select(Block));

    /// <summary>A picture as a block of Markdown.</summary>
    public static string Block(string picture) => $"```mermaid\n{picture}```\n";

    /// <summary>The case: what it waits for, and who moves it on.</summary>
    public static string OfCase() => Draw(Transitions.Case, CaseStage.NotSubmitted, Words.Of);

    /// <summary>The answering department's assignment (独办, 主办).</summary>
    public static string OfAnsweringAssignment() => Draw(Transitions.AnsweringAssignment, AssignmentStage.Unassigned, Words.Of);

    /// <summary>A co-handler's assignment (会办).</summary>
    public static string OfCoHandlingAssignment() => Draw(Transitions.CoHandlingAssignment, AssignmentStage.Unassigned, Words.Of);

    private static string Draw<TStage>(IEnumerable<Transition<TStage>> rows, TStage start, Func<TStage, string> word)
        where TStage : struct, Enum
    {
        var all = rows.ToList();
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var stage in all.SelectMany(r => new[] { r.From, r.To }).Where(s => !s.Equals(start)).Distinct())
            text.Append($"  {stage}: {word(stage)}\n");
        // Commands that lead the same way share one arrow: a picture with an arrow a row cannot be read.
        foreach (var arrow in all.GroupBy(r => (r.From, r.To)))
        {
            var label = string.Join("、", arrow.Select(r => $"{Words.Of(r.Command)}（{Words.Of(r.By)}{Condition(r.When)}）").Distinct());
            text.Append($"  {Node(arrow.Key.From)} --> {Node(arrow.Key.To)}: {label}\n");
        }

        foreach (var end in all.Select(r => r.To).Distinct().Where(s => all.All(r => !r.From.Equals(s) || r.To.Equals(s))))
            text.Append($"  {Node(end)} --> [*]\n");
        return text.ToString();

        string Node(TStage stage) => stage.Equals(start) ? "[*]" : stage.ToString();
    }

    private static string Condition(Condition condition) => condition switch
    {
        Domain.Decisions.Condition.Always => "",
        Domain.Decisions.Condition.OtherRepliesOutstanding => "，还有答复未发",
        Domain.Decisions.Condition.LastReply => "，最后一份答复",
        Domain.Decisions.Condition.SignaturesToAsk => "，须附议",
        Domain.Decisions.Condition.NoSignatureToAsk => "",
        Domain.Decisions.Condition.OtherSignaturesAwaited => "，还有人未答复",
        Domain.Decisions.Condition.LastSignature => "，最后一人",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
