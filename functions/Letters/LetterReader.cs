using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Printing.Filling;
using ProposalWorkflow.Printing.Letters;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Letters;

/// <summary>Puts the letters of a case together from its events. Whether the caller may see them is asked before.</summary>
public sealed class LetterReader(CaseReader reader, ICaseStore store)
{
    /// <summary>The versions of the department's reply, in their order.</summary>
    public async Task<IReadOnlyList<ReplyVersion>> VersionsAsync(Case @case, Assignment part, CancellationToken cancellationToken) =>
        ReplyVersion.Of(await HistoryAsync(@case, cancellationToken), part);

    /// <summary>The reply as it is printed: the newest version, with the marks that it has so far.</summary>
    public async Task<PrintedLetter> ReplyAsync(Case @case, Assignment part, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        var history = await HistoryAsync(@case, cancellationToken);
        var versions = ReplyVersion.Of(history, part);
        var opinions = await OpinionsAsync(@case, part.Round, history, cancellationToken);
        var facts = ReplyFacts.Of(
            @case, part, versions[^1].Letter, opinions, jurisdiction, part.Reply is { Approval: not null, ApprovedAt: { } approved } ? jurisdiction.DateAt(approved) : null);
        return ReplyTemplate.Fill(facts with { Contacted = Contacted(part, history) }, jurisdiction.Wording);
    }

    /// <summary>What the department may begin its draft with.</summary>
    public async Task<Letter> DraftAsync(Case @case, Assignment part, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        var history = await HistoryAsync(@case, cancellationToken);
        var opinions = await OpinionsAsync(@case, part.Round, history, cancellationToken);
        var consulted = @case.Assignments.Where(a => a.Round == part.Round && a is { Role: AssignmentRole.CoHandler, Stage: not AssignmentStage.Released })
            .Select(a => a.Department).Concat(opinions.Keys).Distinct().ToList();
        var proposal = await store.ReadProposalAsync(@case, cancellationToken);
        return DraftTemplate.Fill(
            new(CaseWords.Of(@case, jurisdiction), NameOf(part.Department), proposal.Text)
            {
                Points = proposal.Points ?? [],
                Opinions = [.. consulted.Where(opinions.ContainsKey).Select(d => new GivenOpinion(d, NameOf(d), opinions[d], NameOf))],
                Contacted = Contacted(part, history),
                Contacts = ContactsOf(part, history),
                CopiedTo = [.. jurisdiction.Session(@case.Session)?.CopiedTo ?? [], .. consulted.Select(NameOf)],
            },
            jurisdiction.Wording);

        string NameOf(string department) => jurisdiction.Department(department)?.Name ?? department;
    }

    /// <summary>A co-handler's opinion as it is printed.</summary>
    public async Task<PrintedLetter> OpinionAsync(Case @case, Assignment part, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        var (recorded, given) = await reader.EventAsync<OpinionGiven>(@case.Key, part.OpinionEvent!.Value, cancellationToken);
        var lead = @case.LeadOf(part.Round) is { } code ? NameOf(code) : jurisdiction.Name;
        return OpinionTemplate.Fill(
            new(CaseWords.Of(@case, jurisdiction), new(part.Department, NameOf(part.Department), given.Opinion, NameOf), lead)
            {
                Date = jurisdiction.DateAt(recorded.At),
            },
            jurisdiction.Wording);

        string NameOf(string department) => jurisdiction.Department(department)?.Name ?? department;
    }

    /// <summary>Those of the round, by department: the case's own, and those on the case with which it is handled.</summary>
    private async Task<Dictionary<string, Opinion>> OpinionsAsync(
        Case @case, int round, IReadOnlyList<RecordedEvent> history, CancellationToken cancellationToken)
    {
        var opinions = history.Select(e => e.Event).OfType<CaseBackfilled>().SelectMany(e => e.Reply.Opinions ?? [])
            .ToDictionary(o => o.Department, o => o.Opinion);
        foreach (var own in @case.Assignments.Where(a => a.Round == round && a.OpinionEvent is not null))
            opinions[own.Department] = ((OpinionGiven)history.Single(e => e.Number == own.OpinionEvent).Event).Opinion;
        foreach (var shared in @case.SharedOpinions.Where(o => o.Round == round && !opinions.ContainsKey(o.Department)))
        {
            var (_, given) = await reader.EventAsync<OpinionGiven>(@case.Key with { Id = shared.Case }, shared.Event, cancellationToken);
            opinions[shared.Department] = given.Opinion;
        }

        return opinions;
    }

    private static IReadOnlyList<ContactKind> Contacted(Assignment part, IReadOnlyList<RecordedEvent> history) =>
        [.. history.Where(e => part.Contacts.Contains(e.Number)).Select(e => ((ContactLogged)e.Event).Contact.Kind).Distinct()];

    /// <summary>Those whom the department named last in this case; else its handler, whose phone nobody has told.</summary>
    private static IReadOnlyList<LetterContact> ContactsOf(Assignment part, IReadOnlyList<RecordedEvent> history) =>
        history.Select(e => e.Event switch
        {
            ReplyDrafted d when d.Department == part.Department => d.Letter.Contacts,
            ReplyCorrected c when c.Department == part.Department => c.Letter.Contacts,
            _ => null,
        }).LastOrDefault(contacts => contacts is not null)
        ?? (part.Handler is { } handler ? [new(handler.Person, Blanks.Mark)] : []);

    private async Task<IReadOnlyList<RecordedEvent>> HistoryAsync(Case @case, CancellationToken cancellationToken)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in store.ReadHistoryAsync(@case.Key, cancellationToken))
        {
            // What happened since the case was read belongs to another state than that.
            if (recorded.Number <= @case.Version)
                events.Add(recorded);
        }

        return events;
    }
}
