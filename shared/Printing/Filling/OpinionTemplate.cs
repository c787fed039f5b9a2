using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>What a co-handler's opinion letter is made of.</summary>
/// <param name="Case">The case.</param>
/// <param name="Given">The opinion and its author.</param>
/// <param name="Lead">To whom it goes, by name.</param>
public sealed record OpinionFacts(CaseWords Case, GivenOpinion Given, string Lead)
{
    /// <summary>When it was given, a day in the jurisdiction.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>抄送.</summary>
    public IReadOnlyList<string> CopiedTo { get; init; } = [];
}

/// <summary>会办意见函: to the lead, never to the proposers.</summary>
public static class OpinionTemplate
{
    /// <summary>The letter as it is printed.</summary>
    public static PrintedLetter Fill(OpinionFacts facts, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(wording);
        return new()
        {
            Type = LetterType.CoHandlerOpinion,
            Mark = facts.Given.Department,
            DocumentNumber = facts.Given.Opinion.DocumentNumber,
            Title = facts.Case.Fill(wording.OpinionTitle),
            Salutation = [facts.Lead + "："],
            Opening = [facts.Case.Fill(wording.OpinionOpening)],
            Body = Points.Of(facts.Given, facts.Case),
            Thanks = [facts.Case.Fill(wording.OpinionEnd)],
            Signature = facts.Given.Department,
            Date = facts.Date,
            Contacts = facts.Given.Opinion.Contacts ?? [],
            CopiedTo = facts.CopiedTo,
        };
    }
}
