using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
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
            foreach (var fault in Point($"/points/{i}", command.Points[i], command.Department, jurisdiction))
                yield return fault;
        if (command.Annex is { } annex)
            yield return Text("/annex", annex, ShortText);
        if (command.DocumentNumber is { } number && !AuthorsNumber.IsValid(number))
            yield return new("/documentNumber", $"“{Short(number)}”不是发文字号：应为机关代字、六角括号中的年份和序号，如“吉人社函〔2025〕12号”。");
        foreach (var fault in ContactCheck.Contacts("/contacts", command.Contacts ?? []))
            yield return fault;
        foreach (var fault in Attachments(command.Attachments ?? [], jurisdiction.Attachments.Most))
            yield return fault;
    }

    private static IEnumerable<FieldError?> Point(string field, OpinionPoint? point, string author, Jurisdiction jurisdiction)
    {
        if (point is null)
        {
            yield return Nothing(field);
            yield break;
        }

        yield return Text($"{field}/heading", point.Heading, ShortText);
        yield return Text($"{field}/text", point.Text, LongText);
        if (point.AskDepartment is { } asked)
        {
            yield return Known($"{field}/askDepartment", asked, jurisdiction);
            if (asked == author)
                yield return new($"{field}/askDepartment", "建议另行征求意见的单位不能是本单位。");
        }

        if (point.Answers?.Count > MostEntries)
            yield return new($"{field}/answers", $"最多 {MostEntries} 条。");
        for (var i = 0; i < point.Answers?.Count; i++)
        {
            if (point.Answers[i] < 1)
                yield return new($"{field}/answers/{i}", "提案的建议从 1 数起。");
            else if (point.Answers.Take(i).Contains(point.Answers[i]))
                yield return new($"{field}/answers/{i}", "重复。");
        }
    }

    private static IEnumerable<FieldError?> Attachments(IReadOnlyList<string> ids, int most)
    {
        if (ids.Count > most)
            yield return new("/attachments", $"附件最多 {most} 件。");
        for (var i = 0; i < ids.Count; i++)
        {
            if (ids[i] is null)
                yield return Nothing($"/attachments/{i}");
            else if (ids.Take(i).Contains(ids[i]))
                yield return new($"/attachments/{i}", "附件重复。");
        }
    }
}
