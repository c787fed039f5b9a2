using System.Text.Json;
using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Workflow.Deadlines;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Jurisdictions;

/// <summary>
/// The jurisdiction files, read and checked when the process starts: a fault stops it, with every fault of every file named.
/// </summary>
public static partial class JurisdictionFile
{
    private const int LongestDuties = 2000; // in characters: a page; who writes more has copied a whole regulation
    private const int MostDays = 36_500; // a hundred years
    private const int LongestCode = 40; // a department's code becomes part of a queue's name (63 characters)

    private sealed record Content(
        string Code,
        string Name,
        string TimeZone,
        IReadOnlyList<SessionContent> Sessions,
        IReadOnlyList<DepartmentContent> Departments,
        IReadOnlyList<ResultClass> ResultClasses,
        IReadOnlyList<string>? Categories = null,
        int MaximumRounds = 2,
        bool ContactRequired = false,
        bool ReplyChecked = false,
        int? ArchiveAfterDays = null,
        JointSigning? JointSigning = null,
        PublicationRule? Publication = null,
        IReadOnlyList<string>? Rules = null,
        ReminderHoursContent? ReminderHours = null,
        DigestContent? Digest = null,
        Wording? Wording = null,
        AttachmentLimits? Attachments = null);

    private sealed record SessionContent(
        string Code, string Name, ProposalKind Kind, int Year, string CaseNumber, DateOnly? ClosedOn = null, IReadOnlyList<string>? CopiedTo = null);

    private sealed record DepartmentContent(string Code, string Name, string DocumentNumber, string? Duties = null);

    /// <summary>All jurisdictions, rules and calendars of these folders.</summary>
    /// <param name="folder">The jurisdiction files.</param>
    /// <param name="rules">The rule files that they may name.</param>
    /// <param name="calendars">The calendar files.</param>
    /// <exception cref="JurisdictionFileException">A file of any of them cannot be used.</exception>
    public static JurisdictionSet LoadFolders(string folder, string rules, string calendars)
    {
        try
        {
            return LoadFolder(folder, BasisFolders.Load(rules, calendars));
        }
        catch (DataFileException e)
        {
            throw new JurisdictionFileException([.. e.Faults.Select(f => f.ToString())]);
        }
    }

    /// <summary>All <c>*.json</c> files of the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="basis">The rules that the files may name, with the calendars; null where there are none.</param>
    /// <exception cref="JurisdictionFileException">A file cannot be used; the message names each fault and where it stands.</exception>
    public static JurisdictionSet LoadFolder(string folder, Basis? basis = null)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0)
            throw new JurisdictionFileException([$"{folder}: there is no jurisdiction file (*.json)."]);
        return Read(files.Select(file => (Path.GetFileName(file), File.ReadAllText(file))), basis);
    }

    /// <summary>The jurisdictions of these texts; each has a name to be called by in errors.</summary>
    /// <param name="files">The texts.</param>
    /// <param name="basis">See <see cref="LoadFolder"/>.</param>
    /// <exception cref="JurisdictionFileException">See <see cref="LoadFolder"/>.</exception>
    public static JurisdictionSet Read(IEnumerable<(string Name, string Text)> files, Basis? basis = null)
    {
        var faults = new List<string>();
        var read = files.Select(file => (file.Name, Content: Parse(file.Name, file.Text, faults)))
            .Where(file => file.Content is not null).Select(file => (file.Name, Content: file.Content!)).ToList();
        foreach (var (name, content) in read)
            faults.AddRange(Check(content).Concat(DeadlineContent.Check(
                content.Rules, content.ReminderHours, [.. content.Sessions.Select(s => (s.Kind, s.ClosedOn))], basis))
                .Concat(content.Digest?.Check(content.Rules is not null) ?? []).Select(fault => $"{name}: {fault}"));
        faults.AddRange(Repeated(read.Select(f => (f.Content.Code, f.Name)), "jurisdiction"));
        faults.AddRange(Repeated(read.SelectMany(f => f.Content.Departments.Select(d => (d.Code, f.Name))), "department"));
        return faults.Count == 0
            ? new JurisdictionSet(read.Select(f => Make(f.Content, basis)))
            : throw new JurisdictionFileException(faults);
    }

    private static Content? Parse(string name, string text, List<string> faults)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(text, WorkflowJson.Strict) ?? throw new JsonException("The file is empty.");
        }
        catch (JsonException e)
        {
            faults.Add($"{name}: {e.Path ?? "$"}, line {e.LineNumber + 1}: {e.Message.Split(" Path:")[0]}");
            return null;
        }
    }

    private static IEnumerable<string> Check(Content content)
    {
        if (!IsCode(content.Code))
            yield return $"$.code: '{content.Code}' is no code ({CodeRule}).";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(content.TimeZone, out _))
            yield return $"$.timeZone: '{content.TimeZone}' is no IANA time zone.";
        if (content.MaximumRounds < 1)
            yield return $"$.maximumRounds: {content.MaximumRounds} is less than 1.";
        if (content.ArchiveAfterDays is < 0 or > MostDays)
            yield return $"$.archiveAfterDays: {content.ArchiveAfterDays} is not from 0 to {MostDays}.";
        if (content.JointSigning is { WithinDays: < 0 or > MostDays } signing)
            yield return $"$.jointSigning.withinDays: {signing.WithinDays} is not from 0 to {MostDays}.";
        if (content.Attachments is { MostMegabytes: < 1 or > AttachmentLimits.MostMegabytesOfAll } large)
            yield return $"$.attachments.mostMegabytes: {large.MostMegabytes} is not from 1 to {AttachmentLimits.MostMegabytesOfAll}.";
        if (content.Attachments is { Most: < 1 or > AttachmentLimits.MostOfAll } many)
            yield return $"$.attachments.most: {many.Most} is not from 1 to {AttachmentLimits.MostOfAll}.";
        foreach (var (list, count) in new[]
            { ("sessions", content.Sessions.Count), ("departments", content.Departments.Count), ("resultClasses", content.ResultClasses.Count) })
        {
            if (count == 0)
                yield return $"$.{list}: is empty.";
        }

        for (var i = 0; i < content.Sessions.Count; i++)
        {
            var session = content.Sessions[i];
            if (!IsCode(session.Code))
                yield return $"$.sessions[{i}].code: '{session.Code}' is no code ({CodeRule}).";
            if (session.Year is < 1949 or > 9999)
                yield return $"$.sessions[{i}].year: {session.Year} is no year.";
            if (!new NumberPattern(session.CaseNumber).IsValid)
                yield return $"$.sessions[{i}].caseNumber: '{session.CaseNumber}' is no pattern ({PatternRule}).";
            if (session.CopiedTo?.Any(c => !WordingFaults.IsLine(c)) is true)
                yield return $"$.sessions[{i}].copiedTo: has one that is no line of text.";
            if (content.Sessions.Take(i).Any(s => s.Code == session.Code))
                yield return $"$.sessions[{i}].code: '{session.Code}' stands there twice.";
        }

        foreach (var fault in WordingFaults.Of(content.Wording ?? new()))
            yield return fault;
        for (var i = 0; i < content.Departments.Count; i++)
        {
            var department = content.Departments[i];
            if (!IsCode(department.Code))
                yield return $"$.departments[{i}].code: '{department.Code}' is no code ({CodeRule}).";
            if (Queues.All.Contains(Queues.OfDepartment(department.Code)))
                yield return $"$.departments[{i}].code: '{department.Code}' would make its queue one of the workflow's own.";
            if (string.IsNullOrWhiteSpace(department.Name))
                yield return $"$.departments[{i}].name: is empty.";
            if (!new NumberPattern(department.DocumentNumber).IsValid)
                yield return $"$.departments[{i}].documentNumber: '{department.DocumentNumber}' is no pattern ({PatternRule}).";
            else if (!department.DocumentNumber.Contains("{year}", StringComparison.Ordinal))
                yield return $"$.departments[{i}].documentNumber: has no {{year}}, and the numbers begin again each year.";
            if (department.Duties is { } duties && !IsDuties(duties))
                yield return $"$.departments[{i}].duties: is no Chinese text of {LongestDuties} characters at most.";
        }

        for (var i = 0; i < content.ResultClasses.Count; i++)
        {
            if (content.ResultClasses.Take(i).Any(c => c.Mark == content.ResultClasses[i].Mark))
                yield return $"$.resultClasses[{i}].mark: '{content.ResultClasses[i].Mark}' stands there twice.";
        }
    }

    private const string CodeRule = "lower-case letters, digits and single hyphens, 40 at most";
    private const string PatternRule = "one {number} or {number:000}, and {year} where wanted";

    private static bool IsDuties(string duties) =>
        duties.Length <= LongestDuties && Chinese().IsMatch(duties) && !duties.Any(char.IsControl);

    private static bool IsCode(string code) => code.Length <= LongestCode && Code().IsMatch(code);

    private static IEnumerable<string> Repeated(IEnumerable<(string Code, string File)> codes, string what) =>
        codes.GroupBy(c => c.Code, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"{string.Join(", ", g.Select(c => c.File).Distinct())}: the {what} code '{g.Key}' is used {g.Count()} times.");

    private static Jurisdiction Make(Content content, Basis? basis) => new()
    {
        Code = content.Code,
        Name = content.Name,
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(content.TimeZone),
        Sessions =
        [
            .. content.Sessions.Select(s => new Session(s.Code, s.Name, s.Kind, s.Year, new NumberPattern(s.CaseNumber))
            {
                ClosedOn = s.ClosedOn,
                CopiedTo = s.CopiedTo ?? [],
            }),
        ],
        Departments = [.. content.Departments.Select(d => new Department(d.Code, d.Name, new NumberPattern(d.DocumentNumber), d.Duties))],
        ResultClasses = content.ResultClasses,
        Categories = content.Categories ?? [],
        MaximumRounds = content.MaximumRounds,
        ContactRequired = content.ContactRequired,
        ReplyChecked = content.ReplyChecked,
        ArchiveAfterDays = content.ArchiveAfterDays,
        JointSigning = content.JointSigning,
        Wording = content.Wording ?? new(),
        Attachments = content.Attachments ?? new(),
        Publication = content.Publication,
        Deadlines = DeadlineContent.Make(content.Rules, content.ReminderHours, basis),
        Digest = content.Digest is { } digest ? new(digest.Time!.Value, digest.OnlyWorkingDays) : null,
    };

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();
}

/// <summary>The faults of the jurisdiction files, one a line.</summary>
public sealed class JurisdictionFileException(IReadOnlyList<string> faults)
    : Exception("The jurisdiction files cannot be used:\n" + string.Join('\n', faults))
{
    /// <summary>Each names its file and, where it can, the place in it.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
