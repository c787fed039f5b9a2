using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>What holds of merged cases once every message is handled.</summary>
internal sealed class MergeCheck
{
    private readonly Dictionary<string, int> _seen = [];

    public static void Of(World world, string seed)
    {
        var cases = world.Store.States.Values.Select(s => JsonSerializer.Deserialize<Case>(s.Json, WorkflowJson.Options)!).ToDictionary(c => c.Key.Id);
        foreach (var main in cases.Values)
        {
            var merged = cases.Values.Where(c => c.MergedInto?.Main.Id == main.Key.Id).Select(c => (c.Key.Id, c.MergedInto!.Since)).Order().ToList();
            var listed = main.Members.Select(m => (m.Id, m.Since)).Order().ToList();
            if (main.Standing == CaseStage.Closed) // what is closed changes no more; whom it lists may have been taken out since
                merged.Except(listed).ShouldBeEmpty(seed);
            else
                listed.ShouldBe(merged, $"{seed}: members of {main.Key.Id}");
        }

        foreach (var member in cases.Values.Where(c => c.MergedInto is not null))
            Member(member, cases[member.MergedInto!.Main.Id], seed);
        cases.Values.Where(c => c.Stage == CaseStage.Merged).ShouldAllBe(c => c.MergedInto != null, seed);
    }

    private static void Member(Case member, Case main, string seed)
    {
        var where = $"{seed}: {member.Key.Id} merged into {main.Key.Id}";
        member.Members.ShouldBeEmpty(where);
        main.MergedInto.ShouldBeNull(where);
        member.MergedInto!.Main.ShouldBe(new MainCase(main.Key.Id, main.CaseNumber!, main.Title), where);
        main.Standing.ShouldBeOneOf(CaseStage.AwaitingAssignment, CaseStage.InHandling, CaseStage.AwaitingFeedback, CaseStage.Closed);
        if (member.Stage == CaseStage.Merged)
            main.Stage.ShouldBe(CaseStage.AwaitingAssignment, where); // else it would have the departments
        if (member.HandledWith is not { } merge || member.Stage != CaseStage.InHandling)
            return;

        var parts = main.Assignments.Where(a => a.Round == merge.MainRound && a.Stage != AssignmentStage.Released).ToList();
        var answering = parts.Where(a => a.Answers).ToList();
        var sent = answering.Where(a => a.Stage == AssignmentStage.Sent).Select(a => a.Department).ToList();
        merge.Answered.Order().ShouldBe(sent.Order(), where);
        merge.Objecting.ShouldBe(answering.Where(a => a.Stage == AssignmentStage.Objected).Select(a => a.Department), where);
        merge.AllAnswered.ShouldBe(sent.Count == answering.Count, where);
        member.SharedOpinions.Where(o => o.Round == member.Round).Select(o => (o.Department, (int?)o.Event))
            .ShouldBe(parts.Where(a => a.OpinionEvent is not null).Select(a => (a.Department, a.OpinionEvent)), where);
        if (!merge.AllAnswered)
            member.CurrentAssignments.Where(a => a.Answers).Select(a => a.Department).Order()
                .ShouldBe(answering.Select(a => a.Department).Order(), where);
    }

    public void Note(World world)
    {
        foreach (var json in world.Store.Events.Values.SelectMany(e => e))
            Count(SimulatedStore.Read(json).Event.GetType().Name);
        foreach (var operation in world.Store.Operations.Values.Select(o => JsonSerializer.Deserialize<Operation>(o, WorkflowJson.Options)!))
            if (operation.Rejection is { } rejection)
                Count($"{operation.Command} {rejection.Kind}");
        var states = world.Store.States.Values.Select(s => JsonSerializer.Deserialize<Case>(s.Json, WorkflowJson.Options)!).ToList();
        foreach (var state in states.Where(s => s.MergedInto is not null))
            Count($"merged, {state.Standing}");
    }

    /// <summary>What has not happened yet of all that should.</summary>
    public IReadOnlyList<string> Unseen => [.. Expected.Except(_seen.Keys)];

    private static string[] Expected =>
    [
        nameof(CaseMerged), nameof(MemberJoined), nameof(MemberLeft), nameof(MainFollowed), nameof(MergeDissolved), nameof(CaseTakenOut),
        nameof(DepartmentInformed), $"merge {nameof(RejectionKind.NotMergeable)}", $"join {nameof(RejectionKind.Outdated)}",
        $"join {nameof(RejectionKind.WrongStage)}", $"follow {nameof(RejectionKind.Outdated)}",
        $"send-reply {nameof(RejectionKind.MainCaseNotAnswered)}", $"merged, {CaseStage.Closed}",
    ];

    /// <summary>The histories would prove nothing if nothing happened in them.</summary>
    public void ShouldHaveSeenEverything() => Unseen.ShouldBeEmpty(string.Join(", ", _seen.Select(s => $"{s.Key}: {s.Value}")));

    private void Count(string what) => _seen[what] = _seen.GetValueOrDefault(what) + 1;
}
