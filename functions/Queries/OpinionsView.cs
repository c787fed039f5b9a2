using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>All opinions of one round side by side.</summary>
/// <param name="Id">The case.</param>
/// <param name="Round">The round.</param>
/// <param name="Lead">To whom they are addressed.</param>
/// <param name="Points">The proposal's points with what was said to each; none where its text is not divided into points.</param>
/// <param name="Others">What was said to no point in particular.</param>
/// <param name="Departments">What each department has given, or when it is to.</param>
/// <param name="Missing">What the reply still waits for.</param>
public sealed record OpinionsView(
    string Id,
    int Round,
    Named Lead,
    IReadOnlyList<PointView> Points,
    IReadOnlyList<PointAnswerView> Others,
    IReadOnlyList<OpinionPartView> Departments,
    MissingView Missing)
{
    internal static OpinionsView Of(Case state, Assignment lead, OpinionOverview overview, Jurisdiction jurisdiction) => new(
        state.Key.Id,
        lead.Round,
        AssignmentView.Name(lead.Department, jurisdiction),
        [.. overview.Points.Select(p => new PointView(p.Number, p.Text, p.IsAnswered, [.. p.Answers.Select(a => PointAnswerView.Of(a, jurisdiction))]))],
        [.. overview.Others.Select(a => PointAnswerView.Of(a, jurisdiction))],
        [.. overview.Parts.Select(p => OpinionPartView.Of(p, jurisdiction))],
        new([.. overview.UnansweredPoints], [.. overview.MissingDepartments.Select(d => AssignmentView.Name(d, jurisdiction))]));
}

/// <summary>One point of the proposal.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">What it wishes, in short.</param>
/// <param name="Answered">Whether a department has answered it, and not only said whom to ask.</param>
/// <param name="Answers">What was said to it.</param>
public sealed record PointView(int Number, string Text, bool Answered, IReadOnlyList<PointAnswerView> Answers);

/// <summary>One point of an opinion.</summary>
/// <param name="Department">Whose.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">The answer.</param>
/// <param name="AskDepartment">Who else must be asked.</param>
public sealed record PointAnswerView(Named Department, string Heading, string Text, Named? AskDepartment)
{
    internal static PointAnswerView Of(PointAnswer answer, Jurisdiction jurisdiction) => new(
        AssignmentView.Name(answer.Department, jurisdiction), answer.Heading, answer.Text,
        answer.AskDepartment is { } asked ? AssignmentView.Name(asked, jurisdiction) : null);
}

/// <summary>One department: what it has given beside its points, or when it is to give it.</summary>
public sealed record OpinionPartView(
    Named Department,
    OpinionState State,
    string StateName,
    AssignmentStage? Stage,
    Named? AskedBy,
    string? WaiverReason,
    string? Annex,
    string? DocumentNumber,
    IReadOnlyList<LetterContact> Contacts,
    IReadOnlyList<Attachment> Attachments,
    OpinionDeadlineView? Deadline)
{
    internal static OpinionPartView Of(OpinionPart part, Jurisdiction jurisdiction) => new(
        AssignmentView.Name(part.Department, jurisdiction),
        part.State,
        Words.Of(part.State),
        part.Stage,
        part.AskedBy is { } asker ? AssignmentView.Name(asker, jurisdiction) : null,
        part.WaiverReason,
        part.Opinion?.Annex,
        part.Opinion?.DocumentNumber,
        part.Opinion?.Contacts ?? [],
        part.Opinion?.Attachments ?? [],
        part.Deadline is { } deadline ? OpinionDeadlineView.Of(deadline) : null);
}

/// <summary>By when an opinion is to be given, or was.</summary>
/// <param name="Id">The deadline.</param>
/// <param name="Date">The last day.</param>
/// <param name="State">How it stands today.</param>
/// <param name="StateName">The same in words.</param>
/// <param name="WorkingDaysLeft">After today; below 0: by how many it is late. Absent where it has ended.</param>
/// <param name="IsProvisional">Whether a year's calendar is missing.</param>
public sealed record OpinionDeadlineView(string Id, DateOnly Date, DeadlineState State, string StateName, int? WorkingDaysLeft, bool IsProvisional)
{
    internal static OpinionDeadlineView Of(OpinionDeadline deadline) => new(
        deadline.Id, deadline.Date, deadline.State, DeadlineWords.Of(deadline.State), deadline.WorkingDaysLeft, deadline.IsProvisional);
}

/// <summary>What is missing.</summary>
/// <param name="Points">The numbers of the points that nobody has answered.</param>
/// <param name="Departments">Who has given no opinion and is not waived: the reply does not go out before.</param>
public sealed record MissingView(IReadOnlyList<int> Points, IReadOnlyList<Named> Departments);
