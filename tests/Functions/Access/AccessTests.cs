namespace ProposalWorkflow.Functions.Tests;

/// <summary>
/// Who gets through which door. The case is closed, so a command that is let in comes back as 409 and changes nothing; 403 says
/// that the role never gives it, 404 that there is nothing here for this caller.
/// </summary>
[Collection(OneProcess.Name)]
public sealed class AccessTests(FunctionsFixture fixture)
{
    private static readonly string[] Callers =
        ["office", "manager", "lead", "co-handler", "other department", "proposer", "other proposer", "other jurisdiction's office"];

    // In the order of Callers.
    private static readonly (string Door, int[] Statuses)[] Table =
    [
        ("POST sign",                                  [403, 403, 403, 403, 403, 409, 404, 403]),
        ("POST decline-to-sign",                       [403, 403, 403, 403, 403, 409, 404, 403]),
        ("POST enter-signature",                       [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST return",                                [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST resubmit",                              [409, 403, 403, 403, 403, 409, 422, 404]), // not among those who propose
        ("POST withdraw",                              [409, 403, 403, 403, 403, 409, 404, 404]),
        ("POST merge",                                 [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST take-out",                              [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST mark-key",                              [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST unmark-key",                            [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-rsj:release-co-handler", [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-mzj:change-lead",    [409, 403, 403, 403, 403, 403, 403, 422]),
        ("POST assignments/donghu-mzj:raise-objection", [403, 403, 409, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-mzj:uphold",         [409, 409, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-mzj:overrule",       [409, 409, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-mzj:name-handler",   [403, 403, 409, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-mzj:log-contact",    [403, 403, 409, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-mzj:pass-reply",     [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-mzj:send-back-reply", [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-mzj:correct-reply",  [403, 403, 409, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-rsj:publish-reply",  [409, 403, 403, 403, 403, 403, 403, 404]), // a co-handler has no reply
        ("POST assignments/donghu-mzj:unpublish-reply", [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-mzj:enter-feedback", [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST accept",                                [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST decline",                               [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST assign",                                [409, 403, 403, 403, 403, 403, 403, 422]), // a department that its own place does not know
        ("POST open-second-round",                     [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST close",                                 [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-jyj:add-co-handler", [409, 403, 403, 403, 403, 403, 403, 422]),
        ("POST assignments/donghu-rsj:waive-opinion",  [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-mzj:acknowledge",    [403, 403, 409, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-mzj:draft-reply",    [403, 403, 409, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-mzj:approve-reply",  [403, 403, 409, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-mzj:send-reply",     [403, 403, 409, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-rsj:give-opinion",   [403, 403, 404, 409, 404, 403, 403, 403]),
        ("POST assignments/donghu-rsj/attachments",    [403, 403, 404, 409, 404, 403, 403, 403]),
        ("POST assignments/donghu-mzj:raise-disagreement", [403, 403, 409, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-rsj:raise-disagreement", [403, 403, 404, 409, 404, 403, 403, 403]),
        ("POST assignments/donghu-rsj:settle-disagreement", [409, 403, 403, 403, 403, 403, 403, 404]),
        ("POST assignments/donghu-jyj:acknowledge",    [403, 403, 404, 404, 404, 403, 403, 403]),
        ("POST assignments/donghu-mzj:give-feedback",  [403, 403, 403, 403, 403, 409, 404, 403]),
        ("GET proposals/{id}",                         [200, 200, 200, 200, 404, 200, 404, 404]),
        ("GET proposals/{id}/history",                 [200, 200, 200, 200, 404, 200, 404, 404]),
        ("POST commitments/c9:report-progress",        [403, 403, 404, 404, 404, 403, 403, 403]), // nothing is promised; see CommitmentTests
        ("POST commitments/c9:report-fulfilled",       [403, 403, 404, 404, 404, 403, 403, 403]),
        ("POST commitments/c9:explain-commitment",     [403, 403, 404, 404, 404, 403, 403, 403]),
        ("POST commitments/c9:confirm-commitment",     [404, 403, 403, 403, 403, 403, 403, 404]),
        ("POST commitments/c9:send-back-commitment",   [404, 403, 403, 403, 403, 403, 403, 404]),
        ("GET proposals/{id}/commitments",             [200, 200, 200, 200, 404, 200, 404, 404]),
        ("GET commitments",                            [200, 200, 200, 200, 200, 403, 403, 200]),
        ("POST deadlines/d1:request-extension",        [403, 403, 409, 409, 404, 403, 403, 403]),
        ("POST deadlines/d1:grant-extension",          [409, 409, 403, 403, 403, 403, 403, 404]),
        ("POST deadlines/d1:refuse-extension",         [409, 409, 403, 403, 403, 403, 403, 404]),
        ("POST deadlines/d1:pause-deadline",           [404, 403, 403, 403, 403, 403, 403, 404]),
        ("POST deadlines/d1:resume-deadline",          [404, 403, 403, 403, 403, 403, 403, 404]),
        ("POST /alerts/overdue.none:acknowledge",      [403, 404, 403, 403, 403, 403, 403, 403]),
        ("GET alerts",                                 [200, 200, 403, 403, 403, 403, 403, 200]),
        ("GET proposals/{id}/deadlines",               [200, 200, 200, 200, 404, 200, 404, 404]),
        ("GET proposals/{id}/deadlines/d1",            [404, 404, 404, 404, 404, 404, 404, 404]),
        ("GET proposals/{id}:verify",                  [200, 200, 403, 403, 404, 403, 404, 404]),
        ("GET proposals/{id}/similar",                 [200, 200, 403, 403, 403, 403, 403, 404]),
        ("GET proposals/{id}/suggestions",             [200, 403, 403, 403, 403, 403, 403, 404]),
        ("GET proposals/{id}/assignments/donghu-rsj/opinion", [200, 200, 200, 200, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/opinion", [404, 404, 404, 404, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/opinions", [200, 200, 200, 404, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-rsj/opinions", [404, 404, 404, 404, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-rsj/attachments/{attachment}", [200, 200, 200, 200, 404, 200, 404, 404]), // sent as an annex
        ("GET proposals/{id}/assignments/donghu-czj/attachments/{attachment}", [404, 404, 404, 404, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/reply",   [200, 200, 200, 200, 404, 200, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-rsj/opinion.docx", [200, 200, 200, 200, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-rsj/opinion.html", [200, 200, 200, 200, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/reply.docx", [200, 200, 200, 200, 404, 200, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/reply.html", [200, 200, 200, 200, 404, 200, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/reply/versions", [200, 200, 200, 200, 404, 200, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/reply/versions/1", [200, 200, 200, 200, 404, 200, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/reply/versions/2", [404, 404, 404, 404, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/reply-template", [200, 200, 200, 404, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-rsj/reply-template", [404, 404, 404, 404, 404, 404, 404, 404]),
        ("GET proposals/{id}/assignments/donghu-mzj/public-version", [200, 200, 200, 403, 404, 403, 404, 404]),
        ("GET proposals",                              [200, 200, 403, 403, 403, 403, 403, 200]),
        ("GET proposals:export",                       [200, 200, 403, 403, 403, 403, 403, 200]),
        ("GET sessions/cppcc-6-3/statistics",          [200, 200, 403, 403, 403, 403, 403, 404]),
        ("GET imports/{import}",                       [404, 403, 403, 403, 403, 403, 403, 404]),
        ("GET imports/{import}:export",                [404, 403, 403, 403, 403, 403, 403, 404]),
        ("GET imports/template.xlsx",                  [200, 403, 403, 403, 403, 403, 403, 200]),
        ("GET imports/template.jsonl",                 [200, 403, 403, 403, 403, 403, 403, 200]),
        ("GET my/proposals",                           [403, 403, 403, 403, 403, 200, 200, 403]),
        ("GET departments/donghu-mzj/inbox",           [200, 200, 200, 404, 404, 404, 404, 404]),
        ("GET departments/donghu-xxx/inbox",           [404, 404, 404, 404, 404, 404, 404, 404]),
        ("GET operations/{accept}",                    [200, 404, 404, 404, 404, 404, 404, 404]),
        ("GET rules",                                  [404, 404, 403, 403, 403, 403, 403, 404]), // neither place has deadlines; see BasisTests
        ("GET calendars/2026",                         [404, 404, 403, 403, 403, 403, 403, 404]),
        ("POST /rules:preview",                        [404, 403, 403, 403, 403, 403, 403, 404]),
        ("POST /rules:apply",                          [404, 403, 403, 403, 403, 403, 403, 404]),
        ("POST /calendars/2026:preview",               [404, 403, 403, 403, 403, 403, 403, 404]),
        ("POST /calendars/2026:apply",                 [404, 403, 403, 403, 403, 403, 403, 404]),
        ("GET jurisdiction",                           [200, 200, 200, 200, 200, 200, 200, 200]),
    ];

    public static TheoryData<string> Doors => new(Table.Select(row => row.Door));

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Door_OpensForThoseItIsFor(string door)
    {
        var story = await fixture.ClosedCaseAsync();
        var path = door.Replace("{accept}", await AcceptOperationAsync(story), StringComparison.Ordinal)
            .Replace("{attachment}", story.Attachment, StringComparison.Ordinal);

        var statuses = await fixture.Account.OnlyNotesOperationsAsync(async () =>
        {
            var all = new List<int>();
            foreach (var caller in Callers)
                all.Add((await TryAsync(caller, path, story)).Status);
            return all;
        });

        Named(statuses).ShouldBe(Named(Table.Single(row => row.Door == door).Statuses));
    }

    [Fact]
    public async Task Submission_IsForProposersAndTheOffice()
    {
        var statuses = new List<int>();
        foreach (var caller in Callers)
            statuses.Add((await Caller(caller).AskAsync("api/proposals", Bodies.Submission("cppcc-6-3"))).Status);

        // The other proposer is none of those who propose; the other place has no such session.
        Named(statuses).ShouldBe(Named([201, 403, 403, 403, 403, 201, 422, 422]));
    }

    private Task<Answer> TryAsync(string caller, string door, Story story)
    {
        var (method, path) = (door.Split(' ')[0], door.Split(' ')[1]);
        return method == "GET"
            ? Caller(caller).GetAsync("api/" + path.Replace("{id}", story.Id, StringComparison.Ordinal))
            : Caller(caller).AskAsync(story.To(path), Body(path));
    }

    private Client Caller(string name) => name switch
    {
        "office" => fixture.Donghu.Office,
        "manager" => fixture.Donghu.Manager,
        "lead" => fixture.Donghu.Department(Story.Lead),
        "co-handler" => fixture.Donghu.Department(Story.CoHandler),
        "other department" => fixture.Donghu.Department(Story.Stranger),
        "proposer" => fixture.Donghu.Proposer("wy-101"),
        "other proposer" => fixture.Donghu.Proposer("wy-103"),
        "other jurisdiction's office" => fixture.Xishan.Office,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static object Body(string step) => step.Split(':')[^1] switch
    {
        "decline" or "open-second-round" or "waive-opinion" or "return" or "withdraw" or "release-co-handler" or "raise-objection"
            or "overrule" or "send-back-reply" or "unpublish-reply" or "raise-disagreement" or "unmark-key" or "take-out" => Bodies.Reason,
        "request-extension" => new { reason = "选址尚需商定。", by = new { amount = 1, unit = "month" } },
        "refuse-extension" or "explain-commitment" or "send-back-commitment" => Bodies.Reason,
        "report-progress" => new { text = "已选址。" },
        "report-fulfilled" => new { done = "已建成。" },
        "pause-deadline" => new { cause = "force-majeure", reason = "汛期停工。" },
        "decline-to-sign" => Bodies.Reason,
        "enter-signature" => new { proposer = "wy-102", taken = "paper" },
        "resubmit" => Bodies.Resubmission(),
        "settle-disagreement" => new { decision = "以会办意见为准。" },
        "merge" => Bodies.Merge("bcdefghijklmnopq"),
        "mark-key" => new { manager = "manager-1", name = "许望舒" },
        "change-lead" => Bodies.LeadChange(Story.Stranger),
        "name-handler" => new { section = "养老服务科", person = "程以宁" },
        "log-contact" => Bodies.Contact,
        "correct-reply" => Bodies.Correction(),
        "enter-feedback" => Bodies.EnteredFeedback("wy-101"),
        "assign" => Bodies.Assignment(Story.Lead),
        "draft-reply" => Bodies.Draft(),
        "approve-reply" => Bodies.Approval(),
        "give-opinion" => Bodies.Opinion(),
        "give-feedback" => Bodies.Feedback(),
        _ => Bodies.Nothing,
    };

    private async Task<string> AcceptOperationAsync(Story story)
    {
        var history = await fixture.Donghu.Office.GetAsync($"{story.Path}/history");
        return $"{story.Id}.{history.Json.GetProperty("events")[1].GetProperty("intent").GetString()}";
    }

    private static IEnumerable<string> Named(IEnumerable<int> statuses) => Callers.Zip(statuses, (caller, status) => $"{caller}: {status}");
}
