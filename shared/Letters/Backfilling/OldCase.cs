using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>What an old letter makes in a place: an archived case, with what somebody should look at; or why it makes none.</summary>
/// <param name="Command">Null where there are faults.</param>
/// <param name="Doubts">By the field of the record, as a JSON pointer.</param>
/// <param name="Faults">None where there is a command.</param>
public sealed record OldCase(Backfill? Command, IReadOnlyList<LineFault> Doubts, IReadOnlyList<LineFault> Faults)
{
    /// <summary>
    /// The case of a letter. What makes its identity (a reply, its session, its number) must be known, since a case in the archive is never
    /// changed; who answered whom with what must be there. All else may be missing or doubtful, and is said to be.
    /// </summary>
    /// <param name="letter">What was read.</param>
    /// <param name="place">Whose archive it comes into.</param>
    /// <param name="session">The session that the office names for letters that name none; null where it names none.</param>
    /// <param name="today">In the place.</param>
    public static OldCase Of(LetterRecord letter, Jurisdiction place, Session? session, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(place);
        var found = new Findings();
        if (letter.Type.Value == LetterType.CoHandlerOpinion)
        {
            found.Refuse("/letterType", "这是会办意见，不是答复，不单独成案；请作为附件放在该件答复之后（同一个文件），一并导入。");
            return new(null, [], found.Faults);
        }

        var number = Number(letter, found);
        var chosen = number is null ? null : SessionChoice.Of(letter, number, place, session, found);
        var proposers = OldPeople.Proposers(letter, found);
        var department = OldPeople.Department(letter, place, found);
        var reply = OldLetter.Of(letter, department ?? "", place, found, today);
        if (letter.Title is null)
            found.Refuse("/title", "没有读到案由。");
        found.Look("/title", letter.Title, "案由");
        return found.Faults.Count > 0
            ? new(null, found.Doubts, found.Faults)
            : new(new(chosen!.Code, number!, letter.Title!.Value, proposers, department!, reply), found.Doubts, []);
    }

    private static string? Number(LetterRecord letter, Findings found)
    {
        if (letter.CaseNumber is { Sure: not Sureness.Doubtful } number)
            return number.Value;
        found.Refuse("/caseNumber", letter.CaseNumber is { } doubtful
            ? $"案号读作“{doubtful.Value}”，但没有把握；请在信首写明“案号：……”后重新导入。"
            : "没有读到案号；请在信首写明“案号：……”后重新导入。");
        return null;
    }
}
