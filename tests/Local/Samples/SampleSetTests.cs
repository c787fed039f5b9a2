using System.Text.Json.Nodes;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local.Tests;

public sealed class SampleSetTests
{
    private static readonly SampleSet Samples = SampleSet.Load();

    [Fact]
    public void Samples_AreTheShapesOfTheLetters()
    {
        var rounds = Samples.Cases.ToDictionary(NumberOf, sample => (sample.Proposers, First: sample.Rounds[0], sample.Rounds.Count));

        rounds.Keys.Order().ShouldBe(Enumerable.Range(1, 12));
        rounds[1].Proposers.Count.ShouldBe(11);
        rounds[1].First.AllCoHandlers.Count().ShouldBe(4);
        rounds[1].First.AllWaivers.ShouldNotBeEmpty();
        rounds[2].First.Staying.ShouldHaveSingleItem();
        rounds[3].Count.ShouldBe(2);
        rounds[4].First.Added.ShouldBe(["nanhu-zzb"]);
        rounds[4].First.Answers[0].Reply.Annexes!.ShouldHaveSingleItem().Department.ShouldBe("nanhu-rsj");
        rounds[5].Proposers.Count.ShouldBe(2);
        rounds[5].First.Answers[0].Reply.CopiedTo!.Count.ShouldBe(2);
    }

    [Fact]
    public void Samples_AreTheWaysThatACaseCanGo()
    {
        var cases = Samples.Cases.ToDictionary(NumberOf);

        cases[6].Submit.Title.ShouldNotBe(cases[6].Resubmit.Title);
        cases[7].Rounds[0].Assign.Lead.ShouldBe("nanhu-zjj");
        cases[7].Rounds[0].AllObjections.Select(one => one.Ruling.GetType()).ShouldBe([typeof(Uphold), typeof(Overrule)]);
        cases[8].Rounds[0].Assign.Separate.ShouldBe(["nanhu-mzj", "nanhu-jyj"]);
        cases[8].Rounds[0].AllInformed.ShouldHaveSingleItem();
        cases[9].Jurisdiction.ShouldBe("xihe");
        cases[9].AllDeclined.ShouldHaveSingleItem();
        cases[9].Rounds[0].Answers[0].Feedback.Count.ShouldBe(cases[9].Proposers.Count - 1);
        cases.Values.Where(one => one.IsLate).ShouldBe([cases[12]]);
        cases[11].Main.ShouldNotBeNull().Name.ShouldBe(cases[10].Name);
        cases[11].Rounds[0].Answers[0].Reply.Body.ShouldNotBe(cases[10].Rounds[0].Answers[0].Reply.Body);
    }

    [Fact]
    public void Jurisdictions_DifferInWhatACaseNeeds()
    {
        var (nanhu, xihe) = (Samples.Jurisdictions.Find("nanhu")!, Samples.Jurisdictions.Find("xihe")!);

        (nanhu.ContactRequired, nanhu.ReplyChecked).ShouldBe((false, false));
        (xihe.ContactRequired, xihe.ReplyChecked).ShouldBe((true, true));
        (nanhu.JointSigning, nanhu.ArchiveAfterDays).ShouldBe((null, 365));
        (xihe.JointSigning, xihe.ArchiveAfterDays).ShouldBe((new(5), 0));
        xihe.ResultClasses.Select(one => one.Mark).Intersect(nanhu.ResultClasses.Select(one => one.Mark)).ShouldBeEmpty();
        xihe.TimeZone.ShouldNotBe(nanhu.TimeZone);
    }

    [Fact]
    public void Callers_HaveATokenEachInBothJurisdictions()
    {
        var names = SampleCallers.Of(Samples).SelectMany(group => group.Tokens.Keys).ToList();

        names.ShouldBeUnique();
        foreach (var name in new[] { "nanhu-office", "nanhu-manager", "nanhu-mzj", "wy-6047", "xihe-office", "xihe-manager", "xihe-slj", "xh-2031" })
            names.ShouldContain(name);
    }

    [Fact]
    public void Samples_HaveNoPhoneThatCouldBeSomebodys() =>
        Samples.Cases.SelectMany(sample => sample.Rounds).SelectMany(round => round.Answers).SelectMany(answer => answer.Reply.Contacts)
            .ShouldAllBe(contact => contact.Phone.StartsWith("555-01", StringComparison.Ordinal));

    [Fact]
    public void Sample_WithAnUnknownMemberIsReportedByNameAndPlace() =>
        Fault(json => json["rounds"]![0]!["replly"] = "").ShouldSatisfyAllConditions(
            fault => fault.ShouldStartWith("Sample case x: $.rounds[0]"),
            fault => fault.ShouldContain("replly"));

    [Fact]
    public void Sample_WithAValueThatTheWorkflowWouldRefuseIsReported() =>
        Fault(json => json["rounds"]![0]!["answers"]![0]!["reply"]!["classMark"] = "Z").ShouldContain("approve-reply /classMark");

    [Fact]
    public void Sample_WithASilentProposerIsReported() =>
        Fault(json => json["rounds"]![0]!["answers"]![0]!["feedback"] = new JsonObject()).ShouldContain("the proposer 'wy-6021' gives none");

    [Fact]
    public void Sample_WithASilentCoHandlerIsReported() =>
        Fault(json => json["rounds"]![0]!["coHandlers"] = new JsonArray("nanhu-czj"))
            .ShouldContain("'nanhu-czj' needs either an opinion or a waiver");

    [Fact]
    public void Sample_ThatLeavesSomebodyDissatisfiedIsReported() =>
        Fault(json => json["rounds"]![0]!["answers"]![0]!["feedback"]!["wy-6021"]!["result"] = "dissatisfied").ShouldContain("the last round");

    [Fact]
    public void Sample_OfAnUnknownJurisdictionIsReported() =>
        Fault(json => json["jurisdiction"] = "nowhere").ShouldBe("Sample case x: $.jurisdiction: functions/jurisdictions has no 'nowhere'.");

    [Fact]
    public void Sample_WithoutTheContactThatItsPlaceAsksForIsReported() =>
        Fault(Ninth, json => json["rounds"]![0]!["answers"]![0]!.AsObject().Remove("contacts")).ShouldContain("asks for a contact");

    [Fact]
    public void Sample_WithSomebodyWhoDeclinesWhereNobodySignsIsReported() =>
        Fault(json => json["declined"] = new JsonArray(new JsonObject { ["id"] = "wy-1", ["name"] = "甲", ["reason"] = "不了解" }))
            .ShouldContain("nobody is asked to sign in 'nanhu'");

    [Fact]
    public void Sample_WithADraftSentBackWhereNobodyChecksIsReported() =>
        Fault(json => json["rounds"]![0]!["answers"]![0]!["sentBack"] = new JsonObject { ["body"] = new JsonArray("稿"), ["reason"] = "短" })
            .ShouldContain("nobody checks replies in 'nanhu'");

    [Fact]
    public void Sample_WithASilentProposerAndNoReasonForClosingIsReported() =>
        Fault(Ninth, json => json["rounds"]![0]!.AsObject().Remove("close")).ShouldContain("the proposer 'xh-2033' gives none");

    [Theory]
    [InlineData(0, "upheldTo", null, "needs either")]
    [InlineData(0, "upheldTo", "nanhu-czj", "'nanhu-wtj' cannot object")]
    [InlineData(1, "department", "nanhu-czj", "'nanhu-czj' cannot object")]
    [InlineData(1, "upheldTo", "nanhu-zjj", "'nanhu-zjj' has objected")]
    public void Sample_WithObjectionsThatDoNotFollowFromEachOtherIsReported(int objection, string member, string? value, string said) =>
        Fault(Seventh, json => json["rounds"]![0]!["objections"]![objection]![member] = value).ShouldContain(said);

    [Fact]
    public void Sample_WithAnObjectionThatLeavesTheCaseWithNobodyWhoAnswersIsReported() =>
        Fault(Seventh, json => json["rounds"]![0]!["answers"]![0]!["department"] = "nanhu-czj").ShouldContain("which gives no answer");

    [Theory]
    [InlineData("mergedInto", "nothing", "no case of 'nanhu'")]
    [InlineData("mergedInto", "10-merged-study-rooms", "no case of 'nanhu'")] // which is not among those that are read here
    public void Sample_ThatIsMergedIntoWhatIsNotThereIsReported(string member, string value, string said) =>
        Fault(json => json[member] = value).ShouldContain(said);

    [Fact]
    public void Sample_ThatIsMergedAndHasCoHandlersIsReported() => FaultOfPair(json => json["rounds"]![0]!["coHandlers"] = new JsonArray("nanhu-czj"))
        .ShouldContain("co-handlers and objections are the main case's");

    [Fact]
    public void Sample_ThatIsMergedAndAnsweredByAnotherIsReported() => FaultOfPair(json => json["rounds"]![0]!["answers"]![0]!["department"] = "nanhu-jyj")
        .ShouldContain("are not of the departments that answer '10-merged-study-rooms'");

    [Theory]
    [InlineData("department", "nanhu-czj", "'nanhu-czj' gives no opinion")]
    [InlineData("chased", 0, "is less than 1")]
    public void Sample_WithALateDepartmentThatNobodyCanChaseIsReported(string member, object value, string said) =>
        Fault(Twelfth, json => json["rounds"]![0]!["late"]![member] = JsonValue.Create(value)).ShouldContain(said);

    [Fact]
    public void Sample_WithAnExtensionThatTheWorkflowWouldRefuseIsReported() =>
        Fault(Twelfth, json => json["rounds"]![0]!["answers"]![0]!["extension"]!["reason"] = " ").ShouldContain("request-extension /reason");

    [Fact]
    public void Feedback_OfOneProposerInTheSecondRoundSampleIsDissatisfied() =>
        Samples.Cases.Single(sample => NumberOf(sample) == 3).Rounds[0].Answers[0].Feedback.Values.Count(feedback => feedback.Result == Satisfaction.Dissatisfied).ShouldBe(1);

    private static int NumberOf(SampleCase sample) => int.Parse(sample.Name.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture);

    private const string Seventh = "7-two-objections";
    private const string Twelfth = "12-late-opinion";
    private const string Ninth = "9-contact-check-correction";

    /// <summary>What is said of the sound case of one department when something is changed in it.</summary>
    private static string Fault(Action<JsonNode> change) => Fault("2-handled-alone", change);

    private static string FaultOfPair(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(TextOf("11-merged-opening-hours"))!;
        change(json);
        return Should.Throw<CannotStartException>(() => SampleSet.Read(
            Samples.Jurisdictions, [("10-merged-study-rooms", TextOf("10-merged-study-rooms")), ("x", json.ToJsonString())])).Message;
    }

    private static string TextOf(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "cases", $"{name}.json"));

    private static string Fault(string sound, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(TextOf(sound))!;
        change(json);
        return Should.Throw<CannotStartException>(() => SampleSet.Read(Samples.Jurisdictions, [("x", json.ToJsonString())])).Message;
    }
}
