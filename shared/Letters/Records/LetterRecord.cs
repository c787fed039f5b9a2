using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Letters;

/// <summary>What kind of letter it is.</summary>
public enum LetterType
{
    /// <summary>答复函: to the proposers.</summary>
    Reply,

    /// <summary>会办意见: of a co-handler, to the lead.</summary>
    CoHandlerOpinion,
}

/// <summary>What was found in a letter. What was not found is null or empty; nothing is guessed.</summary>
public sealed record LetterRecord
{
    /// <summary>The text that was read, as the file has it: all places are places in it.</summary>
    public required string Text { get; init; }

    /// <summary>Reply or opinion.</summary>
    public required Reading<LetterType> Type { get; init; }

    /// <summary>提案 or 建议.</summary>
    public Reading<ProposalKind>? Kind { get; init; }

    /// <summary>案号.</summary>
    public Reading<string>? CaseNumber { get; init; }

    /// <summary>届次, with the body's name as the letter has it.</summary>
    public Reading<string>? Session { get; init; }

    /// <summary>The proposal's title, without 《》.</summary>
    public Reading<string>? Title { get; init; }

    /// <summary>The proposers, in the letter's order; masked names as they are.</summary>
    public IReadOnlyList<Reading<string>> Proposers { get; init; } = [];

    /// <summary>Who answers; of an opinion, whom it is addressed to.</summary>
    public Reading<string>? LeadDepartment { get; init; }

    /// <summary>发文字号, its year in 〔〕.</summary>
    public Reading<string>? DocumentNumber { get; init; }

    /// <summary>The mark of the result class: A, B, A1.</summary>
    public Reading<string>? ClassMark { get; init; }

    /// <summary>公开属性.</summary>
    public Reading<DisclosureKind>? Disclosure { get; init; }

    /// <summary>签发人.</summary>
    public Reading<string>? Signer { get; init; }

    /// <summary>成文日期.</summary>
    public Reading<DateOnly>? Date { get; init; }

    /// <summary>联系人.</summary>
    public IReadOnlyList<Reading<ReadContact>> Contacts { get; init; } = [];

    /// <summary>抄送.</summary>
    public IReadOnlyList<Reading<string>> CopiedTo { get; init; } = [];

    /// <summary>The departments that were consulted or will take part; of an opinion, its author.</summary>
    public IReadOnlyList<Reading<string>> CoHandlersNamed { get; init; } = [];

    /// <summary>Whom an opinion is addressed to; null for a reply.</summary>
    public Reading<string>? Addressee { get; init; }

    /// <summary>The letter's own title: 关于…的答复; null where it has none.</summary>
    public string? Heading { get; init; }

    /// <summary>From the salutation to 现答复如下, a paragraph each.</summary>
    public IReadOnlyList<string> Opening { get; init; } = [];

    /// <summary>From the opening to the close, a paragraph each.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>The body's outline.</summary>
    public IReadOnlyList<LetterSection> Sections { get; init; } = [];

    /// <summary>What is planned.</summary>
    public IReadOnlyList<PlannedMeasure> Commitments { get; init; } = [];

    /// <summary>附件.</summary>
    public IReadOnlyList<ReadAnnex> Annexes { get; init; } = [];
}
