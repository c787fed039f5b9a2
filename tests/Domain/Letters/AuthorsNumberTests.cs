using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Tests.Letters;

public sealed class AuthorsNumberTests
{
    [Theory]
    [InlineData("吉人社函〔2025〕12号", true)]
    [InlineData("南人社函〔2026〕1号", true)]
    [InlineData("深府办（2）函〔2026〕1234号", true)]
    [InlineData("吉人社函[2025]12号", false)]
    [InlineData("吉人社函（2025）12号", false)]
    [InlineData("吉人社函〔25〕12号", false)]
    [InlineData("吉人社函〔2025〕012号", false)]
    [InlineData("吉人社函〔2025〕第12号", false)]
    [InlineData("吉人社函〔2025〕12", false)]
    [InlineData("〔2025〕12号", false)]
    [InlineData(" 吉人社函〔2025〕12号", false)]
    [InlineData("吉人社函〔2025〕12号\n", false)]
    [InlineData("", false)]
    public void Number_HasTheFormOfTheStandard(string number, bool valid) => AuthorsNumber.IsValid(number).ShouldBe(valid);

    [Fact]
    public void Number_IsNoNovel() => AuthorsNumber.IsValid(new string('函', 60) + "〔2025〕12号").ShouldBeFalse();
}
