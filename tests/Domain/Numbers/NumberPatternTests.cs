using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Tests.Numbers;

public sealed class NumberPatternTests
{
    [Theory]
    [InlineData("{year}{number:000}", 2023, 179, "2023179")]
    [InlineData("{year}{number:000}", 2023, 7, "2023007")]
    [InlineData("{year}{number:0000}", 2024, 61, "20240061")]
    [InlineData("{number}", 2019, 196, "196")]
    [InlineData("19D{number}", 2019, 10, "19D10")]
    [InlineData("DH{number:0000}", 2024, 271, "DH0271")]
    [InlineData("福民函〔{year}〕{number}号", 2026, 32, "福民函〔2026〕32号")]
    [InlineData("{number:000}", 2026, 1234, "1234")]
    [InlineData("{number}/{year}-{year}", 2026, 1, "1/2026-2026")]
    [InlineData("00#,.%{number}", 2026, 5, "00#,.%5")]
    public void Pattern_WritesTheNumberWithinItsText(string pattern, int year, int number, string expected)
    {
        new NumberPattern(pattern).IsValid.ShouldBeTrue();
        new NumberPattern(pattern).Write(year, number).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("福民函〔2026〕号")]
    [InlineData("{year}")]
    [InlineData("{number}{number}")]
    [InlineData("{number}-{number:000}")]
    [InlineData("{number:}")]
    [InlineData("{number:0x}")]
    [InlineData("{number:###}")]
    [InlineData("{Number}")]
    [InlineData("{Year}{number}")]
    [InlineData("{year:00}{number}")]
    [InlineData("{{number}}")]
    [InlineData("{number")]
    [InlineData("{number}{")]
    [InlineData("{number} {month}")]
    [InlineData("{ye{number}ar}")]
    [InlineData("{{year}number}")]
    public void Pattern_WithoutExactlyOneNumberOrWithOtherBracesIsInvalid(string pattern) =>
        new NumberPattern(pattern).IsValid.ShouldBeFalse();

    [Fact]
    public void ValidPattern_WritesNoBraceAndTellsNumbersApart() =>
        Prop.ForAll(Arb.From(Pieces), Arb.From(Gen.Choose(1, 99_999).Two()), (text, pair) =>
        {
            var pattern = new NumberPattern(text);
            return !pattern.IsValid
                || (!pattern.Write(2026, pair.Item1).Any(c => c is '{' or '}')
                    && (pair.Item1 == pair.Item2) == (pattern.Write(2026, pair.Item1) == pattern.Write(2026, pair.Item2)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static Gen<string> Pieces =>
        Gen.Elements("{year}", "{number}", "{number:000}", "函", "〔", "{", "}", "year", "number", "7")
            .ArrayOf().Select(string.Concat);
}
