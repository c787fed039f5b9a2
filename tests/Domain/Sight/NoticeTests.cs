using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Sight;

/// <summary>Which events count as a change for whom: the version that a caller sees is made of these.</summary>
public sealed class NoticeTests
{
    public static TheoryData<string> Names => [.. Situations.All.Where(s => s.Value.State is not null).Select(s => s.Key)];

    /// <summary>Otherwise the caller would hold on to a tag of something that has changed.</summary>
    [Theory, MemberData(nameof(Names))]
    public void WhatACallerSees_ChangesOnlyWithAnEventThatTheyNotice(string situation)
    {
        Case? before = null;
        foreach (var recorded in Situations.All[situation].History)
        {
            var after = Case.Apply(before, new CaseKey("qinghe", "case-1"), recorded);
            foreach (var caller in Callers.All.Where(c => Visibility.MaySee(after, c)))
                if (before is null || Shown(before, caller) != Shown(after, caller))
                    Visibility.Notices(after, recorded.Event, caller).ShouldBeTrue($"{recorded.Event} by {caller}");
            before = after;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Event_ThatIsReadIsNoticed(string situation)
    {
        var scenario = Situations.All[situation];
        foreach (var caller in Callers.All)
            foreach (var recorded in scenario.History.Where(e => Visibility.MaySee(scenario.State!, e.Event, caller)))
                Visibility.Notices(scenario.State!, recorded.Event, caller).ShouldBeTrue();
    }

    [Fact]
    public void Draft_IsNoChangeForThoseWhoDoNotReadIt()
    {
        var drafted = Scenario.Handling(Traffic).Draft();
        var draft = drafted.History[^1].Event;

        draft.ShouldBeOfType<ReplyDrafted>();
        new[] { Office, Manager, Of(Housing), Of(Traffic), Lead, Joint, Stranger, Elsewhere(Office) }
            .Select(by => Visibility.Notices(drafted.State!, draft, by))
            .ShouldBe([true, true, true, false, false, false, false, false]);
    }

    [Fact]
    public void Objection_OfACoHandlerIsNoticedByTheLeadWhoMayNotReadIt()
    {
        var objected = Scenario.Assigned(Traffic, Water).Dispute(Traffic);
        var objection = objected.History[^1].Event;

        Visibility.MaySee(objected.State!, objection, Of(Housing)).ShouldBeFalse();
        Visibility.Notices(objected.State!, objection, Of(Housing)).ShouldBeTrue();
        Visibility.Notices(objected.State!, objection, Of(Water)).ShouldBeFalse();
    }

    /// <summary>All of the state that the rules of sight let through.</summary>
    private static string Shown(Case state, Caller caller)
    {
        if (!Visibility.MaySee(state, caller))
            return "";
        var parts = state.Assignments.Where(a => Visibility.MaySee(state, a, caller)).ToList();
        var waits = Visibility.SeesAll(caller) || parts.Any(a => a.Round == state.Round && a.Answers && a.Department == caller.Department);
        return Snapshot.Of(state with
        {
            Version = 0,
            LastHash = null,
            Assignments = [.. parts.Select(a => a with { Feedback = [.. a.Feedback.Where(f => Visibility.MaySee(state, a, f, caller))] })],
            Deadlines = [.. state.Deadlines.Where(d => Visibility.MaySee(state, d.Scope, caller))],
            EndedDeadlines = [.. state.EndedDeadlines.Where(d => Visibility.MaySee(state, d.Scope, caller))],
            Objections = [.. state.Objections.Where(o => Visibility.MaySee(state, o, caller))],
            // Of the case that this one was merged into, its number and title; of those merged into this one, what departments are told.
            MergedInto = state.MergedInto is { } merge ? merge with { MainRound = null, Answered = [], AllAnswered = false } : null,
            SharedOpinions = [],
            Members = Visibility.MaySeeMembers(state, caller) ? state.Members : [],
            Disagreements = [.. state.Disagreements.Where(d => Visibility.MaySee(state, d, caller))],
            Signing = Visibility.MaySeeSigning(state, caller) ? state.Signing : null,
            OpenReferrals = waits ? state.OpenReferrals : [],
        });
    }
}
