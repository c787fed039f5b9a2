using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>联系人: of a reply, of an opinion.</summary>
internal static class ContactCheck
{
    public static IEnumerable<FieldError?> Contacts(string field, IReadOnlyList<LetterContact> contacts)
    {
        if (contacts.Count > MostEntries)
            yield return new(field, $"联系人最多 {MostEntries} 名。");
        for (var i = 0; i < contacts.Count; i++)
        {
            if (contacts[i] is null)
            {
                yield return Nothing($"{field}/{i}");
                continue;
            }

            yield return Text($"{field}/{i}/name", contacts[i].Name, ShortText);
            yield return Text($"{field}/{i}/phone", contacts[i].Phone, ShortText);
        }
    }
}
