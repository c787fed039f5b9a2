using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Sheets;

namespace ProposalWorkflow.Functions.Exports;

/// <summary>The kinds of file that a sheet is given out as.</summary>
internal static class SheetFormats
{
    private static readonly Dictionary<string, ISheetFormat> All =
        new ISheetFormat[] { new XlsxFormat(), new CsvFormat() }.ToDictionary(format => format.Extension);

    /// <summary>The parameter <c>format</c>: <c>xlsx</c>, which it is unless given, or <c>csv</c>.</summary>
    public static ISheetFormat Of(HttpRequest request) =>
        All.TryGetValue(QueryValues.Text(request, "format") ?? "xlsx", out var format)
            ? format
            : throw QueryValues.Wrong("format", $"应为 {string.Join("、", All.Keys)} 之一");
}
