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
    public async Task Claims_AtOnceFromTwoProcessesLeaveNoGapAndNoDouble()
    {
        const int Claimants = 40;
        var other = new NumberClaims(StorageClients.Of(storage.ConnectionString));

        // Each intent comes twice, once to each process, as a redelivered message would.
        var claimed = await Task.WhenAll(Enumerable.Range(0, Claimants).SelectMany(n => new[]
        {
            _claims.ClaimAsync(_series, $"intent-{n}", None), other.ClaimAsync(_series, $"intent-{n}", None),
        }));

        claimed.Where((_, i) => i % 2 == 0).ShouldBe(claimed.Where((_, i) => i % 2 == 1));
        claimed.Distinct().Order().ShouldBe(Enumerable.Range(1, Claimants));
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
