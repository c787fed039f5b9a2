using System.Text.RegularExpressions;

namespace ProposalWorkflow.Local.Tests;

/// <summary>What the README shows is what the code says.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFolder.Combine("README.md"));

    public static TheoryData<string> Pictures =>
        [FlowDiagram.OfCase(), FlowDiagram.OfAnsweringAssignment(), FlowDiagram.OfCoHandlingAssignment()];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Readme_ShowsThePictureThatTheTransitionTableDraws(string picture) =>
        Readme.ShouldContain(FlowDiagram.Block(picture), Case.Sensitive,
            "Take it from: dotnet run --project infra/local -- diagram");

    /// <summary>What the README promises is held by a test: each line of a table of promises names one, and each that it names is there.</summary>
    [Fact]
    public void Readme_NamesOnlyTestsThatAreThere()
    {
        var tests = string.Join('\n', Directory.EnumerateFiles(RepositoryFolder.Combine("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var there = Declared().Matches(tests).Select(match => match.Groups[1].Value).ToHashSet();

        var promises = Promises(Readme.Split('\n')).ToList();

        promises.Count.ShouldBeGreaterThan(30);
        promises.ShouldAllBe(promise => promise.Tests.Count > 0);
        promises.SelectMany(promise => promise.Tests).Except(there).ShouldBeEmpty();
    }

    /// <summary>The lines of the tables whose last column is the test.</summary>
    private static IEnumerable<(string Line, IReadOnlyList<string> Tests)> Promises(string[] lines)
    {
        var inTable = false;
        foreach (var line in lines)
        {
            inTable = line.EndsWith("| test |", StringComparison.Ordinal) || (inTable && line.StartsWith('|'));
            if (inTable && !line.EndsWith("| test |", StringComparison.Ordinal) && !line.StartsWith("|---", StringComparison.Ordinal))
                yield return (line, [.. Named().Matches(line.Split('|')[^2]).Select(match => match.Groups[1].Value)]);
        }
    }

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:class|void|Task) (\w+)")]
    private static partial Regex Declared();

    [Fact]
    public void Readme_LinksOnlyToWhatIsThere()
    {
        var links = Readme.Split("](").Skip(1).Select(part => part[..part.IndexOf(')')]).Where(link => !link.StartsWith("http", StringComparison.Ordinal));
        foreach (var link in links)
            (File.Exists(RepositoryFolder.Combine(link)) || Directory.Exists(RepositoryFolder.Combine(link))).ShouldBeTrue(link);
    }
}
