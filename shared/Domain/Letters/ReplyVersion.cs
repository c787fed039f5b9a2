using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Letters;

/// <summary>One version of a reply letter: a draft, or what corrected the letter when it was out.</summary>
/// <param name="Number">1, 2, 3 …; the same for everyone who reads it.</param>
/// <param name="Made">The event that brought it, and so who made it and when.</param>
/// <param name="Letter">Its content.</param>
/// <param name="Then">What became of it: 签发, 审核退回, 审核通过, 答复, in their order.</param>
public sealed record ReplyVersion(int Number, RecordedEvent Made, Letter Letter, IReadOnlyList<RecordedEvent> Then)
{
    /// <summary>Whether the proposers got it.</summary>
    public bool IsOut => Made.Event is ReplyCorrected or CaseBackfilled || Then.Any(e => e.Event is ReplySent);

    /// <summary>The versions that one department made in one part of a case, in their order.</summary>
    /// <param name="history">The case's events, in their order.</param>
    /// <param name="part">The part; what the department wrote in one that it had before belongs to that.</param>
    public static IReadOnlyList<ReplyVersion> Of(IEnumerable<RecordedEvent> history, Assignment part)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(part);
        var versions = new List<ReplyVersion>();
        foreach (var recorded in history.Where(e => e.At >= part.AssignedAt))
        {
            if (recorded.Event is CaseBackfilled old && old.Department == part.Department)
                versions.Add(new(versions.Count + 1, recorded, old.Reply.Letter, []));
            if (recorded.Event is not AssignmentEvent happened || happened.Round != part.Round || happened.Department != part.Department)
                continue;
            if (happened is ReplyDrafted drafted)
                versions.Add(new(versions.Count + 1, recorded, drafted.Letter, []));
            else if (happened is ReplyCorrected corrected)
                versions.Add(new(versions.Count + 1, recorded, corrected.Letter, []));
            else if (happened is ReplyApproved or ReplyChecked or ReplySentBack or ReplySent && versions.Count > 0)
                versions[^1] = versions[^1] with { Then = [.. versions[^1].Then, recorded] };
        }

        return versions;
    }

    /// <summary>What those read who may not see drafts: the letter as it went out, by who sent it, and its corrections.</summary>
    public static IReadOnlyList<ReplyVersion> Out(IEnumerable<ReplyVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return
        [
            .. versions.Where(v => v.IsOut).Select(v => v with
            {
                Made = v.Then.FirstOrDefault(e => e.Event is ReplySent) ?? v.Made,
                Then = [.. v.Then.Where(e => e.Event is ReplySent)],
            }),
        ];
    }
}
