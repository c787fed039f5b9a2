namespace ProposalWorkflow.Local;

/// <summary>
/// Whether the objections of a round follow from each other. Only in a chain is it sure which one comes first, and so who rules on it.
/// </summary>
internal static class ObjectionCheck
{
    public static IEnumerable<string> Faults(SampleRound round, string at)
    {
        var all = round.AllObjections;
        for (var i = 0; i < all.Count; i++)
        {
            var (one, place) = (all[i], $"{at}.objections[{i}]");
            if (one.UpheldTo is null == one.Overruled is null)
                yield return $"{place}: needs either 'upheldTo' or 'overruled'.";
            if (i > 0 && all[i - 1].UpheldTo != one.Department)
                yield return $"{place}: '{one.Department}' cannot object, the objection before was not upheld to it.";
            if (all.Take(i + 1).Any(other => other.Department == one.UpheldTo))
                yield return $"{place}: '{one.UpheldTo}' has objected to the case before.";
        }
        if (all.Count > 0 && !round.Answering.Contains(all[^1].Holder))
            yield return $"{at}.objections: leave the case with '{all[^1].Holder}', which gives no answer.";
    }
}
