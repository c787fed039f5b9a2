using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Filling;
using Words = ProposalWorkflow.Letters.Tests.ReadBack.Vocabulary;

namespace ProposalWorkflow.Letters.Tests.ReadBack;

/// <summary>Invented cases, and what their letters are made of.</summary>
internal static class FactsGen
{
    private static readonly Gen<string> Title =
        from subjects in Gen.Elements(Words.Subjects).Several(1, 4)
        from end in Gen.Elements(Words.SubjectEnds)
        from about in Gen.Elements("关于", "关于", "关于", "")
        select about + string.Concat(subjects) + end;

    private static readonly Gen<LetterContact> Contact =
        from name in Gen.Elements(Words.People)
        from phone in Gen.Elements(Words.Phones)
        select new LetterContact(name, phone);

    private static readonly Gen<DateOnly> Day = Gen.Choose(0, 9_000).Select(day => new DateOnly(2012, 1, 1).AddDays(day));

    public static Gen<string> Department(string place) => Gen.Elements(Words.Departments).Select(d => In(d, place));

    public static readonly Gen<CaseWords> Cases =
        from place in Gen.Elements(Words.Places)
        from kind in Gen.Elements(ProposalKind.CppccProposal, ProposalKind.NpcSuggestion)
        from session in Gen.Elements(kind == ProposalKind.CppccProposal ? Words.CppccSessions : Words.NpcSessions)
        from number in Gen.Elements(Words.Numbers)
        from title in Title
        from proposers in Proposer(place, kind == ProposalKind.CppccProposal ? Words.Bodies : Words.Delegations).Several(1, 12)
        select new CaseWords(kind, In(session, place), number, title, [.. proposers.DistinctBy(p => p.Name)], place);

    public static Gen<IReadOnlyList<GivenOpinion>> Opinions(CaseWords words) =>
        from departments in Department(words.Place).Several(0, 3)
        from opinions in BodyGen.Opinion(words).ArrayOf(departments.Length)
        from asked in Department(words.Place)
        select (IReadOnlyList<GivenOpinion>)
            [.. departments.Distinct().Select((d, i) => new GivenOpinion($"d-{i}", d, Named(opinions[i], d, words), _ => asked))];

    public static readonly Gen<ReplyFacts> Replies =
        from words in Cases
        from issuer in Gen.Frequency((9, Department(words.Place)), (1, Gen.Elements(Words.Unusual).Select(d => In(d, words.Place))))
        from opinions in Opinions(words).Select(o => (IReadOnlyList<GivenOpinion>)[.. o.Where(g => g.Department != issuer)])
        from letter in BodyGen.Letter(words, opinions)
        from contacts in Contact.Several(1, 3)
        from copies in Department(words.Place).Several(0, 9)
        from commitments in BodyGen.Commitment(words.Place, Day).Several(0, 4)
        from mark in Gen.Elements("A", "B", "C", "D", "解决采纳", "计划解决", "留作参考", "")
        from signer in Gen.Elements(Words.People)
        from disclosure in Gen.Elements(DisclosureKind.Public, DisclosureKind.OnRequest, DisclosureKind.NotPublic)
        from number in DocumentNumber
        from date in Day
        select new ReplyFacts
        {
            Case = words,
            Issuer = issuer,
            Letter = letter with { Contacts = contacts, CopiedTo = [.. copies.Select(words.Local).Distinct()] },
            Opinions = opinions,
            Approval = mark.Length == 0 ? null : new Approval(signer, mark, new(disclosure, "理由")),
            DocumentNumber = mark.Length == 0 ? null : number,
            Date = mark.Length == 0 ? null : date,
            Commitments = commitments,
        };

    public static readonly Gen<OpinionFacts> OpinionLetters =
        from words in Cases
        from given in Opinions(words).Where(o => o.Count > 0)
        from lead in Department(words.Place).Where(d => d != given[0].Department)
        from number in DocumentNumber
        from date in Day
        from contacts in Contact.Several(0, 2)
        from copies in Department(words.Place).Several(0, 3)
        let opinion = given[0].Opinion with { DocumentNumber = number, Contacts = contacts }
        select new OpinionFacts(words, given[0] with { Opinion = opinion }, lead)
        {
            Date = date, CopiedTo = [.. copies.Select(words.Local).Distinct()],
        };

    public static Gen<T[]> Several<T>(this Gen<T> gen, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => gen.ArrayOf(count));

    private static Gen<string> DocumentNumber => Gen.Elements("南民函〔2026〕32号", "西交复〔2026〕第03号", "吉民议字〔2020〕4号", "新社工〔2025〕118号");

    private static Gen<Proposer> Proposer(string place, string[] bodies) => Gen.OneOf(
        Gen.Elements(Words.People).Select(name => new Proposer(name, name)),
        Gen.Elements(bodies).Select(name => new Proposer(name, In(name, place), ProposerKind.Party)));

    private static Opinion Named(Opinion opinion, string department, CaseWords words) =>
        opinion with { Annex = opinion.Annex?.Replace("{0}", words.Local(department), StringComparison.Ordinal) };

    private static string In(string name, string place) => string.Format(CultureInfo.InvariantCulture, name, place);
}
