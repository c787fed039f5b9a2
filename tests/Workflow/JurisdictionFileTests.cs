using System.Text.Json.Nodes;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Reminders;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Workflow.Tests;

public sealed class JurisdictionFileTests
{
    private const string Good = """
        {
          "code": "lake", "name": "湖区", "timeZone": "Asia/Shanghai",
          "sessions": [
            { "code": "s1", "name": "一届一次会议", "kind": "cppcc-proposal", "year": 2026, "caseNumber": "{year}{number:000}" },
            { "code": "s2", "name": "一届二次会议", "kind": "npc-suggestion", "year": 2027, "caseNumber": "27D{number}" }
          ],
          "resultClasses": [{ "mark": "A", "meaning": "已解决" }, { "mark": "B", "meaning": "列入计划" }],
          "departments": [
            { "code": "lake-civil", "name": "湖区民政局", "documentNumber": "湖民函〔{year}〕{number}号", "duties": "养老服务" },
            { "code": "lake-labour", "name": "湖区人社局", "documentNumber": "湖人社函〔{year}〕{number}号" }
          ]
        }
        """;

    /// <summary>Three sets of one rule for the reply.</summary>
    private static readonly Basis Rules = new(
        new RuleShelf([Set("usual", StartEvent.Assigned), Set("other", StartEvent.Assigned), Set("session", StartEvent.SessionClosed)]),
        new CalendarShelf(new WorkCalendar([])));

    [Fact]
    public void Deadlines_AreReadWithTheirRulesAndHours()
    {
        var file = JsonNode.Parse(Good)!;
        file["rules"] = new JsonArray("session");
        file["digest"] = JsonNode.Parse("""{ "at": "08:30", "onlyWorkingDays": true }""");
        file["reminderHours"] = JsonNode.Parse("""{ "from": "08:30", "to": "17:30", "onlyWorkingDays": false }""");
        foreach (var session in file["sessions"]!.AsArray())
            session!["closedOn"] = "2026-01-20";

        var lake = JurisdictionFile.Read([("lake.json", file.ToJsonString())], Rules).Find("lake")!;

        lake.Digest.ShouldBe(new Domain.Jurisdictions.DigestTime(new(8, 30), OnlyWorkingDays: true));
        lake.Session("s1")!.ClosedOn.ShouldBe(new DateOnly(2026, 1, 20));
        lake.Deadlines.ShouldNotBeNull().Hours.ShouldBe(new ReminderHours(new(8, 30), new(17, 30), onlyWorkingDays: false));
        lake.Deadlines.Find(LimitedStep.Reply, ProposalKind.CppccProposal, AssignmentRole.Sole, new(2026, 3, 2))!.Value.Set.ShouldBe("session");
    }

    [Fact]
    public void PlaceWithoutRules_HasNoDeadlines() => JurisdictionFile.Read([("lake.json", Good)], Rules).Find("lake")!.Deadlines.ShouldBeNull();

    [Fact]
    public void RuleOrCalendarFileWithAFault_StopsTheStart()
    {
        var fault = Should.Throw<JurisdictionFileException>(() => JurisdictionFile.LoadFolders("no/jurisdictions", "no/rules", "no/calendars"));

        fault.Faults.Count.ShouldBe(2); // rules and calendars, both at once
        fault.Message.ShouldContain("no/rules");
    }

    [Fact]
    public void GoodFile_IsRead()
    {
        var lake = JurisdictionFile.Read([("lake.json", Good)]).Find("lake").ShouldNotBeNull();

        lake.Department("lake-civil")!.DocumentNumber.Write(2026, 32).ShouldBe("湖民函〔2026〕32号");
        lake.Departments.Select(d => d.Duties).ShouldBe(["养老服务", null]);
        lake.Session("s1")!.CaseNumber.Write(2026, 7).ShouldBe("2026007");
        lake.MaximumRounds.ShouldBe(2);
        (lake.Attachments.MostBytes, lake.Attachments.Most).ShouldBe((50L * 1024 * 1024, 20));
        lake.Publication.ShouldBeNull();
        lake.DateAt(new DateTimeOffset(2026, 12, 31, 16, 30, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public void Wording_IsReadAndWhatItDoesNotSayIsAsUsual()
    {
        var file = JsonNode.Parse(Good)!;
        file["wording"] = JsonNode.Parse("""{ "classMarkLabel": "答复类别：", "showsSigner": true, "thanks": "感谢{you}的支持！" }""");
        file["sessions"]![0]!["copiedTo"] = new JsonArray("湖区政协提案委员会");

        var lake = JurisdictionFile.Read([("lake.json", file.ToJsonString())]).Find("lake")!;

        lake.Wording.ShouldBe(new Wording { ClassMarkLabel = "答复类别：", ShowsSigner = true, Thanks = "感谢{you}的支持！" });
        lake.Sessions.Select(s => string.Concat(s.CopiedTo)).ShouldBe(["湖区政协提案委员会", ""]);
    }

    [Theory]
    [InlineData("code", "\"Lake\"", "$.code: 'Lake' is no code")]
    [InlineData("code", "\"lake_1\"", "$.code: 'lake_1' is no code")]
    [InlineData("code", "\"lake--1\"", "$.code: 'lake--1' is no code")]
    [InlineData("timeZone", "\"Asia/Nowhere\"", "$.timeZone: 'Asia/Nowhere' is no IANA time zone")]
    [InlineData("maximumRounds", "0", "$.maximumRounds: 0 is less than 1")]
    [InlineData("archiveAfterDays", "-1", "$.archiveAfterDays: -1 is not from 0 to 36500")]
    [InlineData("archiveAfterDays", "36501", "$.archiveAfterDays: 36501 is not from 0 to 36500")]
    [InlineData("jointSigning", "{\"withinDays\":-1}", "$.jointSigning.withinDays: -1 is not from 0 to 36500")]
    [InlineData("jointSigning", "{}", "$.jointSigning")]
    [InlineData("attachments", "{\"mostMegabytes\":0}", "$.attachments.mostMegabytes: 0 is not from 1 to 95")]
    [InlineData("attachments", "{\"mostMegabytes\":96}", "$.attachments.mostMegabytes: 96 is not from 1 to 95")]
    [InlineData("attachments", "{\"most\":101}", "$.attachments.most: 101 is not from 1 to 100")]
    [InlineData("attachments", "{\"colour\":1}", "$.attachments")]
    [InlineData("publication", "{\"names\":\"initials\"}", "$.publication.names")]
    [InlineData("publication", "{\"after\":\"never\"}", "$.publication.after")]
    [InlineData("sessions", "[]", "$.sessions: is empty")]
    [InlineData("departments", "[]", "$.departments: is empty")]
    [InlineData("resultClasses", "[]", "$.resultClasses: is empty")]
    [InlineData("sessions.0.caseNumber", "\"2026\"", "$.sessions[0].caseNumber: '2026' is no pattern")]
    [InlineData("sessions.0.caseNumber", "\"{number}{number}\"", "$.sessions[0].caseNumber: '{number}{number}' is no pattern")]
    [InlineData("sessions.1.code", "\"s1\"", "$.sessions[1].code: 's1' stands there twice")]
    [InlineData("sessions.0.kind", "\"petition\"", "$.sessions[0].kind, line 0")]
    [InlineData("sessions.0.year", "26", "$.sessions[0].year: 26 is no year")]
    [InlineData("departments.1.code", "\"lake-civil\"", "the department code 'lake-civil' is used 2 times")]
    [InlineData("departments.1.code", "\"inbound\"", "$.departments[1].code: 'inbound' would make its queue one of the workflow's own")]
    [InlineData("departments.1.code", "\"replies\"", "$.departments[1].code: 'replies' would make its queue one of the workflow's own")]
    [InlineData("departments.0.name", "\" \"", "$.departments[0].name: is empty")]
    [InlineData("departments.0.documentNumber", "\"{jahr}{number}\"", "$.departments[0].documentNumber")]
    [InlineData("departments.0.documentNumber", "\"湖民函{number}号\"", "$.departments[0].documentNumber: has no {year}")]
    [InlineData("departments.0.duties", "\" \"", "$.departments[0].duties: is no Chinese text")]
    [InlineData("departments.0.duties", "\"welfare\"", "$.departments[0].duties: is no Chinese text")]
    [InlineData("departments.1.duties", "\"养老\\n服务\"", "$.departments[1].duties: is no Chinese text")]
    [InlineData("departments.1.duties", "7", "departments[1].duties")]
    [InlineData("resultClasses.1.mark", "\"A\"", "$.resultClasses[1].mark: 'A' stands there twice")]
    [InlineData("colour", "\"red\"", "colour")]
    [InlineData("wording", "{\"opening\":\"{you}提出的{titel}收悉。\"}", "$.wording.opening: '{titel}' is no place in it")]
    [InlineData("wording", "{\"thanks\":\"感谢{you\"}", "$.wording.thanks: '{you' is no place in it")]
    [InlineData("wording", "{\"classMarkLabel\":\"{kind}类别：\"}", "$.wording.classMarkLabel: '{kind}' is no place in it (it has none)")]
    [InlineData("wording", "{\"consulted\":\" \"}", "$.wording.consulted: is no line of text")]
    [InlineData("wording", "{\"greeting\":\"您好\"}", "greeting")]
    [InlineData("wording", "{\"title\":null}", "wording.title")]
    [InlineData("sessions.0.copiedTo", "[\"湖区政协\", \"\"]", "$.sessions[0].copiedTo: has one that is no line of text")]
    [InlineData("rules", "[]", "$.rules: is empty")]
    [InlineData("rules", "[\"usual\", \"unusual\"]", "$.rules[1]: there is no rule set 'unusual'")]
    [InlineData("rules", "[\"usual\", \"usual\"]", "$.rules[1]: 'usual' stands there twice")]
    [InlineData("rules", "[\"usual\", \"other\"]", "$.rules[1]: rule 'reply' of 'other' and rule 'reply' of 'usual' limit the same")]
    [InlineData("rules", "[\"session\"]", "$.sessions[0].closedOn: is missing, and rule 'reply' of $.rules[0] counts from then")]
    [InlineData("sessions.0.closedOn", "\"2026-02-30\"", "$.sessions[0].closedOn")]
    [InlineData("reminderHours", "{\"from\":\"09:00\",\"to\":\"18:00\"}", "$.reminderHours: there are no rules")]
    [InlineData("reminderHours", "{\"from\":\"9\",\"to\":\"18:00\"}", "$.reminderHours: 'from' and 'to' are times as 09:00")]
    [InlineData("reminderHours", "{\"from\":\"18:00\",\"to\":\"09:00\"}", "$.reminderHours: the hours end before they begin")]
    [InlineData("digest", "{\"at\":\"8:30\"}", "$.digest.at: is no time as 08:30")]
    [InlineData("digest", "{\"at\":\"25:00\"}", "$.digest.at: is no time as 08:30")]
    [InlineData("digest", "{\"onlyWorkingDays\":true}", "$")]
    [InlineData("digest", "{\"at\":\"08:30\",\"onlyWorkingDays\":true}", "$.digest.onlyWorkingDays: a place without 'rules'")]
    public void Fault_IsNamedWithItsPlace(string place, string value, string expected)
    {
        var file = JsonNode.Parse(Good)!;
        var steps = place.Split('.');
        var target = steps[..^1].Aggregate(file, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!);
        target[steps[^1]] = JsonNode.Parse(value);

        var fault = Should.Throw<JurisdictionFileException>(() => JurisdictionFile.Read([("lake.json", file.ToJsonString())], Rules))
            .Faults.ShouldHaveSingleItem();

        fault.ShouldStartWith("lake.json");
        fault.ShouldContain(expected.Replace("line 0", "line 1", StringComparison.Ordinal));
    }

    [Fact]
    public void DutiesOfMoreThanAPage_AreRefused() =>
        Should.Throw<JurisdictionFileException>(
            () => JurisdictionFile.Read([("lake.json", Good.Replace("养老服务", new string('养', 2001), StringComparison.Ordinal))]))
            .Message.ShouldContain("duties");

    [Fact]
    public void MissingMember_IsNamed() =>
        Should.Throw<JurisdictionFileException>(() => JurisdictionFile.Read([("lake.json", """{ "code": "lake" }""")]))
            .Message.ShouldContain("timeZone");

    [Fact]
    public void NoJson_IsNamedWithItsLine() =>
        Should.Throw<JurisdictionFileException>(() => JurisdictionFile.Read([("lake.json", "{\n  \"code\": lake\n}")]))
            .Message.ShouldContain("lake.json: $.code, line 2");

    [Fact]
    public void DepartmentInTwoJurisdictions_IsRefused_BecauseItsQueueIsOne()
    {
        var river = Good.Replace("\"lake\"", "\"river\"", StringComparison.Ordinal);

        var faults = Should.Throw<JurisdictionFileException>(() => JurisdictionFile.Read([("lake.json", Good), ("river.json", river)])).Faults;

        faults.ShouldBe(
        [
            "lake.json, river.json: the department code 'lake-civil' is used 2 times.",
            "lake.json, river.json: the department code 'lake-labour' is used 2 times.",
        ]);
    }

    [Fact]
    public void EveryFaultOfEveryFile_IsNamedAtOnce() =>
        Should.Throw<JurisdictionFileException>(() => JurisdictionFile.Read([("a.json", "{"), ("b.json", "[]")])).Faults.Count.ShouldBe(2);

    [Fact]
    public void FolderWithoutFiles_IsRefused() =>
        Should.Throw<JurisdictionFileException>(() => JurisdictionFile.LoadFolder("no/such/folder")).Message.ShouldContain("no/such/folder");

    private static RuleSet Set(string code, StartEvent starts) => new(code, code, [new DeadlineRule
    {
        Kind = starts == StartEvent.SessionClosed ? ProposalKind.CppccProposal : null,
        Code = "reply", Name = "答复期限", Limits = LimitedStep.Reply, Limit = new(3, LimitUnit.Month), Starts = starts,
        ValidFrom = new(2020, 1, 1), RollsOn = true, Rungs = new(),
    }]);
}
