using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>What is said in one round of a sample case.</summary>
/// <param name="Answers">One: that department handles the case alone or as the lead. Several: they answer apart (分办).</param>
/// <param name="CoHandlers">The codes of those that the office asks from the start.</param>
/// <param name="Informed">The codes of those that are only told (参阅).</param>
/// <param name="Objections">In their order: each is raised by the department that the one before was upheld to.</param>
/// <param name="Opinions">By the code of the department; one that is no co-handler is added when another opinion asks for it.</param>
/// <param name="Waivers">Why the office does not wait for an opinion, by the code of the department that owes it.</param>
/// <param name="Reopen">Why the office has the case handled again, after a dissatisfied feedback.</param>
/// <param name="Close">Why the office closes though a proposer has given no feedback.</param>
/// <param name="Late">The co-handler that keeps everybody waiting, where one does.</param>
public sealed record SampleRound(
    IReadOnlyList<SampleAnswer> Answers,
    IReadOnlyList<string>? CoHandlers = null,
    IReadOnlyList<string>? Informed = null,
    IReadOnlyList<SampleObjection>? Objections = null,
    IReadOnlyDictionary<string, Opinion>? Opinions = null,
    IReadOnlyDictionary<string, string>? Waivers = null,
    string? Reopen = null,
    string? Close = null,
    SampleLate? Late = null)
{
    /// <summary>The opinions; none where those that answer do it alone.</summary>
    public IReadOnlyDictionary<string, Opinion> AllOpinions => Opinions ?? new Dictionary<string, Opinion>();

    /// <summary>The waivers, mostly none.</summary>
    public IReadOnlyDictionary<string, string> AllWaivers => Waivers ?? new Dictionary<string, string>();

    /// <summary>Those that are only told, mostly none.</summary>
    public IReadOnlyList<string> AllInformed => Informed ?? [];

    /// <summary>The objections, mostly none.</summary>
    public IReadOnlyList<SampleObjection> AllObjections => Objections ?? [];

    /// <summary>Those that answer at last.</summary>
    public IEnumerable<string> Answering => Answers.Select(answer => answer.Department);

    /// <summary>Departments that an opinion asks for and that the office then adds.</summary>
    public IEnumerable<string> Added => AllOpinions.Values.SelectMany(opinion => opinion.AskedDepartments).Distinct()
        .Except([.. CoHandlers ?? [], .. Answering]);

    /// <summary>Everyone who owes the lead an opinion sooner or later.</summary>
    public IEnumerable<string> AllCoHandlers => [.. CoHandlers ?? [], .. Added];

    /// <summary>Those whose objections are upheld: they hear no more of the case.</summary>
    public IEnumerable<string> Released => AllObjections.Where(one => one.UpheldTo is not null).Select(one => one.Department);

    /// <summary>Everyone with a part in the round to its end.</summary>
    public IEnumerable<string> Staying => [.. Answering, .. AllCoHandlers, .. AllInformed];

    /// <summary>交办, to those that have the case before anybody objects.</summary>
    public Assign Assign => Answers.Count == 1
        ? new(FirstHolder(Answers[0].Department), CoHandlers, Informed: Informed)
        : new(null, CoHandlers, [.. Answering.Select(FirstHolder)], Informed);

    /// <summary>会办意见 of one department.</summary>
    public GiveOpinion OpinionOf(string department) =>
        new(AllOpinions[department].Points, AllOpinions[department].Annex, AllOpinions[department].DocumentNumber, AllOpinions[department].Contacts)
        {
            Department = department,
        };

    private string FirstHolder(string last) =>
        AllObjections.Reverse().Aggregate(last, (holder, objection) => objection.UpheldTo == holder ? objection.Department : holder);
}
