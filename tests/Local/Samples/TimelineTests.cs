using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;

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
    public void Event_HasAWordWhicheverItIs()
    {
        foreach (var (_, happened) in KebabCase.NamesOf<CaseEvent>())
            EventWords.Of(happened).ShouldNotBeEmpty();
    }

    private static List<string> Lines(params RecordedEvent[] history) => [.. Timeline.Lines(State, history, Nanhu)];

    private static RecordedEvent Recorded(int number, string at, Caller by, string queue, CaseEvent happened) =>
        new(number, DateTimeOffset.Parse(at, null), DateTimeOffset.Parse(at, null), by, queue, $"intent-{number}", happened);
}
