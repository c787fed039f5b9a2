using System.Text.Json;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>The fields of one object of a data file, read one by one; what is wrong goes to the faults, and reading goes on.</summary>
internal sealed class JsonFields
{
    private readonly JsonPlace place;
    private readonly JsonValues values;
    private readonly Dictionary<string, JsonPlace> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private JsonFields(JsonPlace place, JsonValues values)
    {
        (this.place, this.values) = (place, values);
        if (place.Kind != JsonValueKind.Object)
            values.Fault(place, "应为对象 { … }。");
        foreach (var (name, value) in place.Members)
        {
            if (!members.TryAdd(name, value))
                values.Fault(value, $"字段“{name}”重复。");
        }
    }

    /// <summary>The object that the whole file is; null where it is no JSON.</summary>
    public static JsonFields? Read(string file, string text, List<DataFault> faults)
    {
        try
        {
            return new(JsonPlace.Read(text), new(file, faults));
        }
        catch (JsonException e)
        {
            faults.Add(new(file, "$", (int)(e.LineNumber ?? 0) + 1, "不是有效的 JSON。"));
            return null;
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for half a surrogate pair.
            faults.Add(new(file, "$", 1, "含有无效字符。"));
            return null;
        }
    }

    /// <summary>Adds a fault of this object, or of its field.</summary>
    public void Fault(string detail, string? field = null) =>
        values.Fault(field is not null && members.TryGetValue(field, out var value) ? value : place, detail);

    /// <summary>Adds a fault of an item of a list field.</summary>
    public void FaultAt(string field, int index, string detail) => values.Fault(members[field].Items[index], detail);

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string field) => Get(field, required: false) is not null;

    /// <summary>A text that is not blank.</summary>
    public string? Text(string field, bool required = true)
    {
        if (Get(field, required, JsonValueKind.String, "文字") is not { } value)
            return null;
        if (!string.IsNullOrWhiteSpace(value.Text))
            return value.Text;
        values.Fault(value, "不能为空。");
        return null;
    }

    /// <summary>A whole number within these bounds.</summary>
    public int? Whole(string field, int from, int to, bool required = true) =>
        Get(field, required, JsonValueKind.Number, "整数") is { } value ? values.Whole(value, from, to) : null;

    /// <summary>True or false.</summary>
    public bool? Flag(string field)
    {
        var value = Get(field, required: false);
        if (value is { Kind: not (JsonValueKind.True or JsonValueKind.False) })
            values.Fault(value, "应为 true 或 false。");
        return value is null ? null : value.Kind == JsonValueKind.True;
    }

    /// <summary>A date, YYYY-MM-DD.</summary>
    public DateOnly? Date(string field, bool required = true) =>
        Get(field, required, JsonValueKind.String, "日期") is { } value ? values.Date(value) : null;

    /// <summary>One of an enumeration's names, in kebab case.</summary>
    public T? OneOf<T>(string field, bool required = true)
        where T : struct, Enum =>
        Get(field, required, JsonValueKind.String, "文字") is { } value ? values.OneOf<T>(value) : null;

    /// <summary>The object of a field.</summary>
    public JsonFields? Object(string field, bool required = true) =>
        Get(field, required) is { } value ? new(value, values) : null;

    /// <summary>The objects of a list; empty where it is not there.</summary>
    public IReadOnlyList<JsonFields> Objects(string field, bool required = true) =>
        [.. List(field, required).Select(item => new JsonFields(item, values))];

    /// <summary>A list of dates; null for those that are none.</summary>
    public IReadOnlyList<DateOnly?> Dates(string field) => [.. List(field, required: false).Select(values.Date)];

    /// <summary>A list of whole numbers; null for those that are none or out of bounds.</summary>
    public IReadOnlyList<int?> Wholes(string field, int from, int to) =>
        [.. List(field, required: false).Select(item => values.Whole(item, from, to))];

    /// <summary>A list of names, none of them twice.</summary>
    public IReadOnlyList<T> AllOf<T>(string field)
        where T : struct, Enum
    {
        var found = new List<T>();
        foreach (var item in List(field, required: false))
        {
            if (values.OneOf<T>(item) is not { } name)
                continue;
            if (found.Contains(name))
                values.Fault(item, $"“{item.Text}”重复。");
            else
                found.Add(name);
        }

        return found;
    }

    /// <summary>To be called when all fields are read: the others are unknown.</summary>
    public void Done()
    {
        foreach (var (name, value) in members.Where(m => !asked.Contains(m.Key)))
            values.Fault(value, $"不认识的字段“{name}”。");
    }

    private IReadOnlyList<JsonPlace> List(string field, bool required) =>
        Get(field, required, JsonValueKind.Array, "列表 [ … ]")?.Items ?? [];

    private JsonPlace? Get(string field, bool required, JsonValueKind kind, string word)
    {
        var value = Get(field, required);
        if (value is null || value.Kind == kind)
            return value;
        values.Fault(value, $"应为{word}。");
        return null;
    }

    private JsonPlace? Get(string field, bool required)
    {
        asked.Add(field);
        if (members.TryGetValue(field, out var value) && value.Kind != JsonValueKind.Null)
            return value;
        if (required && place.Kind == JsonValueKind.Object)
            values.Fault(place, $"缺少字段“{field}”。");
        return null;
    }
}
