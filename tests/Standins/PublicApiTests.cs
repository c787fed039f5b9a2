using System.Reflection;
using ProposalWorkflow.Local;

namespace ProposalWorkflow.Standins.Tests;

/// <summary>A stand-in has no public member that the official package lacks: code that compiles here compiles there.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Azure.Data.Tables")]
    [InlineData("Microsoft.Azure.Functions.Worker")]
    [InlineData("System.IO.Hashing")]
    public void EachPublicMember_IsOnTheListOfTheOfficialPackage(string standin) =>
        PublicApi.Of(Assembly.Load(standin)).Except(List(standin)).ShouldBeEmpty($"These are not in standins/{standin}/PublicApi.txt:");

    [Theory]
    [InlineData("Azure.Data.Tables")]
    [InlineData("Microsoft.Azure.Functions.Worker")]
    [InlineData("System.IO.Hashing")]
    public void List_IsSortedAndNamesEachMemberOnce(string standin) =>
        List(standin).ShouldBe(List(standin).Distinct().Order(StringComparer.Ordinal));

    private static List<string> List(string standin) => File.ReadLines(RepositoryFolder.Combine("standins", standin, "PublicApi.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .ToList();
}
