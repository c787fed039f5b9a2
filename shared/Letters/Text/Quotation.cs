using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>What stands in 《》 is said by another paper: its bodies, sessions and numbers are not the letter's.</summary>
internal static class Quotation
{
    // But a letter that asks for an opinion is quoted for what it says of the case: 《关于协助办理市政协第39号提案的函》.
    private static readonly Regex Title = Rule.Of("《(?![^》]{0,200}(的函|通知|通知单|交办单)》)[^》]{0,200}》");

    /// <summary>The text with each quotation blanked out; no place moves.</summary>
    public static string Blanked(string key) => Title.Replace(key, m => new('\u25A0', m.Length));
}
