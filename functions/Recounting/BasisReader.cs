using System.Globalization;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Deadlines;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>Reads what is in force in a place, and who applied it when.</summary>
public sealed class BasisReader(IBasisStore store, BasisFiles files)
{
    /// <summary>A year's calendar.</summary>
    /// <exception cref="ProblemException">It is not loaded.</exception>
    public async Task<CalendarView> CalendarAsync(Jurisdiction place, int year, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (calendar, name) = (place.Deadlines!.Basis.Calendars.Current, year.ToString(CultureInfo.InvariantCulture));
        if (calendar.Year(year) is null)
            throw new ProblemException(
                ProblemType.NotFound, $"{year}年的放假安排尚未载入；已载入的年份：{string.Join("、", calendar.Years.Select(y => y.Year))}。");
        var (text, applied) = await FindAsync(place, BasisPart.Calendar, name, cancellationToken);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return new(
            year, place.Deadlines.Basis.Version, calendar.Between(first.AddDays(-1), last), applied[0], CalendarContent.Of(text), [.. applied.Skip(1)]);
    }

    /// <summary>The place's rule sets.</summary>
    public async Task<RulesView> RulesAsync(Jurisdiction place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        var sets = new List<RuleSetView>();
        foreach (var code in place.Deadlines!.Sets)
        {
            var (text, applied) = await FindAsync(place, BasisPart.Rules, code, cancellationToken);
            sets.Add(new(applied[0], RuleSetContent.Of(text), [.. applied.Skip(1)]));
        }

        return new(place.Deadlines.Basis.Version, sets);
    }

    private async Task<(string Text, IReadOnlyList<AppliedView> Applied)> FindAsync(
        Jurisdiction place, BasisPart part, string name, CancellationToken cancellationToken)
    {
        var versions = await store.ReadAsync(place.Code, cancellationToken)
            .Where(v => v.Part == part && v.Name == name && v.Number <= place.Deadlines!.Basis.Version).ToListAsync(cancellationToken);
        var shipped = files.Find(part, name);
        return (versions.LastOrDefault()?.Text ?? shipped!, AppliedView.Of(versions, shipped is not null));
    }
}
