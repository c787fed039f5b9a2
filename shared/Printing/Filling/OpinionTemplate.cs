using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>What a co-handler's opinion letter is made of.</summary>
/// <param name="Case">The case.</param>
/// <param name="Given">The opinion and its author.</param>
/// <param name="Lead">To whom it goes, by name.</param>
public sealed record OpinionFacts(CaseWords Case, GivenOpinion Given, string Lead)
{
    /// <summary>发文字号: its author's own; null where it has none.</summary>
    public string? DocumentNumber { get; init; } = Given.Opinion.DocumentNumber;

    /// <summary>When it was given, a day in the jurisdiction.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>联系人, as the opinion names them.</summary>
    public IReadOnlyList<LetterContact> Contacts { get; init; } = Given.Opinion.Contacts ?? [];

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
            DocumentNumber = facts.DocumentNumber,
            Title = facts.Case.Fill(wording.OpinionTitle),
            Salutation = [facts.Lead + "："],
            Opening = [facts.Case.Fill(wording.OpinionOpening)],
            Body = Points.Of(facts.Given, facts.Case),
            Thanks = [facts.Case.Fill(wording.OpinionEnd)],
            Signature = facts.Given.Department,
            Date = facts.Date,
            Contacts = facts.Contacts,
            CopiedTo = facts.CopiedTo,
        };
    }
}
