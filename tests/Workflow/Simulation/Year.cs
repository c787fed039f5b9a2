using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>Makes commands as the people of a small place would over a year: mostly sensible, often at cross purposes.</summary>
/// <param name="random">Decides all of it.</param>
/// <param name="made">How many commands others have made.</param>
/// <param name="mergeEvery">One unusual wish in so many is about merging; 0: none is.</param>
/// <param name="diligentEvery">One wish in so many is the one that brings the case on; 0: none is but by luck.</param>
/// <param name="publishEvery">One reply in so many that are out is to be published, or withdrawn; 0: none is.</param>
internal sealed class Year(Random random, int made = 0, int mergeEvery = 6, int diligentEvery = 0, int publishEvery = 0)
{
    public const string Code = "lake";
    private static readonly string[] Departments = ["civil", "labour", "finance", "party"];
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private const CallerRole Everybody = CallerRole.Office | CallerRole.Department | CallerRole.Manager | CallerRole.Proposer;
    private readonly List<string> _cases = [];
    private int _made = made;
    private CommandMessage? _second;

    public static JurisdictionSet Jurisdictions { get; } = JurisdictionFile.Read(
    [
        ("lake.json", $$"""
        {
          "code": "{{Code}}", "name": "湖区", "timeZone": "Asia/Shanghai",
          "sessions": [{ "code": "s1", "name": "一届一次会议", "kind": "cppcc-proposal", "year": 2026, "caseNumber": "{year}{number:000}" }],
          "rules": ["cppcc-usual"], "replyChecked": true, "archiveAfterDays": 0, "publication": { "names": "surname", "after": "reply" }, "jointSigning": { "withinDays": 0 },
          "resultClasses": [{ "mark": "A", "meaning": "已解决" }],
          "departments": [{{string.Join(',', Departments.Select(d => $$"""{ "code": "{{d}}", "name": "{{d}}", "documentNumber": "{{d}}〔{year}〕{number}号" }"""))}}]
        }
        """),
    ], Deadlines.Shipped.Basis);

    public static Jurisdiction Jurisdiction => Jurisdictions.Find(Code)!;

    public static Caller Office { get; } = new(Code, "office", "office", CallerRole.Office);

    private static Caller Manager { get; } = new(Code, "manager", "manager", CallerRole.Manager);

    public static Caller ProposerOf(int number) => new(Code, $"m{number}", $"m{number}", CallerRole.Proposer);

    private static Caller Clerk(string department) => new(Code, $"clerk-{department}", department, CallerRole.Department, department);

    /// <summary>A new case with one to three proposers.</summary>
    public CommandMessage Submission() => Message(null, Office, new Submit(
        "s1", $"关于第{_made}件事的提案", "内容", [.. Enumerable.Range(1, random.Next(1, 4)).Select(i => new Proposer($"m{i}", $"甲{i}"))]));

    /// <summary>Something that somebody could want of the case now: two times in three what the table allows.</summary>
    public CommandMessage Next(Case state)
    {
        var next = _second ?? Wish(state);
        // Who merges takes it back at once, now and then: then the main case may hear of both in either order.
        _second = _second is null && mergeEvery > 0 && next.Command is Merge && random.Next(3) == 0
            ? Message(next.Key, Office, new TakeOut("并非一事"))
            : null;
        return next;
    }

    private CommandMessage Wish(Case state)
    {
        if (diligentEvery > 0 && random.Next(diligentEvery) == 0 && Onward(state) is { } step)
            return step;
        if (FollowUps(state).ToList() is { Count: > 0 } followUps && random.Next(2) == 0)
            return followUps[random.Next(followUps.Count)];
        var sensible = Sensible(state).ToList();
        if (sensible.Count > 0 && random.Next(3) > 0)
            return sensible[random.Next(sensible.Count)];
        var department = Departments[random.Next(Departments.Length)];
        var all = Anything(state.Key, department).ToList();
        return all[random.Next(all.Count)];
    }

    /// <summary>What brings the case nearer to its end, by whose turn it is; null where nothing does but time.</summary>
    private CommandMessage? Onward(Case state)
    {
        var key = state.Key;
        var part = state.CurrentAssignments.Where(a => !a.IsDone).OrderBy(_ => random.Next()).FirstOrDefault();
        var department = part?.Department ?? "";
        return (state.Stage, part) switch
        {
            (CaseStage.AwaitingReview, _) => Message(key, Office, new Accept()),
            (CaseStage.AwaitingAssignment, _) => Message(key, Office, new Assign(Departments[0], Departments[1..(1 + random.Next(2))])),
            (CaseStage.AwaitingFeedback, _) => Message(key, Office, new Close("不再等待")),
            (CaseStage.InHandling, { Stage: AssignmentStage.AwaitingAcknowledgement }) =>
                Message(key, Clerk(department), new Acknowledge { Department = department }),
            (CaseStage.InHandling, { Role: AssignmentRole.CoHandler, Stage: AssignmentStage.Handling }) =>
                Message(key, Clerk(department), new GiveOpinion([new("一", "意见")]) { Department = department }),
            (CaseStage.InHandling, { Stage: AssignmentStage.Handling }) => Message(
                key, Clerk(department), new DraftReply(Reply(department)) { Department = department }),
            (CaseStage.InHandling, { Stage: AssignmentStage.Drafted }) => Message(
                key, Clerk(department), new ApproveReply("签发人", "A", new Disclosure(DisclosureKind.Public)) { Department = department }),
            (CaseStage.InHandling, { Stage: AssignmentStage.Approved, Reply.CheckedAt: null }) =>
                Message(key, Office, new PassReply { Department = department }),
            (CaseStage.InHandling, { Stage: AssignmentStage.Approved }) =>
                Message(key, Clerk(department), new SendReply { Department = department }),
            _ => null,
        };
    }

    private IEnumerable<CommandMessage> Sensible(Case state)
    {
        foreach (var message in Publications(state))
            yield return message;
        var types = Transitions.Allowed(state.Stage, Everybody);
        foreach (var department in Departments)
        {
            var part = state.Assignment(department);
            var allowed = types.Where(t => !t.IsSubclassOf(typeof(AssignmentCommand))).Concat(Transitions.Allowed(
                state.Stage, part?.Role ?? AssignmentRole.CoHandler, part?.Stage ?? AssignmentStage.Unassigned,
                Everybody)).ToHashSet();
            foreach (var message in Anything(state.Key, department).Where(m => allowed.Contains(m.Command.GetType())))
                yield return message;
        }
    }

    /// <summary>What can be asked at any time of a reply that is out.</summary>
    private IEnumerable<CommandMessage> Publications(Case state) => state.Assignments
        .Where(a => publishEvery > 0 && a.Reply?.SentAt is not null && random.Next(publishEvery) == 0).Select(a =>
        Message(state.Key, Office, random.Next(3) > 0 ? new PublishReply(a.Round) { Department = a.Department }
            : new UnpublishReply("更正后再公开", a.Round) { Department = a.Department }));

    /// <summary>What can be said at any time of what a reply has promised.</summary>
    private IEnumerable<CommandMessage> FollowUps(Case state) => state.Commitments
        .Where(_ => publishEvery > 0 && random.Next(publishEvery) == 0).Select(c => (c.IsOwed ? random.Next(6) : random.Next(3, 9)) switch
    {
        0 => Message(state.Key, Clerk(c.Department), new ReportProgress("已选址") { Commitment = c.Id }),
        1 or 2 => Message(state.Key, Clerk(c.Department), new ReportFulfilled("已建成") { Commitment = c.Id }),
        3 => Message(state.Key, Clerk(c.Department), new ExplainCommitment("须另行选址", c.Due.AddDays(random.Next(40))) { Commitment = c.Id }),
        4 => Message(state.Key, Clerk(c.Department), new ExplainCommitment("情况有变") { Commitment = c.Id }),
        5 => Message(state.Key, Office, new SendBackCommitment("请补充") { Commitment = c.Id }),
        _ => Message(state.Key, Office, new ConfirmCommitment { Commitment = c.Id }),
    });

    /// <summary>Some promise something, which falls due within the weeks that are played.</summary>
    private Letter Reply(string department, string body = "正文") => new(
        "答复", body, [new("联系人", "5550100")],
        Commitments: [.. Enumerable.Range(0, _made % 3).Select(n => new LetterCommitment($"第{n}件事", new DateOnly(2026, 3, 12 + (n * 10)), department))]);

    private IEnumerable<CommandMessage> Anything(CaseKey key, string department)
    {
        var clerk = Clerk(department);
        var other = Departments[random.Next(Departments.Length)];
        var asks = random.Next(4) == 0 && other != department ? other : null;
        foreach (var message in Unusual(key, department, other))
            yield return message;
        foreach (var joint in new[] { ProposerOf(2), ProposerOf(3) })
            yield return Message(key, joint, random.Next(4) == 0 ? new DeclineToSign("不了解") : new Sign());
        yield return Message(key, Office, new EnterSignature("m3", SignatureTaken.Phone, Declined: random.Next(3) == 0));
        yield return Message(key, Office, new Accept());
        yield return Message(key, Office, new Resubmit("题目", "改过的内容", [new("m1", "甲1"), new("m2", "甲2")]));
        if (random.Next(10) == 0)
            yield return Message(key, Office, new Decline("重复"));
        yield return Message(key, Office, new Assign(department, random.Next(2) == 0 || other == department ? null : [other]));
        if (random.Next(4) == 0)
            yield return Message(key, Office, new AddCoHandler { Department = department });
        yield return Message(key, clerk, new Acknowledge { Department = department });
        yield return Message(key, clerk, new GiveOpinion([new("一", "意见", asks)]) { Department = department });
        yield return Message(key, Office, new WaiveOpinion("已电话商定") { Department = department });
        yield return Message(key, clerk, new DraftReply(Reply(department)) { Department = department });
        yield return Message(key, clerk, new ApproveReply("签发人", "A", new Disclosure(DisclosureKind.Public)) { Department = department });
        yield return Message(key, Office, new PassReply { Department = department });
        yield return Message(key, clerk, new SendReply { Department = department });
        var result = random.Next(4) == 0 ? Satisfaction.Dissatisfied : Satisfaction.Satisfied;
        yield return Message(key, ProposerOf(random.Next(1, 4)), new GiveFeedback(Satisfaction.Satisfied, result, "意见") { Department = department });
        yield return Message(key, Office, new OpenSecondRound("有不满意"));
        yield return Message(key, Office, new Close(random.Next(3) == 0 ? "不再等待" : null));
    }

    /// <summary>What happens now and then: one of these at a time, or the cases would never get through.</summary>
    private IEnumerable<CommandMessage> Unusual(CaseKey key, string department, string other)
    {
        var clerk = Clerk(department);
        if (random.Next(40) == 0)
            yield return Message(key, Office, new Withdraw("已解决"));
        if (random.Next(8) == 0)
            yield return Message(key, Office, new Return("请补充"));
        if (random.Next(6) == 0)
            yield return Message(key, clerk, new RaiseObjection("不属职责") { Department = department });
        if (random.Next(4) == 0)
            yield return Message(key, clerk, new RaiseDisagreement("意见不一", random.Next(2) == 0 ? other : null) { Department = department });
        yield return Message(key, Office, new SettleDisagreement("照办") { Department = department });
        // A ruling is there whenever somebody waits for one.
        yield return Message(key, random.Next(2) == 0 ? Office : Manager, new Overrule("职责所在") { Department = department });
        yield return Message(key, random.Next(2) == 0 ? Office : Manager, new Uphold(other) { Department = department });
        if (mergeEvery > 0 && _cases.Count > 0 && random.Next(mergeEvery) == 0)
            yield return Message(key, Office, new Merge(_cases[random.Next(_cases.Count)]));
        if (mergeEvery > 0 && random.Next(8 * mergeEvery) == 0)
            yield return Message(key, Office, new TakeOut("并非一事"));
        yield return random.Next(12) switch
        {
            0 => Message(key, Office, random.Next(2) == 0 ? new MarkKey("manager", "分管领导") : new UnmarkKey("不再督办")),
            1 => Message(key, Office, new Assign(Separate: [.. Departments.Where(d => d != department)], Informed: [department])),
            2 => Message(key, Office, new ReleaseCoHandler("不涉及") { Department = department }),
            3 => Message(key, Office, new ChangeLead(other, "职责调整") { Department = department }),
            4 => Message(key, clerk, new NameHandler("办公室", "承办人") { Department = department }),
            5 => Message(key, clerk, new LogContact(ContactKind.Visit, new DateOnly(2026, 3, 1), ["m1"], "走访") { Department = department }),
            6 => Message(key, Office, new SendBackReply("请补充") { Department = department }),
            7 => Message(key, clerk, new CorrectReply(Reply(department, "更正"), "有误") { Department = department }),
            9 => OnDeadline(key),
            8 => Message(key, Office, new EnterFeedback("m1", FeedbackTaken.Phone, Satisfaction.Satisfied, Satisfaction.Satisfied) { Department = department }),
            _ => Message(key, clerk, new Acknowledge { Department = department }),
        };
    }

    /// <summary>Of a deadline that is there, as like as not.</summary>
    private CommandMessage OnDeadline(CaseKey key)
    {
        var id = $"d{random.Next(1, 10)}";
        return random.Next(5) switch
        {
            0 => Message(key, Office, new GrantExtension { Deadline = id }),
            1 => Message(key, Office, new PauseDeadline(PauseCause.ForceMajeure, "汛期") { Deadline = id }),
            2 => Message(key, Office, new ResumeDeadline { Deadline = id }),
            3 => Message(key, Office, new RefuseExtension("理由不足") { Deadline = id }),
            _ => Message(key, Clerk(Departments[random.Next(Departments.Length)]), new RequestExtension("须协调", new(1, LimitUnit.Month)) { Deadline = id }),
        };
    }

    private CommandMessage Message(CaseKey? key, Caller by, CaseCommand command)
    {
        var intent = IntentId.Of(by, $"{++_made}");
        if (key is null)
            _cases.Add(IntentId.NewCase(intent));
        return new(intent, key ?? new CaseKey(Code, IntentId.NewCase(intent)), by, command, Start.AddMinutes(_made));
    }
}
