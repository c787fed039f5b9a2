using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>会办意见.</summary>
internal static class OpinionCheck
{
    public static IEnumerable<FieldError?> Opinion(GiveOpinion command, Jurisdiction jurisdiction)
    {
        if (command.Points.Count is 0 or > MostEntries)
            yield return new("/points", $"会办意见应有 1 至 {MostEntries} 条。");
        for (var i = 0; i < command.Points.Count; i++)
        {
            if (command.Points[i] is not { } point)
            {
                yield return Nothing($"/points/{i}");
                continue;
            }

            yield return Text($"/points/{i}/heading", point.Heading, ShortText);
            yield return Text($"/points/{i}/text", point.Text, LongText);
            if (point.AskDepartment is not { } asked)
                continue;
            yield return Known($"/points/{i}/askDepartment", asked, jurisdiction);
            if (asked == command.Department)
                yield return new($"/points/{i}/askDepartment", "建议另行征求意见的单位不能是本单位。");
        }

        if (command.Annex is { } annex)
            yield return Text("/annex", annex, ShortText);
    }
}
