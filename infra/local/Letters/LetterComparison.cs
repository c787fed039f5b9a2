using System.Text.Json;
using System.Text.Json.Nodes;
using ProposalWorkflow.Letters;

namespace ProposalWorkflow.Local;

/// <summary>How one field of one letter came out.</summary>
public enum FieldResult
{
    /// <summary>As expected.</summary>
    Right,

    /// <summary>Another value, or one where none is expected.</summary>
    Wrong,

    /// <summary>None was found.</summary>
    Missing,
}

/// <summary>Records compared with what is expected, field by field.</summary>
public sealed class LetterComparison
{
    private static readonly JsonSerializerOptions InOneLine = new(LetterJson.Options) { WriteIndented = false };

    private readonly List<(string File, string Field, FieldResult Result, string Expected, string Found)> _cells = [];
    private readonly List<string> _fields = [];

    /// <summary>Whether there is something to compare and all of it is right.</summary>
    public bool IsRight => _cells.Count > 0 && _cells.All(c => c.Result == FieldResult.Right);

    /// <summary>Compares the fields that an expected record has; notes are none.</summary>
    public static LetterComparison Of(IReadOnlyList<JsonObject> expected, IReadOnlyList<ImportedLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var comparison = new LetterComparison();
        foreach (var letter in expected)
        {
            var file = letter["file"]!.GetValue<string>();
            var record = letters.FirstOrDefault(l => l.File == file)?.Record;
            var found = record is null ? null : LetterJson.Of(file, record);
            foreach (var (field, value) in letter)
                if (field is not ("file" or "note"))
                    comparison.Add(file, field, value, found);
        }

        return comparison;
    }

    /// <summary>The table, and each value that is not right.</summary>
    public IEnumerable<string> Lines()
    {
        List<IReadOnlyList<string>> rows = [["file", .. _fields]];
        foreach (var letter in _cells.GroupBy(c => c.File))
            rows.Add([TextTable.Short(letter.Key, 40), .. _fields.Select(f => letter.Where(c => c.Field == f).Select(c => Word(c.Result)).FirstOrDefault(""))]);
        foreach (var line in _cells.Count == 0 ? [] : TextTable.Lines(rows).Prepend(""))
            yield return line;
        foreach (var (file, field, _, expected, found) in _cells.Where(c => c.Result != FieldResult.Right))
            yield return $"{file} {field}:\n  expected {expected}\n  found    {found}";
        yield return string.Join(", ", Enum.GetValues<FieldResult>().Select(r => $"{_cells.Count(c => c.Result == r)} {Word(r)}"));
    }

    private void Add(string file, string field, JsonNode? expected, JsonObject? found)
    {
        if (!_fields.Contains(field))
            _fields.Add(field);
        var value = Only(expected, found?[field]);
        var isRight = found is not null && JsonNode.DeepEquals(expected, value);
        var isMissing = IsNothing(value) && !IsNothing(expected);
        var result = isRight ? FieldResult.Right : isMissing ? FieldResult.Missing : FieldResult.Wrong;
        _cells.Add((file, field, result, Text(expected), found is null ? "nothing: the letter was not read" : Text(value)));
    }

    /// <summary>What is found, with no more of its objects' fields than are expected: an annex has sections too.</summary>
    private static JsonNode? Only(JsonNode? expected, JsonNode? found) => (expected, found) switch
    {
        (JsonArray wanted, JsonArray items) =>
            new JsonArray([.. items.Select((item, i) => Only(i < wanted.Count ? wanted[i] : null, item))]),
        (JsonObject wanted, JsonObject item) => new JsonObject(
            item.Where(p => wanted.ContainsKey(p.Key)).Select(p => KeyValuePair.Create(p.Key, Only(wanted[p.Key], p.Value)))),
        _ => found?.DeepClone(),
    };

    private static bool IsNothing(JsonNode? node) => node is null or JsonArray { Count: 0 };

    private static string Word(FieldResult result) => result switch
    {
        FieldResult.Right => "right",
        FieldResult.Wrong => "WRONG",
        _ => "MISSING",
    };

    private static string Text(JsonNode? node) => node?.ToJsonString(InOneLine) ?? "null";
}
