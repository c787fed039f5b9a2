using System.Text;
using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Tests;

public sealed class MessageTests
{
    private static readonly Caller Office = new("lake", "office", "提案委", CallerRole.Office);
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private readonly Recorder _ports = new();

    public static TheoryData<CaseCommand> EveryCommand =>
    [
        new Submit("s1", "题目", "内容", [new("m1", "林知远"), new("g1", "某党派", ProposerKind.Party)]),
        new Sign(),
        new DeclineToSign("不了解"),
        new DeclineToSign(),
        new EnterSignature("m2", SignatureTaken.Phone),
        new EnterSignature("m2", SignatureTaken.Paper, Declined: true, "不了解"),
        new CloseSigning(Noon),
        new Return("请补充"),
        new Resubmit("题目", "内容", [new("m1", "林知远")]),
        new Withdraw("已解决"),
        new MarkKey("manager", "许望舒"),
        new UnmarkKey("已转入日常办理"),
        new Accept("社会事业"),
        new Accept(),
        new Decline("重复"),
        new Merge("c2", "社会事业"),
        new TakeOut("并非一事"),
        new Join("c2", 3),
        new Leave("c2", 3),
        new Follow("c2", 3),
        new Unmerge("c2", 3, "已撤回"),
        new Assign("civil", ["labour"]),
        new Assign("civil"),
        new Assign(Separate: ["civil", "labour"], Informed: ["finance"]),
        new ReleaseCoHandler("不涉及") { Department = "labour" },
        new ChangeLead("labour", "职责调整") { Department = "civil" },
        new RaiseObjection("不属职责", "labour") { Department = "civil" },
        new RaiseObjection("不属职责") { Department = "civil" },
        new Uphold("labour") { Department = "civil" },
        new Uphold { Department = "labour" },
        new Overrule("职责所在") { Department = "civil" },
        new NameHandler("办公室", "周小满") { Department = "civil" },
        new RaiseDisagreement("选址", "labour") { Department = "civil" },
        new RaiseDisagreement("选址") { Department = "labour" },
        new SettleDisagreement("以主办意见为准") { Department = "labour" },
        new LogContact(ContactKind.Phone, new DateOnly(2026, 3, 2), ["m1"], "已电话沟通") { Department = "civil" },
        new PassReply { Department = "civil" },
        new SendBackReply("请补充") { Department = "civil" },
        new CorrectReply(new Letter("答复", "更正", [new("周小满", "555-0100")]), "日期有误") { Department = "civil" },
        new EnterFeedback("m1", FeedbackTaken.Paper, Satisfaction.Satisfied, Satisfaction.Satisfied) { Department = "civil" },
        new AddCoHandler { Department = "labour" },
        new Acknowledge { Department = "labour" },
        new GiveOpinion([new("一", "可行", "party"), new("二", "可行", Answers: [1, 2])], "附件", "人社函〔2026〕1号", [new("甲", "1")], ["f"]) { Department = "labour" },
        new WaiveOpinion("已商定") { Department = "labour" },
        new DraftReply(new Letter("答复", "正文", [new("周小满", "555-0100")], ["某办公室"], [new("附件", "labour")],
            [new("新设食堂六处", new DateOnly(2026, 12, 31), "civil")])) { Department = "civil" },
        new ApproveReply("何立", "A", new Disclosure(DisclosureKind.NotPublic, "涉及个人")) { Department = "civil" },
        new SendReply { Department = "civil" },
        new PublishReply { Department = "civil" },
        new PublishReply(1) { Department = "civil" },
        new UnpublishReply("更正后再公开", 1) { Department = "civil" },
        new ReportProgress("已选址") { Commitment = "c1" },
        new ReportFulfilled("已建成") { Commitment = "c1" },
        new ExplainCommitment("须迁改管线") { Commitment = "c1" },
        new ExplainCommitment("须迁改管线", new DateOnly(2027, 3, 31)) { Commitment = "c1" },
        new ConfirmCommitment { Commitment = "c1" },
        new SendBackCommitment("请补充") { Commitment = "c1" },
        new GiveFeedback(Satisfaction.BasicallySatisfied, Satisfaction.Dissatisfied, "没有解决") { Department = "civil" },
        new OpenSecondRound("有不满意"),
        new Close("不再等待"),
        new Archive(Noon),
        new RequestExtension("须协调", new(1, LimitUnit.Month)) { Deadline = "d4" },
        new RequestExtension("须协调", Until: new DateOnly(2026, 7, 1)) { Deadline = "d4" },
        new GrantExtension { Deadline = "d4" },
        new GrantExtension(new(5, LimitUnit.WorkingDay), Reason: "同意") { Deadline = "d4" },
        new RefuseExtension("理由不足") { Deadline = "d4" },
        new PauseDeadline(PauseCause.ForceMajeure, "汛期") { Deadline = "d4" },
        new ResumeDeadline("汛期已过") { Deadline = "d4" },
        new ResumeDeadline { Deadline = "d4" },
        new FireRungs("near-3-20260420", Noon) { Deadline = "d4" },
        new RecountDeadlines(3, "新办法施行", "办公室甲"),
    ];

    [Fact]
    public void EveryCommand_IsAmongTheCases() =>
        EveryCommand.AsEnumerable<object[]>().Select(row => row[0].GetType()).Distinct().Count().ShouldBe(CommandName.All.Count);

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public async Task Command_SurvivesItsQueue(CaseCommand command)
    {
        var sent = new CommandMessage(IntentId.Of(Office, "k"), new CaseKey("lake", "c"), Office, command, Noon);
        var queue = new CommandQueue(_ports, _ports);

        await queue.SendAsync(sent, CancellationToken.None);
        var (name, message) = _ports.Sent.ShouldHaveSingleItem();
        var read = await queue.ReadAsync(message, CancellationToken.None);

        name.ShouldBe(Queues.For(command.GetType()));
        Queues.Steps.ShouldContain(name);
        read.Fingerprint.ShouldBe(sent.Fingerprint);
        JsonSerializer.Serialize(read, WorkflowJson.Options).ShouldBe(JsonSerializer.Serialize(sent, WorkflowJson.Options));
    }

    [Fact]
    public async Task Expectation_SurvivesTheQueueAndIsNoPartOfWhatIsAsked()
    {
        var plain = new CommandMessage(IntentId.Of(Office, "k"), new CaseKey("lake", "c"), Office, new Accept(), Noon);
        var queue = new CommandQueue(_ports, _ports);

        await queue.SendAsync(plain with { Expected = new([3, 4]) }, CancellationToken.None);
        var read = await queue.ReadAsync(_ports.Sent.ShouldHaveSingleItem().Message, CancellationToken.None);

        read.Expected.ShouldNotBeNull().Versions.ShouldBe([3, 4]);
        read.Fingerprint.ShouldBe(plain.Fingerprint);
    }

    [Fact]
    public async Task LongMessages_ThatDifferInWhatTheyExpectDoNotShareABlob()
    {
        var command = new GiveOpinion([new("一", new string('长', 90_000))]) { Department = "labour" };
        var one = new CommandMessage(IntentId.Of(Office, "k"), new CaseKey("lake", "c"), Office, command, Noon, new([3]));
        var queue = new CommandQueue(_ports, _ports);

        await queue.SendAsync(one, CancellationToken.None);
        await queue.SendAsync(one with { Expected = null }, CancellationToken.None);

        (await queue.ReadAsync(_ports.Sent[0].Message, CancellationToken.None)).Expected.ShouldNotBeNull().Versions.ShouldBe([3]);
        (await queue.ReadAsync(_ports.Sent[1].Message, CancellationToken.None)).Expected.ShouldBeNull();
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(90_000, true)]
    public async Task LongText_TravelsByBlob_AndTheMessageFits(int length, bool byBlob)
    {
        var text = new string('长', length);
        var sent = new CommandMessage(
            IntentId.Of(Office, "k"), new CaseKey("lake", "c"), Office, new GiveOpinion([new("一", text)]) { Department = "labour" }, Noon);
        var queue = new CommandQueue(_ports, _ports);

        await queue.SendAsync(sent, CancellationToken.None);
        var (_, message) = _ports.Sent.ShouldHaveSingleItem();

        _ports.Bodies.Count.ShouldBe(byBlob ? 1 : 0);
        Convert.ToBase64String(Encoding.UTF8.GetBytes(message)).Length.ShouldBeLessThanOrEqualTo(64 * 1024);
        var read = await queue.ReadAsync(message, CancellationToken.None);
        read.Command.ShouldBeOfType<GiveOpinion>().Points.ShouldHaveSingleItem().Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":"i","source":"/","type":"proposal.command.fly","subject":"c","time":"2026-03-02T04:00:00Z","data":{}}""")]
    [InlineData("""{"id":"i","source":"/","type":"proposal.command.accept","subject":"c","time":"2026-03-02T04:00:00Z"}""")]
    [InlineData("""{"id":"i","source":"/","type":"proposal.command.accept","subject":"c","time":"2026-03-02T04:00:00Z","data":[]}""")]
    [InlineData("""{"id":"i","source":"/","type":"proposal.command.accept","subject":"c","time":"2026-03-02T04:00:00Z","data":{"by":null,"command":{}}}""")]
    [InlineData("""{"id":"i","source":"/","type":"proposal.command.accept","subject":"c","time":"2026-03-02T04:00:00Z","data":{"by":{},"command":null}}""")]
    [InlineData("""{"id":"i","source":"/","type":"proposal.command.accept","subject":"c","time":"2026-03-02T04:00:00Z","dataref":"gone"}""")]
    [InlineData("""{"id":"i","source":"/","type":"proposal.command.accept","subject":"c","time":"2026-03-02T04:00:00Z","data":{"by":{"jurisdiction":"j","subject":"s","name":"n","roles":"office"},"command":{},"expected":{"versions":"7"}}}""")]
    public async Task ForeignMessage_IsUnreadable(string message) =>
        await Should.ThrowAsync<UnreadableMessageException>(() => new CommandQueue(_ports, _ports).ReadAsync(message, CancellationToken.None));

    [Fact]
    public void Intent_IsTheCallersAndTheKeys()
    {
        var other = Office with { Subject = "other" };
        var elsewhere = Office with { Jurisdiction = "river" };
        var intent = IntentId.Of(Office, "k");

        intent.ShouldBe(IntentId.Of(Office with { Name = "改名" }, "k"));
        new[] { IntentId.Of(Office, "k2"), IntentId.Of(other, "k"), IntentId.Of(elsewhere, "k") }.ShouldNotContain(intent);
        IntentId.IsOf(Office, intent).ShouldBeTrue();
        IntentId.IsOf(other, intent).ShouldBeFalse();
        IntentId.IsOf(elsewhere, intent).ShouldBeFalse();
        IntentId.IsIntent(intent).ShouldBeTrue();
        IntentId.IsCase(IntentId.NewCase(intent)).ShouldBeTrue();
    }

    /// <summary>These names are in stored rows and in other systems' code: one that changes here is a break there.</summary>
    [Fact]
    public void NamesOnTheWire_AreTheseAndStay()
    {
        string.Join(' ', CommandName.All.Keys).ShouldBe(
            "accept acknowledge add-co-handler approve-reply archive assign change-lead close close-signing confirm-commitment correct-reply decline "
            + "decline-to-sign draft-reply enter-feedback enter-signature explain-commitment fire-rungs follow give-feedback give-opinion grant-extension join "
            + "leave log-contact mark-key merge name-handler open-second-round overrule pass-reply pause-deadline publish-reply raise-disagreement "
            + "raise-objection recount-deadlines refuse-extension release-co-handler report-fulfilled report-progress request-extension resubmit resume-deadline "
            + "return send-back-commitment send-back-reply "
            + "send-reply settle-disagreement sign submit take-out unmark-key unmerge unpublish-reply uphold waive-opinion withdraw");
        string.Join(' ', KebabCase.NamesOf<CaseEvent>().Keys).ShouldBe(
            "all-replies-sent assignment-objected case-accepted case-archived case-closed case-declined case-merged case-resubmitted "
            + "case-returned case-submitted case-taken-out case-withdrawn co-handler-added co-handler-released commitment-confirmed "
            + "commitment-explained commitment-sent-back contact-logged deadlines-met "
            + "deadlines-paused deadlines-recounted deadlines-resumed deadlines-set deadlines-superseded department-informed departments-assigned "
            + "disagreement-raised disagreement-settled extension-granted extension-refused extension-requested feedback-given fulfilment-reported handler-named "
            + "key-case-marked key-case-unmarked lead-released main-followed member-joined member-left merge-dissolved objection-overruled "
            + "objection-upheld opinion-given opinion-waived progress-reported proposal-signed reply-approved reply-checked reply-corrected reply-drafted "
            + "reply-published reply-sent reply-sent-back reply-unpublished rungs-fired second-round-opened signature-declined signature-entered signatures-asked "
            + "signing-closed task-acknowledged task-moved");
    }

    private sealed class Recorder : IMessageQueues, IMessageBodies
    {
        public List<(string Queue, string Message)> Sent { get; } = [];

        public Dictionary<string, string> Bodies { get; } = [];

        public Task SendAsync(string queue, string message, CancellationToken cancellationToken)
        {
            Sent.Add((queue, message));
            return Task.CompletedTask;
        }

        public Task PutAsync(string name, string text, CancellationToken cancellationToken)
        {
            Bodies[name] = text;
            return Task.CompletedTask;
        }

        public Task<string?> FindAsync(string name, CancellationToken cancellationToken) =>
            Task.FromResult(Bodies.GetValueOrDefault(name));
    }
}
