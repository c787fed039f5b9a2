using System.Text.Json.Nodes;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local.Tests;

public sealed class SampleSetTests
{
    private static readonly SampleSet Samples = SampleSet.Load();

    [Fact]
    public void Samples_AreTheShapesOfTheLetters()
    {
        var rounds = Samples.Cases.ToDictionary(sample => sample.Name[0], sample => (sample.Proposers, First: sample.Rounds[0], sample.Rounds.Count));

        rounds.Keys.Order().ShouldBe(['1', '2', '3', '4', '5']);
        rounds['1'].Proposers.Count.ShouldBe(11);
        rounds['1'].First.AllCoHandlers.Count().ShouldBe(4);
        rounds['1'].First.AllWaivers.ShouldNotBeEmpty();
        rounds['2'].First.Departments.ShouldHaveSingleItem();
        rounds['3'].Count.ShouldBe(2);
        rounds['4'].First.Added.ShouldBe(["nanhu-zzb"]);
        rounds['4'].First.Reply.Annexes!.ShouldHaveSingleItem().Department.ShouldBe("nanhu-rsj");
        rounds['5'].Proposers.Count.ShouldBe(2);
        rounds['5'].First.Reply.CopiedTo!.Count.ShouldBe(2);
    }

    [Fact]
    public void Samples_HaveNoPhoneThatCouldBeSomebodys() =>
        Samples.Cases.SelectMany(sample => sample.Rounds).SelectMany(round => round.Reply.Contacts)
            .ShouldAllBe(contact => contact.Phone.StartsWith("555-01", StringComparison.Ordinal));

    [Fact]
    public void Sample_WithAnUnknownMemberIsReportedByNameAndPlace() =>
        Fault(json => json["rounds"]![0]!["replly"] = "").ShouldSatisfyAllConditions(
            fault => fault.ShouldStartWith("Sample case x: $.rounds[0]"),
            fault => fault.ShouldContain("replly"));

    [Fact]
    public void Sample_WithAValueThatTheWorkflowWouldRefuseIsReported() =>
        Fault(json => json["rounds"]![0]!["reply"]!["classMark"] = "Z").ShouldContain("approve-reply /classMark");

    [Fact]
    public void Sample_WithASilentProposerIsReported() =>
        Fault(json => json["rounds"]![0]!["feedback"] = new JsonObject()).ShouldContain("the proposer 'wy-6021' gives none");

    [Fact]
    public void Sample_WithASilentCoHandlerIsReported() =>
        Fault(json => json["rounds"]![0]!["coHandlers"] = new JsonArray("nanhu-czj"))
            .ShouldContain("'nanhu-czj' needs either an opinion or a waiver");

    [Fact]
    public void Sample_ThatLeavesSomebodyDissatisfiedIsReported() =>
        Fault(json => json["rounds"]![0]!["feedback"]!["wy-6021"]!["result"] = "dissatisfied").ShouldContain("the last round");

    [Fact]
    public void Feedback_OfOneProposerInTheSecondRoundSampleIsDissatisfied() =>
        Samples.Cases[2].Rounds[0].Feedback.Values.Count(feedback => feedback.Result == Satisfaction.Dissatisfied).ShouldBe(1);

    /// <summary>What is said of the sound case of one department when something is changed in it.</summary>
    private static string Fault(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "cases", "2-handled-alone.json")))!;
        change(json);
        return Should.Throw<CannotStartException>(() => SampleSet.Read(Samples.Jurisdiction, [("x", json.ToJsonString())])).Message;
    }
}
