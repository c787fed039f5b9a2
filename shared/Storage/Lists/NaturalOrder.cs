namespace ProposalWorkflow.Storage;

/// <summary>Text in which runs of digits count as numbers: 26D9 before 26D10, 2026999 before 20261000.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    /// <summary>0 only for the same text: what differs in leading zeros is ordered by code points.</summary>
    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        while (a.Length > 0 && b.Length > 0)
        {
            var one = Take(ref a);
            var other = Take(ref b);
            var order = char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0])
                ? CompareNumbers(one.TrimStart('0'), other.TrimStart('0'))
                : one.SequenceCompareTo(other);
            if (order != 0)
                return order;
        }

        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(x, y);
    }

    private static int CompareNumbers(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.SequenceCompareTo(other);

    /// <summary>A run of digits, or one other character.</summary>
    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var length = digits switch { -1 => text.Length, 0 => 1, _ => digits };
        var taken = text[..length];
        text = text[length..];
        return taken;
    }
}
