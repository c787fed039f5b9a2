using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Similarity;

/// <summary>
/// Suggests departments. The score of a department is the mean of two shares:
/// <list type="bullet">
/// <item>of the duties: how well the case fits its duties, of how well it fits all departments' duties (<see cref="Duties"/>);</item>
/// <item>of the past: the <see cref="Nearest"/> most similar cases that the office has assigned vote for whom they were given to, each
/// with its score. A vote of <see cref="Doubt"/> goes to nobody, so that where nothing is alike the duties decide.</item>
/// </list>
/// For co-handlers a vote of the past counts in full where the department was a co-handler, and half where it answered.
/// </summary>
public sealed class Adviser
{
    private const int Nearest = 8;
    private const double Doubt = 0.1;
    private const double AsOther = 0.5;
    private const int MostCases = 3;
    private const double Least = 0.05;

    private readonly CaseIndex _past;
    private readonly Duties _duties;
    private readonly HashSet<string> _departments;

    /// <summary>An adviser on the departments of one jurisdiction, with its cases.</summary>
    public Adviser(IReadOnlyList<Department> departments, CaseIndex past)
    {
        ArgumentNullException.ThrowIfNull(departments);
        _past = past;
        _duties = new(departments);
        _departments = [.. departments.Select(d => d.Code)];
    }

    /// <summary>The suggestions for a case; in each list at most so many.</summary>
    public Suggestions For(PastCase asked, int most)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var profile = Profile.Of(asked.Title, asked.Text);
        var shares = _duties.Shares(profile, _past.Rarity);
        var votes = _past.Similar(asked, Nearest, c => c.Lead is not null);
        var leads = Rank((department, c) => c.Lead == department ? 1 : 0);
        var lead = leads is [var first, ..] ? first.Department : null;
        var others = Rank((department, c) =>
            department == lead ? 0 : c.CoHandlers.Contains(department) ? 1 : c.Lead == department ? AsOther : 0);
        return new([.. leads.Take(most)], [.. others.Where(s => s.Department != lead).Take(most)]);

        List<Suggestion> Rank(Func<string, PastCase, double> part)
        {
            var all = Doubt + votes.Sum(v => v.Score);
            return
            [
                .. _departments.Select(d => (Code: d, Score: (shares[d] + (votes.Sum(v => v.Score * part(d, v.Case)) / all)) / 2))
                    .Where(d => d.Score >= Least)
                    .OrderByDescending(d => d.Score).ThenBy(d => d.Code, StringComparer.Ordinal)
                    .Select(d => new Suggestion(
                        d.Code,
                        d.Score,
                        _duties.Words(profile, d.Code, _past.Rarity),
                        [.. votes.Where(v => part(d.Code, v.Case) > 0).Take(MostCases)]))
                    .Where(s => s.DutyWords.Count + s.Cases.Count > 0),
            ];
        }
    }
}
