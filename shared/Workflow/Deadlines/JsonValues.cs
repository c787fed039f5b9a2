using System.Globalization;
using System.Text.Json;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>Single values of a data file; what is wrong with them goes to the faults.</summary>
internal sealed class JsonValues(string file, List<DataFault> faults)
{
    /// <summary>Adds a fault of this place.</summary>
    public void Fault(JsonPlace at, string detail) => faults.Add(new(file, at.Path, at.Line, detail));

    /// <summary>A whole number within these bounds; null, with a fault, for anything else.</summary>
    public int? Whole(JsonPlace value, int from, int to)
    {
        if (value.Kind == JsonValueKind.Number
            && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole >= from && whole <= to)
            return whole;
        Fault(value, $"“{value.Text}”应为{from}至{to}的整数。");
        return null;
    }

    /// <summary>A date, YYYY-MM-DD; null, with a fault, for anything else.</summary>
    public DateOnly? Date(JsonPlace value)
    {
        if (value.Kind == JsonValueKind.String
            && DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fault(value, $"“{value.Text}”不是日期（YYYY-MM-DD）。");
        return null;
    }

    /// <summary>One of an enumeration's names, in kebab case; null, with a fault, for anything else.</summary>
    public T? OneOf<T>(JsonPlace value)
        where T : struct, Enum
    {
        foreach (var item in Enum.GetValues<T>())
        {
            if (value.Kind == JsonValueKind.String && KebabName(item) == value.Text)
                return item;
        }

        Fault(value, $"“{value.Text}”不在可用值之列：{string.Join('、', Enum.GetValues<T>().Select(KebabName))}。");
        return null;
    }

    private static string KebabName<T>(T item)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(item.ToString());
}
