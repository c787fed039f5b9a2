namespace ProposalWorkflow.Local;

/// <summary>Whose opinions a lead still waits for, as far as its queue has told it.</summary>
public static class OwedOpinions
{
    private static readonly string[] Settling = ["opinion-given", "opinion-waived", "co-handler-released"];

    /// <summary>The departments. The notices may have come in any order, and some not yet.</summary>
    public static IEnumerable<string> In(IReadOnlyList<Notice> heard, string lead, int round)
    {
        var ofRound = heard.Where(notice => notice.Content.Round == round).ToList();
        var asked = ofRound.SelectMany(notice => (IEnumerable<string?>)
        [
            .. notice.Content.CoHandlers ?? [],
            .. notice.Content.AskDepartments ?? [],
            notice.Tells("co-handler-added", round) ? notice.Content.Department : null,
        ]);
        var settled = ofRound
            .Where(notice => Settling.Any(what => notice.Tells(what, round)))
            .Select(notice => notice.Content.Department);
        return asked.OfType<string>().Where(department => department != lead).Distinct().Except(settled.OfType<string>());
    }
}
