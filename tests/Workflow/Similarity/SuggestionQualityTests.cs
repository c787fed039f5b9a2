using ProposalWorkflow.Domain.Similarity;
using Xunit.Abstractions;

namespace ProposalWorkflow.Workflow.Tests.Similarity;

/// <summary>
/// What the suggestions are worth on cases like an office's: a floor, so that a change which makes them worse is seen. The
/// figures are in the test's output.
/// </summary>
public sealed class SuggestionQualityTests(ITestOutputHelper output)
{
    private readonly CaseIndex _index = CaseIndex.Empty.With(Corpus.Cases);

    [Fact]
    public void Suggestions_AreFarBetterThanAlwaysTheSameDepartments()
    {
        var found = LeaveOneOut.Measure(Corpus.Departments, _index);

        output.WriteLine($"lead first {found.LeadFirst}/{found.Cases}, always the same one {found.MostFrequent}/{found.Cases}");
        output.WriteLine($"lead in three {found.LeadInThree}/{found.Cases}, always the same three {found.MostFrequentThree}/{found.Cases}");
        output.WriteLine($"co-handlers in three {found.CoHandlersInThree}/{found.CoHandlers}");
        found.Cases.ShouldBeGreaterThanOrEqualTo(60);
        (found.LeadFirst / (double)found.Cases).ShouldBeGreaterThan(0.75);
        (found.LeadInThree / (double)found.Cases).ShouldBeGreaterThan(0.88);
        (found.CoHandlersInThree / (double)found.CoHandlers).ShouldBeGreaterThan(0.55);
        found.MostFrequent.ShouldBeLessThan(found.Cases / 5, "the corpus would be too easy");
    }

    [Fact]
    public void EverySuggestion_SaysWhy()
    {
        var adviser = new Adviser(Corpus.Departments, _index);
        foreach (var said in Corpus.Cases.Select(c => adviser.For(c, 5)).SelectMany(s => s.Leads.Concat(s.CoHandlers)))
        {
            (said.DutyWords.Count + said.Cases.Count).ShouldBeGreaterThan(0, said.Department);
            said.Cases.ShouldAllBe(c => c.Words.Count > 0);
        }
    }

    [Fact]
    public void Formulas_AreNoReason()
    {
        var words = Corpus.Cases.SelectMany(c => _index.Similar(c, 10)).SelectMany(found => found.Words).ToList();

        words.Count.ShouldBeGreaterThan(1000);
        words.ShouldAllBe(word => !word.Contains("关于") && !word.Contains("建议") && !word.Contains("提案") && !word.Contains("进一步"));
    }

    [Fact]
    public void SuggestionsFromDutiesAlone_WorkOnTheFirstDay()
    {
        var adviser = new Adviser(Corpus.Departments, CaseIndex.Empty);

        var right = Corpus.Cases.Count(c => adviser.For(c, 3).Lead?.Department == c.Lead);

        output.WriteLine($"duties alone: lead first {right}/{Corpus.Cases.Count}");
        right.ShouldBeGreaterThan(Corpus.Cases.Count / 2);
    }

    [Fact]
    public void SuggestionsFromPastCasesAlone_AreLearned()
    {
        var adviser = new Adviser([.. Corpus.Departments.Select(d => d with { Name = "局", Duties = null })], _index);

        var right = Corpus.Cases.Count(c => adviser.For(c, 3).Lead?.Department == c.Lead);

        output.WriteLine($"past cases alone: lead first {right}/{Corpus.Cases.Count}");
        right.ShouldBeGreaterThan(2 * LeaveOneOut.Measure(Corpus.Departments, _index).MostFrequent);
    }
}
