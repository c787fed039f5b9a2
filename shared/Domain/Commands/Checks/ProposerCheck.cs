using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>提案者: who proposes.</summary>
internal static class ProposerCheck
{
    public static IEnumerable<FieldError?> Proposers(IReadOnlyList<Proposer> proposers)
    {
        if (proposers.Count is 0 or > MostProposers)
            yield return new("/proposers", $"提案者应有 1 至 {MostProposers} 名。");
        for (var i = 0; i < proposers.Count; i++)
        {
            if (proposers[i] is null)
            {
                yield return Nothing($"/proposers/{i}");
                continue;
            }

            yield return Text($"/proposers/{i}/id", proposers[i].Id, ShortText);
            yield return Text($"/proposers/{i}/name", proposers[i].Name, ShortText);
            if (proposers.Take(i).Any(p => p?.Id == proposers[i].Id))
                yield return new($"/proposers/{i}/id", $"提案者“{proposers[i].Name}”重复。");
        }
    }
}
