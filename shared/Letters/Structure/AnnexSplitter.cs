using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>Parts what follows a letter into its annexes.</summary>
internal static class AnnexSplitter
{
    /// <summary>The annexes, each without the line that only says 附件.</summary>
    public static IReadOnlyList<IReadOnlyList<Paragraph>> Split(IReadOnlyList<Paragraph> paragraphs)
    {
        var annexes = new List<List<Paragraph>>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var key = paragraphs[i].Key;
            if (Closing.IsOfPage(key))
                break;
            if (Closing.IsAnnexHead(key))
                annexes.Add([]);
            else if (i == 0 || (Closing.IsAnnexLine(key) && key.Length < 100 && HasText(paragraphs, i + 1)))
                annexes.Add([paragraphs[i]]);
            else
                annexes[^1].Add(paragraphs[i]);
        }

        return [.. annexes.Where(a => a.Count > 0)];
    }

    /// <summary>Whether what follows is a text of its own, and not a list of files.</summary>
    public static bool HasText(IReadOnlyList<Paragraph> paragraphs, int from) =>
        paragraphs.Skip(from).Take(8).TakeWhile(p => !Closing.IsOfPage(p.Key))
            .Any(p => Marker.LevelOf(p.Key) is 1 or 2 || p.Key.Length > 60 || Salutation.LengthIn(p.Key) > 0);
}
