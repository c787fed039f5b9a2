using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>Which session of the place a letter is of: the one that it names; else the one that the office names; else the only one that numbers so.</summary>
internal static class SessionChoice
{
    public static Session? Of(LetterRecord letter, string number, Jurisdiction place, Session? given, Findings found)
    {
        var chosen = letter.Session is { } named ? Named(named.Value, letter, number, place, given, found) : Unnamed(letter, number, place, given, found);
        found.Look("/session", letter.Session, "届次");
        if (chosen is not null && letter.Kind is { } kind && kind.Value != chosen.Kind)
        {
            found.Refuse("/kind", $"信中答复的是{WordOf(kind.Value)}，而“{chosen.Name}”收的是{WordOf(chosen.Kind)}。");
            return null;
        }

        if (chosen is not null && chosen.CaseNumber.Read(chosen.Year, number) is null)
            found.Doubt("/caseNumber", $"案号“{number}”与“{chosen.Name}”的编号方法不同，按原样录入，请核对。");
        return chosen;
    }

    private static Session? Named(string name, LetterRecord letter, string number, Jurisdiction place, Session? given, Findings found)
    {
        var fitting = place.Sessions.Where(s => SessionName.Fits(name, s, place) && IsOfKind(s, letter)).ToList();
        if (given is not null && (fitting.Count == 0 || !fitting.Contains(given)))
        {
            found.Refuse("/session", $"信中写明“{name}”，不是导入时指明的“{given.Name}”。");
            return null;
        }

        var chosen = given ?? Only(fitting.Where(s => s.Name == name)) ?? Only(fitting) ?? Only(fitting.Where(s => Numbers(s, letter, number)));
        if (chosen is null)
        {
            found.Refuse("/session", fitting.Count == 0
                ? $"本地没有“{name}”：或是别处的答复，或是这一届次尚未在本地资料中登记。"
                : $"“{name}”在本地有几个：{string.Join("、", fitting.Select(s => s.Name))}；请在导入时指明届次。");
        }

        return chosen;
    }

    private static Session? Unnamed(LetterRecord letter, string number, Jurisdiction place, Session? given, Findings found)
    {
        if (given is not null)
        {
            found.Doubt("/session", $"信中没有写明届次，按导入时指明的“{given.Name}”录入。");
            return given;
        }

        // Only a number that has the year in it tells one session from another.
        var chosen = Only(place.Sessions.Where(s => s.CaseNumber.Text.Contains("{year}", StringComparison.Ordinal) && Numbers(s, letter, number)));
        if (chosen is null)
            found.Refuse("/session", "信中没有写明届次，从案号也看不出；请在导入时指明届次。");
        else
            found.Doubt("/session", $"信中没有写明届次，按案号“{number}”定为“{chosen.Name}”，请核对。");
        return chosen;
    }

    private static bool Numbers(Session session, LetterRecord letter, string number) =>
        session.CaseNumber.Read(session.Year, number) is not null && IsOfKind(session, letter);

    private static bool IsOfKind(Session session, LetterRecord letter) => letter.Kind is not { } kind || kind.Value == session.Kind;

    private static Session? Only(IEnumerable<Session> sessions) => sessions.Take(2).ToList() is [var one] ? one : null;

    private static string WordOf(ProposalKind kind) => kind == ProposalKind.CppccProposal ? "政协提案" : "人大建议";
}
