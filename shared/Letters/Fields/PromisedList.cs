using System.Globalization;
using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>A letter's list of its promises: an introduction like 我们承诺办理以下事项：, and below it numbered items.</summary>
internal static class PromisedList
{
    /// <summary>The items have the level of the first of them, which is not known yet.</summary>
    private const int Open = -1;

    private static readonly Regex Introduction = Rule.Of("承诺[^。]{0,30}：$");

    /// <summary>The promises; empty where the letter has no such list.</summary>
    public static IReadOnlyList<PlannedMeasure> In(IReadOnlyList<Paragraph> body)
    {
        var (promised, level) = (new List<PlannedMeasure>(), 0);
        foreach (var paragraph in body)
        {
            var (found, length) = MarkerOf(paragraph.Key, promised.Count + 1);
            if (found != 0 && (level == Open || (level != 0 && found == level)))
            {
                level = found;
                promised.Add(Whole(MeasureText.Read(paragraph.From(length))));
            }
            else
            {
                level = Introduction.IsMatch(paragraph.Key) ? Open : found == 0 || found < level ? 0 : level;
            }
        }

        return promised;
    }

    /// <summary>The number that is next in the list is one even where it could be a decimal: 1.15处驿站建成.</summary>
    private static (int Level, int Length) MarkerOf(string key, int next)
    {
        var number = next.ToString(CultureInfo.InvariantCulture) + ".";
        if (Marker.Find(key) is { Level: > 0 } found)
            return found;
        return key.StartsWith(number, StringComparison.Ordinal) ? (3, number.Length) : default;
    }

    /// <summary>An item of a list: its last mark ends the item and is not part of it.</summary>
    private static PlannedMeasure Whole(PlannedMeasure measure)
    {
        var (text, where) = (measure.Text.Value.TrimEnd('。', '；'), measure.Text.Where);
        where = where with { Length = where.Length - (measure.Text.Value.Length - text.Length) };
        return measure with { Text = measure.Text with { Value = text, Where = where } };
    }
}
