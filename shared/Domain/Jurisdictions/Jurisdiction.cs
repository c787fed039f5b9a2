using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Publishing;

namespace ProposalWorkflow.Domain.Jurisdictions;

/// <summary>Where places differ: who handles what, how results are classed, how numbers are written. Data, never code.</summary>
public sealed record Jurisdiction
{
    /// <summary>Its code, as tokens carry it: lower-case letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>Its name, in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>The IANA zone in which its dates are counted.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>届次 and their series of case numbers.</summary>
    public required IReadOnlyList<Session> Sessions { get; init; }

    /// <summary>承办单位.</summary>
    public required IReadOnlyList<Department> Departments { get; init; }

    /// <summary>The scheme of result classes, in its order.</summary>
    public required IReadOnlyList<ResultClass> ResultClasses { get; init; }

    /// <summary>The categories that a case can be filed under; empty where the place uses none.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether a department has to speak with the proposers before it answers (面商).</summary>
    public bool ContactRequired { get; init; }

    /// <summary>Whether the office checks replies before they go out (预审).</summary>
    public bool ReplyChecked { get; init; }

    /// <summary>How many rounds a case can go through: 2 means one second round.</summary>
    public int MaximumRounds { get; init; } = 2;

    /// <summary>Whether joint proposers sign before the review (联名附议); null: they need not.</summary>
    public JointSigning? JointSigning { get; init; }

    /// <summary>公开: how replies are published; null: none is.</summary>
    public PublicationRule? Publication { get; init; }

    /// <summary>How many days after its end a case goes to the archive; null: none ever does.</summary>
    public int? ArchiveAfterDays { get; init; }

    /// <summary>附件: how large, how many.</summary>
    public AttachmentLimits Attachments { get; init; } = new();

    /// <summary>期限: by what they are counted; null where the place has none.</summary>
    public DeadlineScheme? Deadlines { get; init; }

    /// <summary>每日汇总: when managers get it; null where they get none.</summary>
    public DigestTime? Digest { get; init; }

    /// <summary>What its letters say differently from others'.</summary>
    public Wording Wording { get; init; } = new();

    /// <summary>The department of this code, or null.</summary>
    public Department? Department(string code) => Departments.FirstOrDefault(d => d.Code == code);

    /// <summary>The session of this code, or null.</summary>
    public Session? Session(string code) => Sessions.FirstOrDefault(s => s.Code == code);

    /// <summary>The day that it is in the jurisdiction at <paramref name="instant"/>.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    /// <summary>When that day begins in the jurisdiction, UTC. A clock that is put forward at midnight begins it later.</summary>
    public DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>That time of the day in the jurisdiction, UTC; the first after it, where a clock that is put forward skips it.</summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        while (TimeZone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new(local - TimeZone.GetUtcOffset(local), TimeSpan.Zero);
    }
}

/// <summary>联名附议.</summary>
/// <param name="WithinDays">How many days after the day of submission they may sign, to the end of the last one; 0: on that day only.</param>
public sealed record JointSigning(int WithinDays);

/// <summary>届次 of one body: its cases are numbered together.</summary>
/// <param name="Code">Unique within the jurisdiction.</param>
/// <param name="Name">六届三次会议.</param>
/// <param name="Kind">Proposals of the CPPCC or suggestions to the People's Congress.</param>
/// <param name="Year">The year that stands in its case numbers.</param>
/// <param name="CaseNumber">How case numbers are written.</param>
public sealed record Session(string Code, string Name, ProposalKind Kind, int Year, NumberPattern CaseNumber)
{
    /// <summary>闭幕: the day on which it closed, for rules that count from then; null where the file does not say.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>抄送: the offices that get a copy of each reply, by name.</summary>
    public IReadOnlyList<string> CopiedTo { get; init; } = [];
}

/// <summary>承办单位.</summary>
/// <param name="Code">Unique among all jurisdictions, since it names the department's queue.</param>
/// <param name="Name">In Chinese, as it signs letters.</param>
/// <param name="DocumentNumber">发文字号: how the numbers of its letters are written.</param>
/// <param name="Duties">职责, in Chinese: what it may be suggested for; null where the file does not say.</param>
public sealed record Department(string Code, string Name, NumberPattern DocumentNumber, string? Duties = null);

/// <summary>One result class: A类 and its meaning.</summary>
public sealed record ResultClass(string Mark, string Meaning);
