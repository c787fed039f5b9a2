using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>The parts of a letter, each as its paragraphs.</summary>
public sealed record LetterLayout
{
    /// <summary>What stands above the salutation: the page's own lines, letterhead, number, marks, title.</summary>
    public required IReadOnlyList<Paragraph> Head { get; init; }

    /// <summary>The title as one paragraph; null where none was found.</summary>
    public Paragraph? Title { get; init; }

    /// <summary>To whom; more than one line for several proposers.</summary>
    public required IReadOnlyList<Paragraph> Salutation { get; init; }

    /// <summary>From the salutation up to 现答复如下.</summary>
    public required IReadOnlyList<Paragraph> Opening { get; init; }

    /// <summary>From the opening to the close; the opening is not in it.</summary>
    public required IReadOnlyList<Paragraph> Body { get; init; }

    /// <summary>Signature, date, contacts, copies, annex lines.</summary>
    public required IReadOnlyList<Paragraph> Close { get; init; }

    /// <summary>The signature among them; null where it is missing.</summary>
    public Reading<string>? Signature { get; init; }

    /// <summary>The date among them; null where it is missing or no date.</summary>
    public Reading<DateOnly>? Date { get; init; }

    /// <summary>Each annex, from the line after 附件 on.</summary>
    public required IReadOnlyList<IReadOnlyList<Paragraph>> Annexes { get; init; }

    /// <summary>What stands behind the letter on its page.</summary>
    public required IReadOnlyList<Paragraph> Tail { get; init; }

    /// <summary>What stands around the letter's text, the nearest to its beginning first: where its marks and labels are.</summary>
    public IEnumerable<Paragraph> Around() => Head.Reverse().Concat(Close).Concat(Tail);
}
