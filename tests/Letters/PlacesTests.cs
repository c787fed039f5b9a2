namespace ProposalWorkflow.Letters.Tests;

/// <summary>Each value says where it stands, and the place holds it.</summary>
public sealed class PlacesTests
{
    public static TheoryData<string> Own => ExpectedLettersTests.Own;

    [Theory]
    [MemberData(nameof(Own))]
    public async Task Value_StandsWhereItSays(string file)
    {
        var letter = await LetterFiles.ReadAsync(LetterFiles.Own, file);

        Reading<string>?[] values =
        [
            letter.CaseNumber, letter.Session, letter.Title, letter.LeadDepartment, letter.DocumentNumber, letter.ClassMark, letter.Signer,
            .. letter.Proposers, .. letter.CopiedTo, .. letter.CoHandlersNamed, .. letter.Annexes.Select(a => a.Title), .. letter.Commitments.Select(c => c.Text),
        ];
        foreach (var value in values.OfType<Reading<string>>())
        {
            var there = letter.Text.Substring(value.Where.Start, value.Where.Length);
            // Traditional characters, pinyin and breaks may stand between; the first and last characters say enough there.
            if (file.Contains("traditional", StringComparison.Ordinal))
                there.Length.ShouldBeGreaterThanOrEqualTo(value.Value.Length);
            else
                Plain(there).ShouldBe(Plain(value.Value));
            letter.Text[..value.Where.Start].Count(c => c == '\n').ShouldBe(value.Where.Line - 1);
        }
    }

    [Fact]
    public async Task Value_ThatTwoPlacesGiveIsSurerThanAMendedOne()
    {
        (await LetterFiles.ReadAsync(LetterFiles.Own, "01-class-in-head.txt")).CaseNumber!.Sure.ShouldBe(Sureness.Sure);
        (await LetterFiles.ReadAsync(LetterFiles.Own, "16-damaged-date.txt")).Date!.Sure.ShouldBe(Sureness.Doubtful);
        (await LetterFiles.ReadAsync(LetterFiles.Own, "04-opinion-npc.txt")).Proposers.ShouldAllBe(p => p.Sure == Sureness.Likely);
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)))
        .Replace('[', '〔').Replace(']', '〕').Replace('【', '〔').Replace('】', '〕').Replace('(', '〔').Replace(')', '〕').Replace('（', '〔').Replace('）', '〕');
}
