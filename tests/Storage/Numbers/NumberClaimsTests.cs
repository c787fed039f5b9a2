using Azure.Data.Tables;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Storage.Tests;

public sealed class NumberClaimsTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly NumberClaims _claims = new(storage.Clients);
    private readonly NumberSeries _series = new(StorageFixture.NewJurisdiction(), "case-6.3");

    [Fact]
    public async Task Claims_OfASeriesAreNumberedFromOne()
    {
        (await _claims.ClaimAsync(_series, "a", None)).ShouldBe(1);
        (await _claims.ClaimAsync(_series, "b", None)).ShouldBe(2);
        (await _claims.ClaimAsync(_series with { Name = "case-6.4" }, "c", None)).ShouldBe(1);
    }

    [Fact]
    public async Task Claim_OfAnIntentThatHasOneIsThatOneAgain()
    {
        await _claims.ClaimAsync(_series, "a", None);
        await _claims.ClaimAsync(_series, "b", None);

        using var calls = StorageCallLog.Begin();
        (await _claims.ClaimAsync(_series, "a", None)).ShouldBe(1);
        calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Claim_ThatMeetsNoOtherIsThreeCalls()
    {
        using var calls = StorageCallLog.Begin();
        await _claims.ClaimAsync(_series, "a", None);

        calls.Lines.Select(line => line.Split(' ')[^1]).ShouldBe(["404", "404", "202"], "the claim, the head, the transaction");
    }

    [Fact]
    public async Task NumberTakenOutOfItsTurn_IsOnesOwn_AndPassedOverByAllOthers()
    {
        (await _claims.TryTakeAsync(_series, 2, "old", None)).ShouldBeTrue();
        (await _claims.TryTakeAsync(_series, 2, "old", None)).ShouldBeTrue("the same message, delivered again");
        (await _claims.TryTakeAsync(_series, 2, "other", None)).ShouldBeFalse();

        (await _claims.ClaimAsync(_series, "a", None)).ShouldBe(1);
        (await _claims.ClaimAsync(_series, "b", None)).ShouldBe(3);
        (await _claims.TryTakeAsync(_series, 1, "late", None)).ShouldBeFalse();
        (await _claims.TryTakeAsync(_series, 4, "before", None)).ShouldBeTrue();
        (await _claims.TryTakeAsync(_series, 5, "before too", None)).ShouldBeTrue();
        (await _claims.ClaimAsync(_series, "c", None)).ShouldBe(6);
        (await _claims.ClaimAsync(_series, "b", None)).ShouldBe(3);
    }

    [Fact]
    public async Task Claims_AtOnceFromSeveralProcessesLeaveNoGapAndNoDouble()
    {
        const int Processes = 4, Intents = 40;
        var processes = Enumerable.Range(0, Processes).Select(_ => new NumberClaims(StorageClients.Of(storage.ConnectionString))).ToArray();

        // Each intent comes to two of them at once, as a message whose lease ran out does.
        var claimed = await Task.WhenAll(Enumerable.Range(0, 2 * Intents).Select(
            n => processes[(n + (n / Intents)) % Processes].ClaimAsync(_series, $"intent-{n % Intents}", None)));

        claimed[..Intents].ShouldBe(claimed[Intents..]);
        claimed[..Intents].Order().ShouldBe(Enumerable.Range(1, Intents));
    }

    [Fact]
    public async Task Claim_WhoseAnswerWasLostIsFoundAgain()
    {
        var losing = new NumberClaims(StorageClients.Of(storage.ConnectionString, new LosesTheFirstAnswer()));

        (await losing.ClaimAsync(_series, "a", None)).ShouldBe(1);
        (await _claims.ClaimAsync(_series, "b", None)).ShouldBe(2);
    }

    [Fact]
    public async Task VoidNumber_IsMarkedAndNotGivenAgain()
    {
        await _claims.ClaimAsync(_series, "a", None);

        await _claims.VoidAsync(_series, "a", None);
        await _claims.VoidAsync(_series, "a", None);

        (await NumberRowAsync(1)).GetBoolean("Void").ShouldBe(true);
        (await NumberRowAsync(1)).GetString("Intent").ShouldBe("a");
        (await _claims.ClaimAsync(_series, "a", None)).ShouldBe(1);
        (await _claims.ClaimAsync(_series, "b", None)).ShouldBe(2);
        (await NumberRowAsync(2)).GetBoolean("Void").ShouldBeNull();
    }

    [Fact]
    public async Task Void_OfAnIntentWithoutANumberDoesNothing()
    {
        await _claims.VoidAsync(_series, "nobody", None);

        (await _claims.ClaimAsync(_series, "a", None)).ShouldBe(1);
    }

    private async Task<TableEntity> NumberRowAsync(int number) =>
        await storage.Clients.Tables.GetTableClient("series")
            .GetEntityAsync<TableEntity>($"{_series.Jurisdiction}:{_series.Name}", $"number-{number:D8}");
}
