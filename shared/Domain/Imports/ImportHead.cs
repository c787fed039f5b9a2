using System.Collections.Immutable;

namespace ProposalWorkflow.Domain.Imports;

/// <summary>The head of a sheet: where its columns stand.</summary>
/// <param name="Places">The place of each column that is there, from 0.</param>
/// <param name="Ignored">Heads that mean no column, in their order.</param>
public sealed record ImportHead(ImmutableDictionary<ImportColumn, int> Places, ImmutableArray<string> Ignored)
{
    /// <summary>The head in a row of texts, or what is wrong with it.</summary>
    /// <param name="heads">The texts of the first row.</param>
    /// <param name="fault">In Chinese; null where there is none.</param>
    public static ImportHead? Read(IReadOnlyList<string> heads, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(heads);
        var places = ImportColumn.All.ToDictionary(
            column => column, column => Enumerable.Range(0, heads.Count).Where(i => column.IsNamed(heads[i])).ToList());
        var missing = ImportColumn.All.Where(column => column.Required && places[column].Count == 0).Select(column => column.Name).ToList();
        var twice = ImportColumn.All.Where(column => places[column].Count > 1).Select(column => column.Name).ToList();
        fault = (missing, twice) switch
        {
            ({ Count: > 0 }, _) => $"首行缺少这些列：{string.Join("、", missing)}。请按模板填写表头。",
            (_, { Count: > 0 }) => $"首行的这些列重复：{string.Join("、", twice)}。",
            _ => null,
        };
        return fault is not null ? null : new(
            places.Where(p => p.Value.Count == 1).ToImmutableDictionary(p => p.Key, p => p.Value[0]),
            [.. heads.Where((head, i) => head.Trim().Length > 0 && places.Values.All(at => !at.Contains(i)))]);
    }
}
