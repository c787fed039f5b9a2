using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Local;
using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Storage.Tests;

public sealed class StorageSetupTests
{
    [Fact]
    public async Task Setup_ByTwoAtOnceMakesAllThatTheWorkflowNeeds()
    {
        using var folder = ScratchFolder.Create("setup");
        await using var azurite = await Azurite.StartAsync(folder.Path, CancellationToken.None);
        var jurisdictions = new JurisdictionSet([Place("east", "bureau-a", "bureau-b"), Place("west", "bureau-c")]);
        var (one, two) = (StorageClients.Of(azurite.ConnectionString), StorageClients.Of(azurite.ConnectionString));

        await Task.WhenAll(new[] { one, two }.Select(c => new StorageSetup(c, jurisdictions).EnsureAsync(CancellationToken.None)));
        await new StorageSetup(one, jurisdictions).EnsureAsync(CancellationToken.None);

        (await one.Tables.QueryAsync().Select(t => t.Name).ToListAsync()).ShouldBe(
            ["alerts", "basis", "caselist", "cases", "commitments", "corpus", "deliveries", "dues", "imports", "inbox", "poison", "proposerlist", "publicletters", "series", "statistics"], ignoreOrder: true);
        (await one.Blobs.GetBlobContainersAsync().Select(c => c.Name).ToListAsync()).ShouldBe(["attachments", "contents", "imports", "messages", "public-letters", "uploads"], ignoreOrder: true);
        (await one.Queues.GetQueuesAsync().Select(q => q.Name).ToListAsync()).ShouldBe(
            [
                "proposal-intake", "proposal-assignment", "department-opinions", "department-replies", "proposal-feedback",
                "deadline-reminders", "deadline-basis", "proposal-imports", "department-inbound", "inbound-answers", "manager-alerts",
                "department-bureau-a", "department-bureau-b", "department-bureau-c",
            ],
            ignoreOrder: true);
    }

    private static Jurisdiction Place(string code, params string[] departments) => new()
    {
        Code = code,
        Name = code,
        TimeZone = TimeZoneInfo.Utc,
        Sessions = [new Session("6-3", "六届三次会议", ProposalKind.CppccProposal, 2026, new NumberPattern("{number}"))],
        Departments = [.. departments.Select(d => new Department(d, d, new NumberPattern("{number}")))],
        ResultClasses = [],
    };
}
