namespace ProposalWorkflow.Storage;

/// <summary>What the rows of a list are ordered by.</summary>
/// <param name="Of">The row's value; null comes last.</param>
/// <param name="Comparer">Of two values.</param>
internal sealed record SortKey<T>(Func<T, string?> Of, IComparer<string> Comparer)
{
    /// <summary>By the values, then by the row keys: a total order, so that every page has one beginning.</summary>
    public int Compare((string? Value, string RowKey) one, (string? Value, string RowKey) other)
    {
        var byValue = (one.Value, other.Value) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (a, b) => Comparer.Compare(a, b),
        };
        return byValue != 0 ? byValue : string.CompareOrdinal(one.RowKey, other.RowKey);
    }
}

/// <summary>The kinds of sort key.</summary>
internal static class SortKey
{
    /// <summary>By nothing but the row keys.</summary>
    public static SortKey<T> None<T>() => new(_ => null, StringComparer.Ordinal);

    /// <summary>By code points.</summary>
    public static SortKey<T> Ordinal<T>(Func<T, string?> of) => new(of, StringComparer.Ordinal);

    /// <summary>Digits as the numbers that they are.</summary>
    public static SortKey<T> Natural<T>(Func<T, string?> of) => new(of, NaturalOrder.Instance);
}
