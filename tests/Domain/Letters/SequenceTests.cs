using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Tests.Letters;

/// <summary>How one sequence became another.</summary>
public sealed class SequenceTests
{
    private static readonly Gen<char[]> Words = Gen.Elements('甲', '乙', '丙', '丁').ArrayOf();

    [Theory]
    [InlineData("", "", "")]
    [InlineData("甲乙丙", "甲乙丙", "")]
    [InlineData("", "甲", "1:-:甲")]
    [InlineData("甲", "", "1:甲:-")]
    [InlineData("甲乙丙", "甲丙", "2:乙:-")]
    [InlineData("甲丙", "甲乙丙", "2:-:乙")]
    [InlineData("甲乙丙丁", "甲戊丙己", "2:乙:戊 4:丁:己")]
    [InlineData("甲乙丙丁", "乙丙戊丁己", "1:甲:- 3:-:戊 5:-:己")]
    public void Differences_AreWhereTheyDiffer(string before, string after, string expected) =>
        string.Join(' ', Sequence.Differences(before.ToCharArray(), after.ToCharArray()).Select(d => $"{d.At}:{Of(d.Removed)}:{Of(d.Added)}"))
            .ShouldBe(expected);

    [Fact]
    public void Differences_AreTheFewestThatMakeTheNewOneOfTheOld() =>
        Prop.ForAll((from before in Words from after in Words select (before, after)).ToArbitrary(), pair =>
        {
            var differences = Sequence.Differences(pair.before, pair.after);
            Applied(pair.before, differences).ShouldBe(pair.after);
            differences.Sum(d => d.Removed.Count + d.Added.Count).ShouldBe(pair.before.Length + pair.after.Length - 2 * Common(pair.before, pair.after));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TextsTooDifferentToCompare_AreReplacedAsAWhole()
    {
        string[] before = ["同", .. Enumerable.Range(0, 3000).Select(i => $"旧{i}")], after = ["同", .. Enumerable.Range(0, 3000).Select(i => $"新{i}")];

        var whole = Sequence.Differences(before, after).ShouldHaveSingleItem();

        (whole.At, whole.Removed.Count, whole.Added.Count).ShouldBe((2, 3000, 3000));
    }

    private static string Of(IReadOnlyList<char> words) => words.Count == 0 ? "-" : string.Concat(words);

    private static List<char> Applied(char[] before, IReadOnlyList<Difference<char>> differences)
    {
        var made = before.ToList();
        foreach (var one in differences) // each place is counted in the new one, whose beginning is made already
        {
            made.GetRange(one.At - 1, one.Removed.Count).ShouldBe(one.Removed);
            made.RemoveRange(one.At - 1, one.Removed.Count);
            made.InsertRange(one.At - 1, one.Added);
        }

        return made;
    }

    /// <summary>The length of the longest part that both have in common, by its definition.</summary>
    private static int Common(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var row = new int[other.Length + 1];
        foreach (var word in one)
        {
            var next = new int[other.Length + 1];
            for (var j = 0; j < other.Length; j++)
                next[j + 1] = word == other[j] ? row[j] + 1 : Math.Max(row[j + 1], next[j]);
            row = next;
        }

        return row[^1];
    }
}
