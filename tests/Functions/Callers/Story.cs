namespace ProposalWorkflow.Functions.Tests;

/// <summary>A case on its way, each step taken by the one who takes it. A step that is refused ends the test.</summary>
public sealed class Story
{
    public const string Lead = "donghu-mzj", CoHandler = "donghu-rsj", Referred = "donghu-czj", Stranger = "donghu-jyj";

    private readonly Cast _cast;

    private Story(Cast cast, string id) => (_cast, Id) = (cast, id);

    public string Id { get; }

    public string Path => $"api/proposals/{Id}";

    public static async Task<Story> SubmittedAsync(Cast cast, string session = "cppcc-6-3", string title = "关于推进社区养老服务的提案")
    {
        var answer = await cast.Proposer("wy-101").AskAsync("api/proposals", Bodies.Submission(session, title));
        answer.Status.ShouldBe(201, answer.Text);
        return new Story(cast, answer.TextAt("proposal")!.Split('/')[^1]);
    }

    /// <summary>The case that this answer to a submission names.</summary>
    public static Story Of(Cast cast, Answer submitted)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        submitted.Status.ShouldBe(201, submitted.Text);
        return new(cast, submitted.TextAt("proposal")!.Split('/')[^1]);
    }

    /// <summary>Of one proposer, who has no part in the cases of the others.</summary>
    public static async Task<Story> SubmittedByAsync(Cast cast, string proposer, string title, string session = "cppcc-6-3")
    {
        ArgumentNullException.ThrowIfNull(cast);
        var answer = await cast.Proposer(proposer).AskAsync("api/proposals", new
        {
            session,
            title,
            text = "建议在每个社区设一处照料点。",
            proposers = new[] { new { id = proposer, name = "陆闻笛" } },
        });
        answer.Status.ShouldBe(201, answer.Text);
        return new Story(cast, answer.TextAt("proposal")!.Split('/')[^1]);
    }

    public static async Task<Story> AcceptedAsync(Cast cast, string session = "cppcc-6-3")
    {
        var story = await SubmittedAsync(cast, session);
        await story.OfficeAsync("accept", Bodies.Acceptance);
        return story;
    }

    public static async Task<Story> AssignedAsync(Cast cast, params string[] coHandlers)
    {
        var story = await AcceptedAsync(cast);
        await story.OfficeAsync("assign", Bodies.Assignment(Lead, coHandlers));
        return story;
    }

    /// <summary>The reply is sent and the proposers may judge it.</summary>
    public static async Task<Story> AnsweredAsync(Cast cast)
    {
        var story = await AssignedAsync(cast);
        await story.ReplyAsync(Lead);
        return story;
    }

    /// <summary>Lead and co-handler, whose annexed opinion asks for a third department; both proposers content.</summary>
    public static async Task<Story> ClosedAsync(Cast cast)
    {
        var story = await AssignedAsync(cast, CoHandler);
        await story.DepartmentAsync(CoHandler, "acknowledge", Bodies.Nothing);
        story.Attachment = await story.UploadAsync(CoHandler);
        await story.DepartmentAsync(CoHandler, "give-opinion", Bodies.Opinion(annex: "会办意见", askDepartment: Referred, attachments: story.Attachment));
        await story.OfficeAsync($"assignments/{Referred}:add-co-handler", Bodies.Nothing);
        await story.GiveOpinionAsync(Referred, Bodies.Opinion("所需经费已列入年度预算。"));
        await story.ReplyAsync(Lead, ("附件一", CoHandler));
        foreach (var (proposer, _) in Cast.Proposers)
            await story.FeedbackAsync(proposer);
        await story.OfficeAsync("close", Bodies.Nothing);
        return story;
    }

    /// <summary>The file of the co-handler's opinion, in a case that has one.</summary>
    public string? Attachment { get; private set; }

    /// <summary>The id of a new upload.</summary>
    public async Task<string> UploadAsync(string department, string name = "意见.pdf", string content = "%PDF-1.7\n")
    {
        var file = new StringContent(content, null, "application/pdf");
        file.Headers.ContentType!.CharSet = null;
        var answer = await _cast.Department(department).PostAsync($"{Path}/assignments/{department}/attachments?name={Uri.EscapeDataString(name)}", file);
        answer.Status.ShouldBe(201, answer.Text);
        return answer.TextAt("attachment", "id")!;
    }

    public Task<Answer> OfficeAsync(string step, object body) => TakeAsync(_cast.Office, step, body);

    public Task<Answer> DepartmentAsync(string department, string step, object body) =>
        TakeAsync(_cast.Department(department), $"assignments/{department}:{step}", body);

    public async Task GiveOpinionAsync(string department, object opinion)
    {
        await DepartmentAsync(department, "acknowledge", Bodies.Nothing);
        await DepartmentAsync(department, "give-opinion", opinion);
    }

    public async Task ReplyAsync(string department, params (string Title, string Department)[] annexes)
    {
        await DepartmentAsync(department, "acknowledge", Bodies.Nothing);
        await DepartmentAsync(department, "draft-reply", Bodies.Draft(annexes));
        await DepartmentAsync(department, "approve-reply", Bodies.Approval());
        await DepartmentAsync(department, "send-reply", Bodies.Nothing);
    }

    public Task<Answer> FeedbackAsync(string proposer, string result = "satisfied") =>
        TakeAsync(_cast.Proposer(proposer), $"assignments/{Lead}:give-feedback", Bodies.Feedback(result));

    /// <summary>The case as this caller sees it.</summary>
    public Task<Answer> SeenByAsync(Client caller) => caller.GetAsync(Path);

    /// <summary>Where a step of this case is posted to.</summary>
    public string To(string step) => StepOf(Id, step);

    /// <summary>A command on the case stands behind its id, one on an assignment or a deadline in a path of its own; what is about no case
    /// begins with a slash.</summary>
    public static string StepOf(string id, string step) => step.StartsWith('/') ? "api" + step
        : step.Contains('/', StringComparison.Ordinal) ? $"api/proposals/{id}/{step}" : $"api/proposals/{id}:{step}";

    private async Task<Answer> TakeAsync(Client who, string step, object body)
    {
        var answer = await who.AskAsync(To(step), body);
        answer.Status.ShouldBe(200, $"{step}: {answer.Text}");
        return answer;
    }
}
