using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Queries;

namespace ProposalWorkflow.Functions.Replies;

/// <summary>拟稿模板: a body for <c>:draft-reply</c>.</summary>
public sealed record DraftTemplateView(Letter Letter);

/// <summary>The versions of one department's reply, in their order.</summary>
/// <param name="Department">Who answers.</param>
/// <param name="Round">In which round.</param>
/// <param name="Versions">Those that the caller may read.</param>
public sealed record ReplyVersionsView(Named Department, int Round, IReadOnlyList<ReplyVersionView> Versions)
{
    internal static ReplyVersionsView Of(Named department, Assignment part, IReadOnlyList<ReplyVersion> versions) => new(
        department, part.Round, [.. versions.Select((v, i) => ReplyVersionView.Of(v, i == 0 ? null : versions[i - 1]))]);
}

/// <summary>One version.</summary>
/// <param name="Number">1, 2, 3 ….</param>
/// <param name="At">When it was made; for who reads no drafts, when it went out. UTC.</param>
/// <param name="By">By whom.</param>
/// <param name="IsOut">Whether the proposers got it.</param>
/// <param name="Reason">Why the letter was corrected; null for a draft.</param>
/// <param name="Changes">Against the one before in this list; null for the first.</param>
/// <param name="Then">What became of it: 签发, 审核通过, 审核退回, 答复.</param>
public sealed record ReplyVersionView(
    int Number, DateTimeOffset At, Caller By, bool IsOut, string? Reason, LetterChanges? Changes, IReadOnlyList<RecordedEvent> Then)
{
    internal static ReplyVersionView Of(ReplyVersion version, ReplyVersion? before) => new(
        version.Number,
        version.Made.At,
        version.Made.By,
        version.IsOut,
        (version.Made.Event as ReplyCorrected)?.Reason,
        before is null ? null : LetterChanges.Between(before.Letter, version.Letter),
        version.Then);
}

/// <summary>One version in full.</summary>
/// <param name="Version">The version.</param>
/// <param name="Letter">Its content.</param>
public sealed record ReplyVersionLetter(ReplyVersionView Version, Letter Letter);
