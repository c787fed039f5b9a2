using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>Query parameters, checked.</summary>
internal static class QueryValues
{
    private const int MostRows = 200;
    private const int UsualRows = 50;

    /// <summary><c>size</c> (1 to 200; 50 unless given) and <c>continuation</c>.</summary>
    public static PageRequest Page(HttpRequest request)
    {
        var size = Number(request, "size", 1, MostRows) ?? UsualRows;
        return new(size, Text(request, "continuation"));
    }

    /// <summary><c>size</c>: 1 to <paramref name="most"/>; <paramref name="usual"/> unless given.</summary>
    public static int Size(HttpRequest request, int usual, int most) => Number(request, "size", 1, most) ?? usual;

    /// <summary>
    /// <c>sort</c>: what to order by, with a hyphen before it for the other way round; null where the rows are wanted as they are stored.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="time">What the list calls the time by which it is stored.</param>
    public static ListOrder? Order(HttpRequest request, string time)
    {
        var text = Text(request, "sort");
        var descending = text?.StartsWith('-') is true;
        ListSort? by = (descending ? text![1..] : text) switch
        {
            null => null,
            "case-number" => ListSort.CaseNumber,
            "title" => ListSort.Title,
            var name when name == time => descending ? ListSort.Time : null,
            _ => throw Wrong("sort", $"应为 {time}、case-number、title 之一；前加“-”为倒序"),
        };
        return by is { } sort ? new ListOrder(sort, descending) : null;
    }

    /// <summary><c>state</c>: true for <c>open</c>, false for <c>done</c>, null for <c>all</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="usual">What it is where it is not given.</param>
    public static bool? OpenOrDone(HttpRequest request, string usual) => (Text(request, "state") ?? usual) switch
    {
        "open" => true,
        "done" => false,
        "all" => null,
        _ => throw Wrong("state", "应为 open、done、all 之一"),
    };

    /// <summary><c>round</c>: 1 or more; null where it is not given.</summary>
    public static int? Round(HttpRequest request) => Number(request, "round", 1, int.MaxValue);

    /// <summary>A version's number: 0 or more; null where it is not given.</summary>
    public static int? Version(HttpRequest request, string name) => Number(request, name, 0, int.MaxValue);

    /// <summary>The parameter as a day, 2027-06-30; null where it is not given.</summary>
    public static DateOnly? Date(HttpRequest request, string name) => Text(request, name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(name, "应为日期，如 2027-06-30");

    /// <summary>The parameter as text; null where it is not given.</summary>
    public static string? Text(HttpRequest request, string name) => request.Query[name] switch
    {
        [{ Length: > 0 } value] => value,
        { Count: 0 } => null,
        _ => throw Wrong(name, "应给出一个值"),
    };

    /// <summary>The parameter as one of an enumeration's names; null where it is not given.</summary>
    public static TEnum? OneOf<TEnum>(HttpRequest request, string name)
        where TEnum : struct, Enum
    {
        if (Text(request, name) is not { } text)
            return null;
        var names = Enum.GetValues<TEnum>().ToDictionary(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));
        return names.TryGetValue(text, out var value) ? value : throw Wrong(name, $"应为 {string.Join("、", names.Keys)} 之一");
    }

    /// <summary>Refuses parameters that the resource does not know: a misspelt filter must not widen a list.</summary>
    public static void Only(HttpRequest request, params string[] names)
    {
        foreach (var name in request.Query.Keys.Except(names, StringComparer.OrdinalIgnoreCase))
            throw new ProblemException(ProblemType.WrongParameter, $"没有参数“{name}”。{(names.Length == 0 ? "这里不用参数" : $"可用的参数：{string.Join("、", names)}")}。");
    }

    /// <summary>A parameter that has no use.</summary>
    public static ProblemException Wrong(string name, string rule) => new(ProblemType.WrongParameter, $"参数“{name}”{rule}。");

    private static int? Number(HttpRequest request, string name, int least, int most)
    {
        if (Text(request, name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(name, $"应为不小于 {least}{(most == int.MaxValue ? "" : $"、不大于 {most}")} 的整数");
    }
}
