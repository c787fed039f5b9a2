using System.Text;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Poison;

namespace ProposalWorkflow.Workflow.Tests;

/// <summary>Whose a message is that nobody could handle: only what cannot be doubted is believed.</summary>
public sealed class PoisonReadingTests
{
    private static readonly JurisdictionSet Places = new([Place("donghu"), Place("xishan")]);

    [Theory]
    [InlineData("""{"source":"/jurisdictions/donghu"}""", "donghu")]
    [InlineData("""{"source":"/jurisdictions/donghu/callers/office"}""", "donghu")]
    [InlineData("""{"source":"/jurisdictions/donghu","data":{"by":{"jurisdiction":"donghu"}}}""", "donghu")]
    [InlineData("""{"source":"/jurisdictions/donghu","data":{"jurisdiction":"donghu"}}""", "donghu")]
    [InlineData("""{"to":{"jurisdiction":"xishan","department":"xishan-mzj"}}""", "xishan")]
    [InlineData("""{"key":{"jurisdiction":"xishan","id":"i"},"read":0}""", "xishan")]
    [InlineData("""{"source":"/jurisdictions/donghu","data":{"by":{"jurisdiction":"xishan"}}}""", null)]
    [InlineData("""{"source":"/jurisdictions/donghu","data":{"jurisdiction":"xishan"}}""", null)]
    [InlineData("""{"source":"/jurisdictions/beihai"}""", null)]
    [InlineData("""{"source":"/jurisdictions/"}""", null)]
    [InlineData("""{"source":7,"data":[]}""", null)]
    [InlineData("""{"source":"/tests"}""", null)]
    [InlineData("""{"source":"/jurisdictions/donghu","source":"/jurisdictions/xishan"}""", null)]
    [InlineData("[]", null)]
    [InlineData("提案", null)]
    [InlineData(null, null)]
    public void Place_IsBelievedWhereNothingContradictsIt(string? text, string? place) =>
        PoisonReading.Read(Queues.Intake, text, Places).Jurisdiction.ShouldBe(place);

    [Fact]
    public void Message_OfAnOutsiderIsNobodys() =>
        PoisonReading.Read(Queues.Inbound, """{"source":"/jurisdictions/donghu","type":"proposal.command.accept"}""", Places)
            .ShouldBe(new PoisonContents(null, "proposal.command.accept"));

    [Fact]
    public void Contents_AreReadWhereTheyAreOfTheRightKind()
    {
        PoisonReading.Read(Queues.Intake, """{"source":"/jurisdictions/donghu","type":"t","subject":"s","time":"2026-03-02T09:00:00+08:00"}""", Places)
            .ShouldBe(new PoisonContents("donghu", "t", "s", new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)));
        PoisonReading.Read(Queues.Intake, """{"source":"/jurisdictions/donghu","type":1,"subject":{},"time":"soon"}""", Places)
            .ShouldBe(new PoisonContents("donghu"));
    }

    [Theory]
    [InlineData("5o+Q5qGI", "提案")]
    [InlineData("", "")]
    [InlineData("提案", null)]
    [InlineData("/w==", null)] // base64, but no UTF-8
    public void Text_IsReadFromBase64OfUtf8(string body, string? text) => PoisonReading.TextOf(body).ShouldBe(text);

    [Fact]
    public void EveryQueue_HasAName() =>
        Queues.All.ShouldAllBe(queue => PoisonWords.OfQueue(queue).Any(c => c >= '一') && Encoding.UTF8.GetByteCount(queue + "-poison") <= 63);

    private static Jurisdiction Place(string code) => new()
    {
        Code = code, Name = code, TimeZone = TimeZoneInfo.Utc, Sessions = [], Departments = [], ResultClasses = [],
    };
}
