using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

public sealed class DeliveryLedgerTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = Now.AddMinutes(5);

    private readonly DeliveryLedger _ledger = new(storage.Clients);
    private readonly DeliveryKey _key = new(StorageFixture.NewJurisdiction(), "overdue.abc", "mail/许望舒@example.gov.cn");

    [Fact]
    public async Task Claim_IsOneCallAndMarkingAnother()
    {
        using var calls = StorageCallLog.Begin();

        (await _ledger.ClaimAsync(_key, Now, Until, None)).Outcome.ShouldBe(ClaimOutcome.Yours);
        await _ledger.MarkDeliveredAsync(_key, Now, None);

        calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Delivery_IsClaimedByOneOfMany()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _ledger.ClaimAsync(_key, Now, Until, None)));

        claims.Count(c => c.Outcome == ClaimOutcome.Yours).ShouldBe(1);
        claims.Count(c => c.Outcome == ClaimOutcome.TakenByAnother).ShouldBe(19);
    }

    [Fact]
    public async Task Delivery_ThatIsMarkedIsNeverClaimedAgain()
    {
        await _ledger.ClaimAsync(_key, Now, Until, None);
        await _ledger.MarkDeliveredAsync(_key, Now, None);

        (await _ledger.ClaimAsync(_key, Until.AddDays(40), Until.AddDays(41), None)).Outcome.ShouldBe(ClaimOutcome.Delivered);
    }

    [Fact]
    public async Task Claim_OfOneThatDiedEnds()
    {
        await _ledger.ClaimAsync(_key, Now, Until, None);

        (await _ledger.ClaimAsync(_key, Until.AddTicks(-1), Until, None)).Outcome.ShouldBe(ClaimOutcome.TakenByAnother);
        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _ledger.ClaimAsync(_key, Until, Until.AddMinutes(5), None)));

        claims.Count(c => c.Outcome == ClaimOutcome.Yours).ShouldBe(1);
    }

    [Fact]
    public async Task Claim_ThatIsGivenBackIsFree()
    {
        var claim = await _ledger.ClaimAsync(_key, Now, Until, None);
        await _ledger.GiveBackAsync(_key, claim, new string('长', 5000), None);

        (await _ledger.ClaimAsync(_key, Now, Until, None)).Outcome.ShouldBe(ClaimOutcome.Yours);
    }

    [Fact]
    public async Task Claim_ThatHasPassedToAnotherStaysThere()
    {
        var late = await _ledger.ClaimAsync(_key, Now, Until, None);
        await _ledger.ClaimAsync(_key, Until, Until.AddMinutes(5), None);

        await _ledger.GiveBackAsync(_key, late, "too late", None);

        (await _ledger.ClaimAsync(_key, Until, Until.AddMinutes(5), None)).Outcome.ShouldBe(ClaimOutcome.TakenByAnother);
    }

    [Fact]
    public async Task Delivery_ThatTheLateOneMadeIsNotGivenBack()
    {
        var first = await _ledger.ClaimAsync(_key, Now, Until, None);
        await _ledger.MarkDeliveredAsync(_key, Now, None);

        await _ledger.GiveBackAsync(_key, first, "no answer", None);

        (await _ledger.ClaimAsync(_key, Now, Until, None)).Outcome.ShouldBe(ClaimOutcome.Delivered);
    }

    [Fact]
    public async Task Answer_ThatIsLostDoesNotLockOut()
    {
        var clients = StorageClients.Of(storage.ConnectionString, new LosesTheFirstAnswer("/deliveries"));

        (await new DeliveryLedger(clients).ClaimAsync(_key, Now, Until, None)).Outcome.ShouldBe(ClaimOutcome.Yours);
    }

    [Fact]
    public async Task Deliveries_OfOtherPlacesNoticesAndChannelsAreOthers()
    {
        await _ledger.ClaimAsync(_key, Now, Until, None);

        foreach (var other in new[] { _key with { Jurisdiction = _key.Jurisdiction + "-2" }, _key with { Notice = "overdue.abd" }, _key with { Channel = "mail/b@example.gov.cn" } })
            (await _ledger.ClaimAsync(other, Now, Until, None)).Outcome.ShouldBe(ClaimOutcome.Yours);
    }
}
