namespace ProposalWorkflow.Local.Tests;

/// <summary>What the README shows is what the code says.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFolder.Combine("README.md"));

    public static TheoryData<string> Pictures =>
        [FlowDiagram.OfCase(), FlowDiagram.OfAnsweringAssignment(), FlowDiagram.OfCoHandlingAssignment()];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Readme_ShowsThePictureThatTheTransitionTableDraws(string picture) =>
        Readme.ShouldContain(FlowDiagram.Block(picture), Case.Sensitive,
            "Take it from: dotnet run --project infra/local -- diagram");

    [Fact]
    public void Readme_LinksOnlyToWhatIsThere()
    {
        var links = Readme.Split("](").Skip(1).Select(part => part[..part.IndexOf(')')]).Where(link => !link.StartsWith("http", StringComparison.Ordinal));
        foreach (var link in links)
            (File.Exists(RepositoryFolder.Combine(link)) || Directory.Exists(RepositoryFolder.Combine(link))).ShouldBeTrue(link);
    }
}
