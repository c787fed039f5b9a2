namespace ProposalWorkflow.Domain.Similarity;

/// <summary>Profiles as lists of weights: a pair's damped count times its rarity.</summary>
internal static class Weighing
{
    /// <summary>The length of the list.</summary>
    public static double Length(this Profile profile, Rarity rarity)
    {
        var sum = 0.0;
        for (var i = 0; i < profile.Pairs.Length; i++)
        {
            var weight = profile.Counts[i] * rarity.Of(profile.Pairs[i]);
            sum += weight * weight;
        }

        return Math.Sqrt(sum);
    }

    /// <summary>The weights with the rarity in them twice: what a product takes from one side, so that the other needs none.</summary>
    public static double[] SquaredWeights(this Profile profile, Rarity rarity) =>
        [.. profile.Pairs.Select((pair, i) => profile.Counts[i] * Math.Pow(rarity.Of(pair), 2))];

    /// <summary>The sum over the pairs of both: two ascending lists, read side by side.</summary>
    public static double Product(this Profile asked, double[] squaredWeights, Profile other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < asked.Pairs.Length && j < other.Pairs.Length;)
        {
            if (asked.Pairs[i] == other.Pairs[j])
                sum += squaredWeights[i++] * other.Counts[j++];
            else if (asked.Pairs[i] < other.Pairs[j])
                i++;
            else
                j++;
        }

        return sum;
    }
}
