using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Workflow.Tests.Trails;

/// <summary>The rule as somebody without this code applies it: a hash function and a JSON reader.</summary>
public sealed class TrailTests
{
    [Fact]
    public void Hash_IsThatOfTheStoredTextAsUtf8()
    {
        foreach (var row in Histories.All.SelectMany(t => t.Rows))
            row.Hash.ShouldBe(Sha256(row.Content!));
    }

    [Fact]
    public void Previous_IsTheHashOfTheRowBeforeAndAtTheBeginningThatOfTheKey()
    {
        foreach (var trail in Histories.All)
            trail.Rows.Select(r => Text(r.Content!, "previous")).ShouldBe(
                [Sha256($"{trail.Key.Jurisdiction}:{trail.Key.Id}"), .. trail.Rows.SkipLast(1).Select(r => r.Hash)]);
    }

    [Fact]
    public void State_CarriesTheHashOfTheLastEvent()
    {
        foreach (var trail in Histories.All)
            Text(trail.State!, "lastHash").ShouldBe(trail.Rows[^1].Hash);
    }

    [Fact]
    public void Content_DoesNotHoldItsOwnHash() =>
        Histories.All.SelectMany(t => t.Rows).ShouldAllBe(row => !row.Content!.Contains("\"hash\"", StringComparison.Ordinal));

    [Fact]
    public void Root_OfAKnownCaseIsAlwaysTheSame() =>
        Trail.Root(new CaseKey("nanhu", "abcdefghijklmnop")).ShouldBe(Sha256("nanhu:abcdefghijklmnop"));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? Text(string json, string member)
    {
        using var read = JsonDocument.Parse(json);
        return read.RootElement.GetProperty(member).GetString();
    }
}
