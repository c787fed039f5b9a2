namespace ProposalWorkflow.Workflow.Alerts;

/// <summary>
/// What a place's managers are told of. Its JSON is the data of the CloudEvent on <see cref="Messages.Queues.Alerts"/>, and of the one
/// that a webhook gets.
/// </summary>
/// <param name="Id">The notice id, see <see cref="NoticeId"/>: a second copy of the same notice has the same.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Jurisdiction">The code of the place; nobody else is told.</param>
/// <param name="OccurredAt">When what it tells of happened, UTC.</param>
/// <param name="Title">One line, in Chinese.</param>
/// <param name="Text">The whole of it as a short Chinese text, in lines.</param>
public sealed record Alert(string Id, AlertKind Kind, string Jurisdiction, DateTimeOffset OccurredAt, string Title, string Text)
{
    /// <summary>The case; null where it is about none, or about many.</summary>
    public AlertCase? Case { get; init; }

    /// <summary>The department concerned; null where there is none, or more than one.</summary>
    public AlertDepartment? Department { get; init; }

    /// <summary>What is late, and how late; null where nothing is.</summary>
    public Lateness? Late { get; init; }

    /// <summary>Who is told: names or offices, in Chinese.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>Where to look: a path of this API, such as <c>/api/proposals/…</c>, or an absolute address.</summary>
    public string? Link { get; init; }
}

/// <summary>What an alert is about.</summary>
public enum AlertKind
{
    /// <summary>超期: a date has passed.</summary>
    Overdue,

    /// <summary>督办: it is late enough to go to those above.</summary>
    Escalated,

    /// <summary>再次申请退办: to be decided by an arbiter.</summary>
    SecondObjection,

    /// <summary>不满意: a proposer does not accept the result.</summary>
    Dissatisfied,

    /// <summary>承诺事项待确认: a department says that it is done, or why not; the office is to confirm it.</summary>
    CommitmentReported,

    /// <summary>A message that could not be handled was set aside.</summary>
    PoisonMessage,

    /// <summary>每日汇总: one text for all that is open.</summary>
    Digest,
}

/// <summary>The case of an alert.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">案号; null while it has none.</param>
/// <param name="Title">案由.</param>
public sealed record AlertCase(string Id, string? Number, string Title);

/// <summary>The department of an alert.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">As it signs letters.</param>
public sealed record AlertDepartment(string Code, string Name);

/// <summary>What is late.</summary>
/// <param name="What">In Chinese: 会办意见, 答复.</param>
/// <param name="DueOn">The last day, in the place's time zone.</param>
/// <param name="WorkingDays">How many working days ago that was; null where a year's calendar is missing.</param>
/// <param name="By">How late, and by which calendar, in Chinese: 超期 3 个工作日（国办发明电〔2025〕7号）.</param>
public sealed record Lateness(string What, DateOnly DueOn, int? WorkingDays, string By);
