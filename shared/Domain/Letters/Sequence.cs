namespace ProposalWorkflow.Domain.Letters;

/// <summary>One place at which two sequences differ.</summary>
/// <param name="At">Where in the newer one, counted from 1: where <paramref name="Added"/> begins, or before what <paramref name="Removed"/> stood.</param>
/// <param name="Removed">What stood there before.</param>
/// <param name="Added">What stands there now.</param>
public sealed record Difference<T>(int At, IReadOnlyList<T> Removed, IReadOnlyList<T> Added);

/// <summary>How one sequence became another: by the longest part that both have in common.</summary>
public static class Sequence
{
    /// <summary>The most cells of the table. Two sequences that differ over more of each other are too different for anybody to compare.</summary>
    private const int MostCells = 1_000_000;

    /// <summary>Where they differ, in their order; nothing where they are the same.</summary>
    public static IReadOnlyList<Difference<T>> Differences<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var least = Math.Min(before.Count, after.Count);
        var start = Enumerable.Range(0, least).TakeWhile(i => before[i].Equals(after[i])).Count();
        var end = Enumerable.Range(1, least - start).TakeWhile(i => before[^i].Equals(after[^i])).Count();
        var (was, now) = (before.Count - start - end, after.Count - start - end);
        if (was == 0 && now == 0)
            return [];
        T[] removed = [.. before.Skip(start).Take(was)], added = [.. after.Skip(start).Take(now)];
        return was == 0 || now == 0 || (long)was * now > MostCells
            ? [new(start + 1, removed, added)]
            : Walk(removed, added, Lengths(removed, added), start + 1);
    }

    /// <summary>Of the longest part that the rest of both have in common, from each place of each.</summary>
    private static int[,] Lengths<T>(T[] before, T[] after)
        where T : notnull
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                lengths[i, j] = before[i].Equals(after[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }

    private static List<Difference<T>> Walk<T>(T[] before, T[] after, int[,] lengths, int first)
        where T : notnull
    {
        var found = new List<Difference<T>>();
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i].Equals(after[j]))
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (fromI, fromJ) = (i, j);
            while ((i < before.Length || j < after.Length) && !(i < before.Length && j < after.Length && before[i].Equals(after[j])))
            {
                if (j == after.Length || (i < before.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
                    i++;
                else
                    j++;
            }

            found.Add(new(first + fromJ, before[fromI..i], after[fromJ..j]));
        }

        return found;
    }
}
