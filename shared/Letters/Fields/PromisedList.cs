using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>A letter's list of its promises: an introduction like 我们承诺办理以下事项：, and below it numbered items.</summary>
internal static class PromisedList
{
    private static readonly Regex Introduction = Rule.Of("承诺[^。]{0,30}：$");

    /// <summary>The promises; empty where the letter has no such list.</summary>
    public static IReadOnlyList<PlannedMeasure> In(IReadOnlyList<Paragraph> body)
    {
        var promised = new List<PlannedMeasure>();
        var level = 0;
        foreach (var paragraph in body)
        {
            var (found, length) = Marker.Find(paragraph.Key);
            if (level != 0 && found != 0 && (level < 0 || found == level))
            {
                level = found;
                promised.Add(Whole(MeasureText.Read(paragraph.From(length))));
            }
            else
            {
                // The items have the level of the first of them, which is not known yet.
                level = Introduction.IsMatch(paragraph.Key) ? -1 : found == 0 || found < level ? 0 : level;
            }
        }

        return promised;
    }

    /// <summary>An item of a list: its last mark ends the item and is not part of it.</summary>
    private static PlannedMeasure Whole(PlannedMeasure measure)
    {
        var text = measure.Text.Value.TrimEnd('。', '；');
        return measure with
        {
            Text = measure.Text with { Value = text, Where = measure.Text.Where with { Length = measure.Text.Where.Length - (measure.Text.Value.Length - text.Length) } },
        };
    }
}
