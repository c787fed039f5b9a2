using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>Forms with boxes: □A ☑B □C, or 是√ 否□. What is ticked is the value; where nothing is, there is none.</summary>
internal static class Ticked
{
    private const string Tick = "[☑☒√✓✔■]";
    private const string Option = @"(?<option>[\HA-Za-z0-9]{1,12})";

    private static readonly Regex Boxes = Rule.Of("[□☐○◯口]\\s*[\\HA-E]|[\\HA-E]\\s*[（]?\\s*[□☐]|☑|☒|√|✓|✔|■");
    private static readonly Regex BoxFirst = Rule.Of("[：\\s（]([□☐]|" + Tick + @")\s*[\HA-Za-z]");
    private static readonly Regex After = Rule.Of(Tick + @"\s*" + Option);
    private static readonly Regex Before = Rule.Of(Option + @"\s*[（〔]?\s*" + Tick);

    /// <summary>Whether a value is chosen by boxes here.</summary>
    public static bool IsForm(string key) => Boxes.IsMatch(key);

    /// <summary>The ticked option from a place on; null where none is, or more than one.</summary>
    public static Group? OptionIn(string key, int from)
    {
        var found = (BoxFirst.IsMatch(key[from..]) ? After : Before).Matches(key, from);
        return found.Count == 1 ? found[0].Groups["option"] : null;
    }
}
