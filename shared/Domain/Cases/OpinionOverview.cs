using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>How far one opinion is.</summary>
public enum OpinionState
{
    /// <summary>已提意见.</summary>
    Given,

    /// <summary>待提意见.</summary>
    Awaited,

    /// <summary>免提意见.</summary>
    Waived,

    /// <summary>建议征求: another opinion asks for it, and the office has neither added the department nor waived it.</summary>
    Asked,
}

/// <summary>All opinions of one round side by side: point by point, department by department, and what is missing.</summary>
/// <param name="Points">The proposal's points, each with its answers; none where its text is not divided into points.</param>
/// <param name="Others">What was said to no point in particular.</param>
/// <param name="Parts">The departments, in the order in which they came in.</param>
public sealed record OpinionOverview(
    IReadOnlyList<PointAnswers> Points, IReadOnlyList<PointAnswer> Others, IReadOnlyList<OpinionPart> Parts)
{
    /// <summary>The points that no opinion answers, counted from 1: the lead answers them itself, or asks.</summary>
    public IEnumerable<int> UnansweredPoints => Points.Where(p => !p.IsAnswered).Select(p => p.Number);

    /// <summary>The departments that the reply still waits for.</summary>
    public IEnumerable<string> MissingDepartments =>
        Parts.Where(p => p.State is OpinionState.Awaited or OpinionState.Asked).Select(p => p.Department);

    /// <summary>The overview of a round.</summary>
    /// <param name="state">The case.</param>
    /// <param name="round">Which round.</param>
    /// <param name="points">The proposal's points: see <see cref="ProposalPoints"/>.</param>
    /// <param name="opinions">The newest opinion of each department that gave one in the round, by its code.</param>
    /// <param name="scheme">What deadlines are counted by; null where the place has none.</param>
    /// <param name="today">In the jurisdiction's time zone.</param>
    public static OpinionOverview Of(
        Case state, int round, IReadOnlyList<string> points, IReadOnlyDictionary<string, Opinion> opinions, DeadlineScheme? scheme, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(opinions);
        List<OpinionPart> parts =
        [
            .. state.Assignments.Where(a => a.Round == round && a is { Role: AssignmentRole.CoHandler, Stage: not AssignmentStage.Released })
                .Select(a => OpinionPart.Of(state, a, opinions.GetValueOrDefault(a.Department), scheme, today)),
            .. round == state.Round ? state.OpenReferrals.Select(OpinionPart.Of) : [],
        ];
        var answers = parts.SelectMany(part => (part.Opinion?.Points ?? []).Select(point => (point.Answers, Answer: PointAnswer.Of(part, point)))).ToList();
        return new(
            [.. points.Select((text, i) => new PointAnswers(i + 1, text, [.. answers.Where(a => a.Answers?.Contains(i + 1) is true).Select(a => a.Answer)]))],
            [.. answers.Where(a => a.Answers is null or []).Select(a => a.Answer)],
            parts);
    }
}

/// <summary>One point of the proposal with what was said to it.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">What it wishes, in short.</param>
/// <param name="Answers">What the departments said to it.</param>
public sealed record PointAnswers(int Number, string Text, IReadOnlyList<PointAnswer> Answers)
{
    /// <summary>Who only says that another department must be asked has not answered it.</summary>
    public bool IsAnswered => Answers.Any(a => a.AskDepartment is null);
}

/// <summary>One point of an opinion.</summary>
/// <param name="Department">Whose opinion.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">The answer.</param>
/// <param name="AskDepartment">Who else must be asked; null where it lies within the remit.</param>
public sealed record PointAnswer(string Department, string Heading, string Text, string? AskDepartment)
{
    internal static PointAnswer Of(OpinionPart part, OpinionPoint point) => new(part.Department, point.Heading, point.Text, point.AskDepartment);
}
