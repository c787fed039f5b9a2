using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>交办: which departments.</summary>
internal static class AssignCheck
{
    public static IEnumerable<FieldError?> Departments(Assign command, Jurisdiction jurisdiction)
    {
        if ((command.Lead is null) == (command.Separate is null))
            yield return new("/lead", "请指定一个主办（独办）单位，或分办单位。");
        if (command.Separate is { Count: < 2 })
            yield return new("/separate", "分办应有两个以上单位。");
        if (command.Separate is not null && command.CoHandlers is { Count: > 0 })
            yield return new("/coHandlers", "分办的提案没有会办单位。");

        List<(string Field, string Code)> all =
        [
            .. command.Lead is { } lead ? new[] { ("/lead", lead) } : [],
            .. Entries("/coHandlers", command.CoHandlers),
            .. Entries("/separate", command.Separate),
            .. Entries("/informed", command.Informed),
        ];
        for (var i = 0; i < all.Count; i++)
        {
            yield return Known(all[i].Field, all[i].Code, jurisdiction);
            if (all.Take(i).Any(other => other.Code == all[i].Code))
                yield return new(all[i].Field, "承办单位重复。");
        }
    }

    private static IEnumerable<(string Field, string Code)> Entries(string field, IReadOnlyList<string>? departments) =>
        (departments ?? []).Select((code, i) => ($"{field}/{i}", code));
}
