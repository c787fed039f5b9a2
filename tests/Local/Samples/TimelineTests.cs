using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Local.Tests;

public sealed class TimelineTests
{
    private static readonly Caller Office = new("nanhu", "office", "提案委办公室", CallerRole.Office);
    private static readonly Caller Education = new("nanhu", "department-nanhu-jyj", "南湖区教育局", CallerRole.Department, "nanhu-jyj");
    private static readonly SampleSet Samples = SampleSet.Load();
    private static readonly CaseReading State = new("关于中小学图书馆的提案", CaseStage.Closed, "已办结", 1, [], [], "2026001", [new("wy-1", "顾念慈")]);

    private static Jurisdiction Nanhu => Samples.Jurisdictions.Find("nanhu")!;

    [Fact]
    public void Timeline_TellsWhoDidWhatWhenThroughWhichQueue() =>
        Lines(
            Recorded(1, "2026-03-01T23:59:58Z", Office, "proposal-assignment", new DepartmentsAssigned(1, ["nanhu-jyj"], [], [])),
            Recorded(2, "2026-03-02T00:00:05Z", Education, "department-replies", new ReplySent(1, "nanhu-jyj", [], ["督查室"])))
        .ShouldBe(
        [
            "2026001  关于中小学图书馆的提案  已办结",
            "  2026-03-02 07:59:58  提案委办公室（交办机关）  交办  departments-assigned  proposal-assignment  独办：南湖区教育局",
            "  2026-03-02 08:00:05  南湖区教育局（承办单位）  答复  reply-sent            department-replies   抄送：督查室",
        ]);

    [Fact]
    public void Timeline_CountsAChineseCharacterAsTwoColumns()
    {
        var lines = Lines(
            Recorded(1, "2026-03-01T00:00:00Z", Office with { Name = "Wu" }, "q", new TaskAcknowledged(1, "nanhu-jyj")),
            Recorded(2, "2026-03-01T00:00:00Z", Office with { Name = "南湖区" }, "q", new TaskAcknowledged(1, "nanhu-jyj")));

        lines[1].ShouldEndWith("  Wu（交办机关）      签收  task-acknowledged  q");
        lines[2].ShouldEndWith("  南湖区（交办机关）  签收  task-acknowledged  q");
    }

    [Fact]
    public void Timeline_OfACaseWithoutANumberSaysSo() =>
        Timeline.Lines(State with { CaseNumber = null }, [], Nanhu)
            .ShouldBe(["（无案号）  关于中小学图书馆的提案  已办结"]);

    [Fact]
    public void Timeline_HasTheTimesOfItsJurisdiction() =>
        Timeline.Lines(State, [Recorded(1, "2026-03-01T00:00:00Z", Office, "q", new CaseSubmitted("s", default, "t", "t", [new("a", "b")]))],
            Samples.Jurisdictions.Find("xihe")!).Last().ShouldStartWith("  2026-03-01 06:00:00  ");

    [Fact]
    public void Timeline_NamesTheProposerWhoseFeedbackTheOfficeEntered() =>
        Lines(Recorded(1, "2026-03-01T00:00:00Z", Office, "q", new FeedbackGiven(
            1, "nanhu-jyj", "wy-1", new(Satisfaction.Satisfied, Satisfaction.Dissatisfied, "慢"), FeedbackTaken.Paper)))
        .Last().ShouldEndWith("  顾念慈（纸质），南湖区教育局，态度：满意，结果：不满意");

    [Fact]
    public void Timeline_NamesThoseWhoGaveNoFeedback() =>
        Lines(Recorded(1, "2026-03-01T00:00:00Z", Office, "q", new CaseClosed("不再等待。", ["wy-1"])))
        .Last().ShouldEndWith("  未反馈：顾念慈；不再等待。");

    [Fact]
    public void Timeline_ShowsAnAlertBetweenTheEventsAroundIt()
    {
        var alert = new Alert("n", AlertKind.Escalated, "nanhu", At("2026-03-01T01:00:00Z"), "督办：会办意见", "全文")
        {
            Late = new("会办意见", new(2026, 2, 26), 3, "已逾期3个工作日"),
            Told = ["交办机关"],
        };

        var lines = Timeline.Lines(
            State,
            [
                Recorded(1, "2026-03-01T00:00:00Z", Office, "q", new TaskAcknowledged(1, "nanhu-jyj")),
                Recorded(2, "2026-03-01T02:00:00Z", Office, "q", new TaskAcknowledged(1, "nanhu-jyj")),
            ],
            Nanhu, [new(alert, At("2026-03-01T01:00:01Z"))]).ToList();

        lines.Count.ShouldBe(4);
        lines[2].ShouldStartWith("  2026-03-01 09:00:01  告警接收端（本机）        收到告警  manager.escalated");
        lines[2].ShouldEndWith("manager-alerts  督办：会办意见，已逾期3个工作日，报交办机关");
    }

    [Theory]
    [MemberData(nameof(OfDeadlines))]
    public void Timeline_SaysWhoseDeadlineAndUntilWhen(DeadlineEvent happened, string words) =>
        Lines(Recorded(1, "2026-03-01T00:00:00Z", Office, "q", happened)).Last().ShouldEndWith("  " + words);

    public static TheoryData<DeadlineEvent, string> OfDeadlines
    {
        get
        {
            var (day, at) = (new DateOnly(2026, 3, 2), At("2026-03-02T01:00:00Z"));
            return new()
            {
                {
                    new RungsFired(1, AssignmentRole.CoHandler, "nanhu-rsj", "d1", LimitedStep.Opinion,
                    [
                        new([new(RungKind.Near, 3, day, day)]), new([new(RungKind.Due, 0, day, day), new(RungKind.Overdue, 1, day, day)]),
                        new([new(RungKind.Escalated, 5, day, day, Audience.Manager)]),
                    ]),
                    "南湖区人力资源和社会保障局：会办意见临期提醒（还有3个工作日）、到期提醒（今日到期）、催办（逾期1个工作日）、督办（逾期5个工作日，报分管领导）"
                },
                {
                    new ExtensionGranted(1, AssignmentRole.Sole, "nanhu-jyj",
                        [new("d1", LimitedStep.Reply, new(LedgerKind.Extended, day, at, "a", null) { Limit = new(1, LimitUnit.Month) }, day)]),
                    "南湖区教育局：答复延长1个月，至2026年3月2日"
                },
                {
                    new DeadlinesMet(1, null, null, [new("d1", LimitedStep.Feedback, new(LedgerKind.Met, day.AddDays(1), at, "a", null), day)]),
                    "提案者：反馈（逾期，应于2026年3月2日前）"
                },
                {
                    new DeadlinesPaused(1, AssignmentRole.Sole, "nanhu-jyj", [new("d1", LimitedStep.Reply, new(LedgerKind.Paused, day, at, "a", "汛期"), day)]),
                    "南湖区教育局：答复，汛期"
                },
                {
                    new DeadlinesMet(1, null, null, [new("d1", LimitedStep.RuleOnObjection, new(LedgerKind.Met, day, at, "a", null), day)]),
                    "交办机关：裁定退办申请（按期，应于2026年3月2日前）"
                },
            };
        }
    }

    [Fact]
    public void Event_HasAWordWhicheverItIs()
    {
        foreach (var (_, happened) in KebabCase.NamesOf<CaseEvent>())
            EventWords.Of(happened).ShouldNotBeEmpty();
    }

    private static List<string> Lines(params RecordedEvent[] history) => [.. Timeline.Lines(State, history, Nanhu)];

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);

    private static RecordedEvent Recorded(int number, string at, Caller by, string queue, CaseEvent happened) =>
        new(number, DateTimeOffset.Parse(at, null), DateTimeOffset.Parse(at, null), by, queue, $"intent-{number}", happened);
}
