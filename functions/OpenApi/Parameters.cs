using System.Text.Json.Nodes;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>The parameters of the operations, each described once.</summary>
internal static class Parameters
{
    private static readonly HashSet<string> Names = [.. Make().Select(p => p.Name)];

    /// <summary>The enumerations that parameters take: components of their own.</summary>
    public static IReadOnlyList<Type> Enumerations { get; } = [typeof(CaseStage), typeof(ProposalKind), typeof(ArchiveFilter), typeof(Urgency), typeof(AlertKind), typeof(CommitmentPart)];

    /// <summary>The headers that a submission takes.</summary>
    public static IReadOnlyList<string> OfSubmission { get; } = ["Idempotency-Key", "Prefer"];

    /// <summary>The headers that a command on a case takes.</summary>
    public static IReadOnlyList<string> OfCommands { get; } = [.. OfSubmission, "If-Match"];

    /// <summary>The components.</summary>
    public static JsonObject All() => new(Make().Select(p => KeyValuePair.Create<string, JsonNode?>(p.Name, p.Parameter)));

    /// <summary>A reference to the component.</summary>
    /// <exception cref="InvalidOperationException">There is no such component.</exception>
    public static JsonNode Reference(string name) => Names.Contains(name)
        ? new JsonObject { ["$ref"] = $"#/components/parameters/{name}" }
        : throw new InvalidOperationException($"The API's description lacks the parameter '{name}': add it to {nameof(Parameters)}.");

    private static (string Name, JsonObject Parameter)[] Make() =>
    [
        Path("id", "提案或操作的系统编号。", "bcdfghjkmnpqrstv"),
        Path("department", "承办单位代码。", Examples.ExamplePlace.Civil),
        Path("session", "届次代码。", "cppcc-6-3"),
        Path("version", "答复的第几版。", "2"),
        Path("deadline", "期限编号。", "d4"),
        Path("commitment", "承诺事项编号。", "c1"),
        Path("year", "年份。", "2027"),
        Path("letter", "公开答复的编号。", "linan-bcdfghjkmnpqrstvwxyz"),
        Path("queue", "队列名称。", Queues.Replies),
        Path("attachment", "附件编号。", "0f8a2c4e6b1d3f5a7c9e0b2d4f6a8c1e"),
        Header("Idempotency-Key", "请求方自定的键：同一请求重发时用同一个键，得到第一次的结果，不会办理两次。", Text(1, 200), "7f1c2a"),
        Header("Prefer", "“wait=N”：最多等待 N 秒（至多 30 秒），直接得到办理结果，不必再查操作。", Text(), "wait=10"),
        Header("If-Match", "读取时得到的 ETag：提案在读取之后有了变化的，不办理，答复 412 并列出变化。“*”表示任何版本。不带此头的，按提案现状办理。", Text(), "\"7-0a1b2c3d4e5f\""),
        Header("If-None-Match", "上次读取时得到的 ETag：没有变化的，答复 304。", Text(), "\"7-0a1b2c3d4e5f\""),
        Required(Query("reason", "施行的理由，记入每一项变动的期限。", Text(1, 500))),
        Query("since", "所依据的版本（取自读取或预览的结果）：本地的规则和日历在此之后有变化的，不施行，答复 412。", Integer(0, null)),
        Query("round", "第几轮办理；不指定时为最近一轮。", Integer(1, null)),
        Query("name", "文件名。路径、不可见字符和文件系统不允许的字符会被去掉，扩展名与文件类型不符的会加上。", Text(1, 1000)),
        Header("Range", "只取文件的一段。", Text(), "bytes=0-1023"),
        Query("size", "每页条数。", Integer(1, 200)),
        Query("continuation", "下一页：取自上一页的结果。", Text(1)),
        Query("sort", "排序：submitted（收件箱为 assigned）、case-number、title，前加“-”为倒序。", Text(1)),
        Query("format", "文件格式。", Words("xlsx", "csv")),
        Query("result", "已导入的行，或未导入的行；不指定时为全部。", Words("accepted", "refused")),
        Query("stage", "提案所处的阶段。", OneOf(typeof(CaseStage))),
        Query("kind", "提案或建议。", OneOf(typeof(ProposalKind))),
        Query("category", "类别。", Text(1)),
        Query("mergedInto", "并入了这件提案的案件：主案的系统编号。", Text(1)),
        Query("text", "案由、案号、提案者姓名中的文字。", Text(1)),
        Named("filter-session", "session", "query", "届次代码。", Text(1)),
        Named("filter-department", "department", "query", "本轮的承办单位代码。", Text(1)),
        Named("public-format", "format", "query", "表示形式；不指定时按 Accept，默认为网页。", Words("html", "json", "docx")),
        Named("list-format", "format", "query", "表示形式；不指定时按 Accept，默认为网页。", Words("html", "json")),
        Query("title", "案由或答复标题中的文字；空格隔开的各部分都应出现。", Text(1, 100)),
        Query("number", "案号或发文字号中的文字。", Text(1, 100)),
        Named("public-department", "department", "query", "答复单位的代码，或名称中的文字。", Text(1, 100)),
        Named("public-year", "year", "query", "答复的年份。", Integer(1949, 9999)),
        Query("jurisdiction", "辖区代码。", Text(1, 100)),
        Query("archived", "已归档的：不列（no，默认）、只列（only）、都列（all）。", OneOf(typeof(ArchiveFilter))),
        Query("urgency", "最近期限：临近到期（near）、今日到期（due）、已逾期（overdue），以查询当日为准。", OneOf(typeof(Urgency))),
        Named("commitment-department", "department", "query", "责任单位代码；承办单位只能查看本单位的。", Text(1)),
        Named("commitment-state", "state", "query", "未了结（open，默认）、待确认（awaiting）、已了结（done）、全部（all）。", OneOf(typeof(CommitmentPart))),
        Query("dueFrom", "完成时限不早于这一天。", Day()),
        Query("dueTo", "完成时限不晚于这一天。", Day()),
        Query("state", "未办、已办、全部。", Words("open", "done", "all")),
        Path("alert", "提醒编号。", "overdue.bcdefghijklmnopqrstuvwxyz2345672"),
        Named("alert-state", "state", "query", "待确认（open，默认）、已确认（acknowledged）。", Words("open", "acknowledged")),
        Named("alert-kind", "kind", "query", "提醒的种类。", OneOf(typeof(AlertKind))),
        Named("alert-department", "department", "query", "所涉承办单位代码。", Text(1)),
        Named("alert-case", "case", "query", "提案的系统编号。", Text(1)),
    ];

    private static (string Name, JsonObject Parameter) Path(string name, string words, string example)
    {
        var path = Named(name, name, "path", words, Text(1));
        path.Parameter["required"] = true;
        path.Parameter["example"] = example;
        return path;
    }

    private static (string Name, JsonObject Parameter) Required((string Name, JsonObject Parameter) parameter)
    {
        parameter.Parameter["required"] = true;
        return parameter;
    }

    private static (string Name, JsonObject Parameter) Header(string name, string words, JsonNode schema, string example)
    {
        var header = Named(name, name, "header", words, schema);
        header.Parameter["example"] = example;
        return header;
    }

    private static (string Name, JsonObject Parameter) Query(string name, string words, JsonNode schema) => Named(name, name, "query", words, schema);

    private static (string Name, JsonObject Parameter) Named(string component, string name, string place, string words, JsonNode schema) =>
        (component, new JsonObject { ["name"] = name, ["in"] = place, ["description"] = words, ["schema"] = schema });

    private static JsonObject OneOf(Type words) => new() { ["$ref"] = $"#/components/schemas/{words.Name}" };

    private static JsonObject Text(int? least = null, int? most = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (least is not null)
            schema["minLength"] = least;
        if (most is not null)
            schema["maxLength"] = most;
        return schema;
    }

    private static JsonObject Day() => new() { ["type"] = "string", ["format"] = "date" };

    private static JsonObject Integer(int least, int? most)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = least };
        if (most is not null)
            schema["maximum"] = most;
        return schema;
    }

    private static JsonObject Words(params string[] words) => new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };
}
