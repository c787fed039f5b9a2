using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Similarity;

/// <summary>How well a case fits the departments' duties: like two cases are compared, but a pair that several departments have
/// (南湖区, 管理) is worth less, as it does not tell them apart.</summary>
internal sealed class Duties
{
    private readonly List<(string Code, Profile Profile)> _departments;
    private readonly Dictionary<uint, int> _having = [];

    public Duties(IEnumerable<Department> departments)
    {
        _departments = [.. departments.Select(d => (d.Code, Profile.Of("", $"{d.Name}，{d.Duties}")))];
        foreach (var pair in _departments.SelectMany(d => d.Profile.Pairs))
            _having[pair] = _having.GetValueOrDefault(pair) + 1;
    }

    /// <summary>Each department's share of what the case has in common with all of them: together 1, or nothing.</summary>
    public IReadOnlyDictionary<string, double> Shares(Profile asked, Rarity rarity)
    {
        var fits = _departments.ToDictionary(d => d.Code, d => Fit(asked, d.Profile, rarity), StringComparer.Ordinal);
        var all = fits.Values.Sum();
        return all == 0 ? fits : fits.ToDictionary(f => f.Key, f => f.Value / all, StringComparer.Ordinal);
    }

    /// <summary>The words that led to a department.</summary>
    public IReadOnlyList<string> Words(Profile asked, string department, Rarity rarity) =>
        CommonWords.Of(asked, _departments.Find(d => d.Code == department).Profile, rarity, TellsApart);

    private double Fit(Profile asked, Profile duties, Rarity rarity)
    {
        var (product, square) = (0.0, 0.0);
        for (var i = 0; i < duties.Pairs.Length; i++)
        {
            var worth = rarity.Of(duties.Pairs[i]) * Math.Log(1 + ((double)_departments.Count / _having[duties.Pairs[i]]));
            product += worth * worth * duties.Counts[i] * asked[duties.Pairs[i]];
            square += worth * worth * duties.Counts[i] * duties.Counts[i];
        }

        return square == 0 ? 0 : product / Math.Sqrt(square);
    }

    /// <summary>Whether at most a third of the departments have the pair.</summary>
    private bool TellsApart(uint pair) => _having.GetValueOrDefault(pair) * 3 <= Math.Max(3, _departments.Count);
}
