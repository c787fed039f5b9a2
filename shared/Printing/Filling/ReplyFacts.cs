using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>What a reply letter is made of.</summary>
public sealed record ReplyFacts
{
    /// <summary>The case that is answered.</summary>
    public required CaseWords Case { get; init; }

    /// <summary>Who answers, by name.</summary>
    public required string Issuer { get; init; }

    /// <summary>The lead's text.</summary>
    public required Letter Letter { get; init; }

    /// <summary>The co-handlers whose opinions came in, in the order of their assignments.</summary>
    public IReadOnlyList<GivenOpinion> Opinions { get; init; } = [];

    /// <summary>How the proposers were spoken with, in the order of the contacts.</summary>
    public IReadOnlyList<ContactKind> Contacted { get; init; } = [];

    /// <summary>签发; null while it is a draft.</summary>
    public Approval? Approval { get; init; }

    /// <summary>发文字号; null while it is a draft.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The day of the approval in the jurisdiction; null while it is a draft.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What the reply promises.</summary>
    public IReadOnlyList<PrintedCommitment> Commitments { get; init; } = [];

    /// <summary>补录: an old letter, which says what it says: nothing is put where it has no opening and no thanks.</summary>
    public bool IsOld { get; init; }

    /// <summary>The facts of one department's reply in one round of a case.</summary>
    /// <param name="state">The case.</param>
    /// <param name="assignment">Whose reply.</param>
    /// <param name="letter">The newest draft.</param>
    /// <param name="opinions">The opinions of the round by their authors' codes.</param>
    /// <param name="jurisdiction">The case's.</param>
    /// <param name="date">The day of the approval; null while it is a draft.</param>
    public static ReplyFacts Of(
        Case state, Assignment assignment, Letter letter, IReadOnlyDictionary<string, Opinion> opinions, Jurisdiction jurisdiction, DateOnly? date)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return new()
        {
            Case = CaseWords.Of(state, jurisdiction),
            Issuer = NameOf(assignment.Department),
            Letter = letter,
            Opinions =
            [
                .. state.Assignments.Where(a => a.Round == assignment.Round).Select(a => a.Department)
                    .Concat(state.SharedOpinions.Where(o => o.Round == assignment.Round).Select(o => o.Department))
                    .Concat((letter.Annexes ?? []).Select(a => a.Department)) // of an old letter, which nobody here was asked about
                    .Distinct().Where(opinions.ContainsKey)
                    .Select(d => new GivenOpinion(d, NameOf(d), opinions[d], NameOf)),
            ],
            Approval = assignment.Reply?.Approval,
            DocumentNumber = assignment.Reply?.DocumentNumber,
            Date = date,
            IsOld = state.IsBackfilled,
            Commitments =
            [
                .. (letter.Commitments ?? []).Select(c =>
                    new PrintedCommitment(c.Text, c.Department == assignment.Department ? null : NameOf(c.Department), c.Due)),
            ],
        };

        string NameOf(string department) => jurisdiction.Department(department)?.Name ?? department;
    }
}

/// <summary>A co-handler's opinion.</summary>
/// <param name="Code">Its author's code.</param>
/// <param name="Department">Its author's name.</param>
/// <param name="Opinion">Its content.</param>
/// <param name="NameOf">The name of the department of a code: one that must be asked.</param>
public sealed record GivenOpinion(string Code, string Department, Opinion Opinion, Func<string, string> NameOf);
