using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>
/// The rules of 并案. A case is merged by its own decision, and the main one then takes it or sends it back: no decision changes two
/// cases. A main case is never merged itself, so there are no chains and no rings, though two merges cross in the air.
/// </summary>
public static class MergeRules
{
    /// <summary>Why the one cannot be merged into the other; null where it can. The main case has the last word when it hears of it.</summary>
    /// <param name="member">The case to be merged.</param>
    /// <param name="main">The other; null where there is none.</param>
    public static Rejection? RefuseMerge(Case member, Case? main)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (main is null)
            return Rejection.OfFields([new("/into", "没有这件提案。")]);
        if (main.Key == member.Key)
            return Rejection.OfFields([new("/into", "不能并入本件。")]);
        if (member.Members.Count > 0)
            return NotMergeable("本件已有并入的案件，不能再并入另一件；请先将其移出。");
        if (member.Round > 1)
            return NotMergeable("本件正在重新办理，须单独办理。");
        return main.Kind == member.Kind ? RefuseAsMain(main) : NotMergeable("提案与建议不能并案。");
    }

    /// <summary>Why the case cannot have others with it now; null where it can.</summary>
    public static Rejection? RefuseAsMain(Case main)
    {
        ArgumentNullException.ThrowIfNull(main);
        if (main.MergedInto is { Main: var other })
            return NotMergeable($"主案已并入第 {other.CaseNumber} 号，请并入该件。");
        if (main.CaseNumber is null)
            return NotMergeable("主案尚未立案。");
        if (main.Round > 1)
            return NotMergeable("主案正在重新办理，不能再有案件并入。");
        return main.Stage is CaseStage.AwaitingAssignment or CaseStage.InHandling
            ? null
            : NotMergeable($"主案现处于“{Words.Of(main.Stage)}”，不能再有案件并入。");
    }

    /// <summary>Whether it makes sense to offer the command, which the case's stage allows: some are for merged cases only, some for others.</summary>
    public static bool MayOffer(Case state, Type command)
    {
        ArgumentNullException.ThrowIfNull(state);
        return command == typeof(TakeOut) ? RefuseTakingOut(state) is null
            : command == typeof(Merge) ? state is { Members: [], Round: 1 }
            : !IsMainCases(state, command);
    }

    internal static Rejection? RefuseOwnHandling(Case state, CaseCommand command) => IsMainCases(state, command.GetType())
        ? new(RejectionKind.DecidedOnMainCase,
            $"本件与第 {state.HandledWith!.Main.CaseNumber} 号并案办理，“{Words.Of(command.GetType())}”请在该件办理。")
        : null;

    /// <summary>What is decided on the main case for all that are handled together.</summary>
    private static bool IsMainCases(Case state, Type command) => state.HandledWith is { } merge
        && (command == typeof(AddCoHandler) || command == typeof(RaiseObjection) || (command == typeof(ChangeLead) && !merge.AllAnswered));

    internal static Rejection? RefuseTakingOut(Case state)
    {
        if (state.HandledWith is null)
            return new(RejectionKind.NotMerged, "本件没有并案。");
        return state.CurrentAssignments.Any(a => a.Stage == AssignmentStage.Sent)
            ? new(RejectionKind.ReplyAlreadySent, "已有答复发出，不能再移出并案。")
            : null;
    }

    /// <summary>A reply that is out can stand: nothing makes the main case's undone.</summary>
    internal static Rejection? RefuseSending(Case state, string department) =>
        state.HandledWith is { AllAnswered: false } merge && !merge.Answered.Contains(department)
            ? new(RejectionKind.MainCaseNotAnswered, $"本件与第 {merge.Main.CaseNumber} 号并案办理，须待该件的答复发出后再发。")
            : null;

    internal static bool Shares(Case state, string department) =>
        state.SharedOpinions.Any(o => o.Round == state.Round && o.Department == department);

    internal static Rejection? RefuseJoining(Case main, Join command, Case? member)
    {
        if (member?.MergedInto?.Is(main.Key.Id, command.Since) != true)
            return Outdated;
        return main.Members.Any(m => m.Id == command.Member && m.Since >= command.Since) ? Outdated : RefuseAsMain(main);
    }

    internal static Rejection? RefuseLeaving(Case main, Leave command) => Listed(main, command) is null ? Outdated : null;

    internal static Rejection? RefuseFollowing(Case state, Follow command, Case? main) =>
        main is null || state.MergedInto?.Is(command.Main, command.Since) != true || Followed(state, main).Count == 0 ? Outdated : null;

    internal static Rejection? RefuseParting(Case state, Unmerge command) =>
        state.HandledWith?.Is(command.Main, command.Since) != true ? Outdated : RefuseTakingOut(state);

    internal static MemberCase? Listed(Case main, Leave command) =>
        main.Members.FirstOrDefault(m => m.Id == command.Member && m.Since == command.Since);

    internal static MainCase MainCaseOf(Case main) => new(main.Key.Id, main.CaseNumber!, main.Title);

    internal static MemberCase MemberCaseOf(Case member, int since) => new(member.Key.Id, member.CaseNumber!, member.Title, since);

    internal static IReadOnlyList<string> ToRelease(Case state) =>
        [.. state.CurrentAssignments.Where(a => a.Answers).Select(a => a.Department)];

    internal static IReadOnlyList<CaseEvent> Followed(Case state, Case main) => Following.Of(state, main);

    private static Rejection NotMergeable(string detail) => new(RejectionKind.NotMergeable, detail);

    private static Rejection Outdated { get; } = new(RejectionKind.Outdated, "另一件的情况已经变化，无须再办。");
}
