using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>A rule set, as a file <c>{code}.json</c> has it.</summary>
public static partial class RuleFile
{
    /// <summary>All <c>*.json</c> files of the folder.</summary>
    /// <exception cref="DataFileException">A file cannot be used; every fault of every file is named.</exception>
    public static RuleShelf LoadFolder(string folder) => new(Read(DataFolder.Read(folder)));

    /// <summary>The sets of these texts; each is called <c>{code}.json</c>.</summary>
    /// <exception cref="DataFileException">See <see cref="LoadFolder"/>.</exception>
    public static IReadOnlyList<RuleSet> Read(IEnumerable<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var faults = new List<DataFault>();
        var sets = files.Select(file => Read(file.Name, file.Text, faults)).ToList();
        return faults.Count == 0 ? [.. sets.Select(s => s!)] : throw new DataFileException(faults);
    }

    /// <summary>The set that somebody sends.</summary>
    /// <param name="text">The file.</param>
    /// <param name="place">The place that it has to fit; null where it was found to fit before.</param>
    /// <exception cref="DataFileException">It cannot be used; every fault is named.</exception>
    public static RuleSet ReadSent(string text, Jurisdiction? place = null)
    {
        var faults = new List<DataFault>();
        return Read(null, text, faults, place) is { } read && faults.Count == 0 ? read : throw new DataFileException(faults);
    }

    private static RuleSet? Read(string? name, string text, List<DataFault> faults, Jurisdiction? place = null)
    {
        var before = faults.Count;
        if (JsonFields.Read(name ?? DataFault.Sent, text, faults) is not { } file)
            return null;
        var (code, title) = (Code(file), file.Text("name"));
        var faultOfSet = place is null || code is null ? null : RuleFit.FaultOfSet(place, code);
        if (faultOfSet is not null)
            file.Fault(faultOfSet, "code");
        if (code is not null && name is not null && name != $"{code}.json")
            file.Fault($"文件名应为“{code}.json”。", "code");
        var rules = new List<DeadlineRule>();
        foreach (var fields in file.Objects("rules"))
        {
            var faultsBefore = faults.Count;
            var rule = RuleReading.Read(fields, Code(fields));
            if (rules.Any(r => r.Code == rule.Code))
                fields.Fault($"“{rule.Code}”重复。", "code");
            // What is wrong by itself is not compared: that would only be the same fault again.
            if (faults.Count == faultsBefore && rules.FirstOrDefault(rule.Overlaps) is { } other)
                fields.Fault($"与规则“{other.Code}”对同一事项的有效期重叠。", "validFrom");
            if (faults.Count == faultsBefore && faultOfSet is null && place is not null && RuleFit.FaultOf(place, code ?? "", rule) is { } fault)
                fields.Fault(fault, "limits");
            if (faults.Count == faultsBefore)
                rules.Add(rule);
        }

        if (file.Has("rules") && rules.Count == 0 && faults.Count == before)
            file.Fault("没有规则。", "rules");
        file.Done();
        return faults.Count == before ? new(code!, title!, rules) : null;
    }

    private static string? Code(JsonFields fields)
    {
        var code = fields.Text("code");
        if (code is null || (code.Length <= 40 && CodePattern().IsMatch(code)))
            return code;
        fields.Fault($"“{code}”应由小写字母、数字和单个连字符组成，不超过40个字符。", "code");
        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
