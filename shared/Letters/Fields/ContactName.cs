using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>The person in a run of characters; 市教育局办公室王某 names the office first.</summary>
internal static class ContactName
{
    private static readonly Regex Person = Rule.Of(@"^[\H]{2,4}$|^[\H]{1,2}[*×○某]{1,3}$|^[\H]{1,10}(·[\H]{1,10})+$");

    private static readonly Regex Title = Rule.Of(
        "(?<=[\\H]{2})(科长|处长|主任|同志|先生|女士|科员|副科长|副处长|局长|副局长|工)$");

    private static readonly Regex Office = Rule.Of("^[\\H]{2,}[局科处厅办股委]$");

    private static readonly Regex Unit = Rule.Of(
        @"^.+(局|厅|委|办|部|处|科|室|股|中心|公司|站|所|院|队|司|大队|支队)(?=[\H]{2,3}$)");

    /// <summary>The name; null where the characters are none.</summary>
    public static Reading<string>? In(Paragraph paragraph, Group found)
    {
        if (found.Value.Contains(' ', StringComparison.Ordinal))
            return paragraph.Read(found, Sureness.Sure) with { Value = found.Value.Replace(" ", "", StringComparison.Ordinal) };
        var key = Title.Replace(found.Value, "");
        var skip = Organisation.IsName(key) && key.Length > 3 ? key.Length : Unit.Match(key).Length;
        return Person.IsMatch(key[skip..]) && !Organisation.IsName(key[skip..]) && !Office.IsMatch(key[skip..])
            ? paragraph.Read(found.Index + skip, key.Length - skip, skip > 0 ? Sureness.Likely : Sureness.Sure)
            : null;
    }
}
