using System.Globalization;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Functions.Public;

/// <summary>What somebody looks for in the public list, checked: nobody outside can ask for more work than for one page.</summary>
internal sealed record PublicQuery(PublicFilter Filter, PageRequest Page, string? Format)
{
    private const int LongestText = 100;
    private const int MostRows = 100;
    private const int UsualRows = 20;
    private const int FirstYear = 1949;

    /// <summary>The parameters that narrow the list.</summary>
    public static readonly string[] Names = ["title", "number", "department", "year", "jurisdiction"];

    /// <exception cref="Http.ProblemException">A parameter has no use.</exception>
    public static PublicQuery Read(HttpRequest request)
    {
        QueryValues.Only(request, [.. Names, "size", "continuation", "format"]);
        return new(
            new(Text(request, "title"), Text(request, "number"), Text(request, "department"), Year(request), Text(request, "jurisdiction")),
            new(Blank(request, "size") ? UsualRows : QueryValues.Size(request, UsualRows, MostRows), QueryValues.Text(request, "continuation")),
            QueryValues.Text(request, "format"));
    }

    /// <exception cref="Http.ProblemException">The continuation is none of this list.</exception>
    public async Task<Page<PublicEntry>> FindAsync(PublicIndex index, CancellationToken cancellationToken)
    {
        try
        {
            return await index.FindAsync(Filter, Page, cancellationToken);
        }
        catch (BadContinuationException)
        {
            throw QueryValues.Wrong("continuation", "应取自上一页的结果");
        }
    }

    /// <summary>The address of the page after this one.</summary>
    public string AddressOf(string continuation)
    {
        (string Name, string? Value)[] values =
        [
            ("title", Filter.Title), ("number", Filter.Number), ("department", Filter.Department),
            ("year", Filter.Year?.ToString(CultureInfo.InvariantCulture)), ("jurisdiction", Filter.Jurisdiction),
            ("size", Page.Size == UsualRows ? null : Page.Size.ToString(CultureInfo.InvariantCulture)),
            ("format", Format), ("continuation", continuation),
        ];
        var given = values.Where(v => v.Value is not null).Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value!)}");
        return "/public/letters?" + string.Join('&', given);
    }

    /// <summary>A form sends its empty fields, too.</summary>
    private static bool Blank(HttpRequest request, string name) => request.Query[name] is [var only] && string.IsNullOrWhiteSpace(only);

    private static string? Text(HttpRequest request, string name)
    {
        var text = Blank(request, name) ? null : QueryValues.Text(request, name);
        return text is null || (text.Length <= LongestText && !text.Any(char.IsControl)) ? text
            : throw QueryValues.Wrong(name, $"应为一行文字，最多 {LongestText} 字");
    }

    private static int? Year(HttpRequest request)
    {
        if (Blank(request, "year") || QueryValues.Text(request, "year") is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= 9999
            ? year
            : throw QueryValues.Wrong("year", "应为四位数字的年份");
    }
}
