using System.Collections.Immutable;

namespace ProposalWorkflow.Domain.Imports;

/// <summary>A column of the sheet that an office imports.</summary>
/// <param name="Name">Its head, as the template has it.</param>
/// <param name="Required">Whether a file must have it.</param>
/// <param name="Explanation">What to write in it, for those who fill it in.</param>
/// <param name="Aliases">Other heads that offices give it.</param>
public sealed record ImportColumn(string Name, bool Required, string Explanation, params ImmutableArray<string> Aliases)
{
    /// <summary>外部编号.</summary>
    public static readonly ImportColumn Key = new(
        "外部编号", false, $"本单位原有系统中的编号，同一届次内不重复，最多 {ImportLine.LongestKey} 字。填写后，改正的表格可以整表重发：编号和内容都未变的行不会重复立项。",
        "原系统编号", "来源编号");

    /// <summary>届次.</summary>
    public static readonly ImportColumn Session = new("届次", true, "届次的代码或全称，见下。", "届次代码", "会议届次");

    /// <summary>类型: says again what the session is, so that a wrong session shows.</summary>
    public static readonly ImportColumn Kind = new("类型", false, "提案或建议；填写的，应与届次相符。", "文种");

    /// <summary>案由.</summary>
    public static readonly ImportColumn Title = new("案由", true, "一行之内，最多 200 字。", "标题", "题目", "提案名称", "建议名称");

    /// <summary>正文.</summary>
    public static readonly ImportColumn Text = new("内容", true, "正文，可分段。单元格最多容纳 32767 字，更长的请用 JSON Lines。", "正文", "提案内容", "建议内容");

    /// <summary>提案者, the lead.</summary>
    public static readonly ImportColumn Lead = new("提案者", true, "第一提案者的姓名或名称。", "第一提案者", "提案人", "第一提案人", "领衔代表", "领衔人");

    /// <summary>The lead's id.</summary>
    public static readonly ImportColumn LeadId = new("提案者编号", true, "第一提案者在本系统的编号（登录所用）。", "提案人编号", "第一提案者编号", "委员编号", "代表编号");

    /// <summary>What kind of body leads.</summary>
    public static readonly ImportColumn LeadKind = new("提案者类型", false, $"{ProposerKinds.Words}；不填为委员（代表）。", "提案人类型");

    /// <summary>联名提案者.</summary>
    public static readonly ImportColumn Joint = new("联名提案者", false, "其他提案者的姓名或名称，以顿号、逗号、分号或换行分隔。", "联名人", "联名提案人", "附议人");

    /// <summary>Their ids.</summary>
    public static readonly ImportColumn JointId = new("联名提案者编号", false, "与联名提案者一一对应，分隔方法相同。", "联名人编号", "联名提案人编号");

    /// <summary>What kinds of bodies they are.</summary>
    public static readonly ImportColumn JointKind = new("联名提案者类型", false, "与联名提案者一一对应，或只填一个；不填为委员（代表）。");

    /// <summary>All, in the template's order.</summary>
    public static ImmutableArray<ImportColumn> All { get; } =
        [Key, Session, Kind, Title, Text, Lead, LeadId, LeadKind, Joint, JointId, JointKind];

    /// <summary>The column that a field of the command came from.</summary>
    /// <param name="field">The field, as a JSON pointer (RFC 6901).</param>
    public static string NameOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Split('/') switch
        {
            ["", "session"] => Session.Name,
            ["", "title"] => Title.Name,
            ["", "text"] => Text.Name,
            ["", "proposers"] => Lead.Name,
            ["", "proposers", "0", "id"] => LeadId.Name,
            ["", "proposers", "0", "kind"] => LeadKind.Name,
            ["", "proposers", "0", ..] => Lead.Name,
            ["", "proposers", _, "id"] => JointId.Name,
            ["", "proposers", _, "kind"] => JointKind.Name,
            ["", "proposers", ..] => Joint.Name,
            _ => field,
        };
    }

    /// <summary>Whether a head means this column; blanks in it do not count.</summary>
    public bool IsNamed(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var name = string.Concat(head.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '＊')));
        return name == Name || Aliases.Contains(name);
    }
}
