using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>Alerts are kept once, listed the newest first, and acknowledged once.</summary>
public sealed class AlertShelfTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly string _place = StorageFixture.NewJurisdiction();
    private readonly AlertShelf _shelf = new(storage.Clients);

    [Fact]
    public async Task Alert_ThatComesAgain_IsKeptOnce_AlsoAfterItWasAcknowledged()
    {
        var alert = AnAlert(1);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _shelf.KeepAsync(alert, None)));
        // The same notice put together anew, from what there is of it by then.
        await _shelf.KeepAsync(alert with { OccurredAt = alert.OccurredAt.AddMinutes(1) }, None);
        (await IdsAsync(new(false))).ShouldBe([alert.Id]);

        await _shelf.AcknowledgeAsync(_place, alert.Id, By("许望舒"), None);
        await _shelf.KeepAsync(alert, None);

        (await IdsAsync(new(false))).ShouldBeEmpty();
        (await IdsAsync(new(true))).ShouldBe([alert.Id]);
    }

    [Fact]
    public async Task Acknowledgement_IsOfWhoWasFirst_HoweverManyTry()
    {
        var alert = AnAlert(1);
        await _shelf.KeepAsync(alert, None);

        var seen = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => _shelf.AcknowledgeAsync(_place, alert.Id, By($"甲{n}", n), None)));
        var again = await _shelf.AcknowledgeAsync(_place, alert.Id, By("乙", 9), None);

        seen.Append(again).Select(k => k!.Acknowledged).Distinct().ShouldHaveSingleItem();
        (await IdsAsync(new(true))).ShouldBe([alert.Id]);
        (await _shelf.FindAsync(_place, new(true), new(10), None)).Items[0].Acknowledged.ShouldBe(again!.Acknowledged);
    }

    [Fact]
    public async Task Acknowledgement_OfAnothersAlertOrOfNone_IsNothing()
    {
        await _shelf.KeepAsync(AnAlert(1), None);

        (await _shelf.AcknowledgeAsync(StorageFixture.NewJurisdiction(), AnAlert(1).Id, By("许望舒"), None)).ShouldBeNull();
        (await _shelf.AcknowledgeAsync(_place, AnAlert(2).Id, By("许望舒"), None)).ShouldBeNull();
        (await IdsAsync(new(false))).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public async Task Pages_HaveEachAlertOnce_TheNewestFirst(int size)
    {
        foreach (var n in new[] { 3, 1, 7, 2, 6, 5, 4 })
            await _shelf.KeepAsync(AnAlert(n), None);
        foreach (var n in new[] { 5, 2, 7 })
            await _shelf.AcknowledgeAsync(_place, AnAlert(n).Id, By("许望舒", n == 2 ? 9 : n), None);

        (await IdsAsync(new(false), size)).ShouldBe(new[] { 6, 4, 3, 1 }.Select(n => AnAlert(n).Id));
        (await IdsAsync(new(true), size)).ShouldBe(new[] { 2, 7, 5 }.Select(n => AnAlert(n).Id)); // as they were acknowledged
        (await _shelf.ReadOpenAsync(_place, None).Select(k => k.Alert.Id).ToListAsync()).ShouldBe(new[] { 6, 4, 3, 1 }.Select(n => AnAlert(n).Id));
        (await _shelf.ReadAcknowledgedAsync(_place, Start.AddHours(5), None).Select(k => k.Alert.Id).ToListAsync())
            .ShouldBe(new[] { 2, 7 }.Select(n => AnAlert(n).Id));
    }

    [Fact]
    public async Task Filter_NarrowsByKindDepartmentAndCase()
    {
        await _shelf.KeepAsync(AnAlert(1), None);
        await _shelf.KeepAsync(AnAlert(2) with { Department = new("bureau-b", "乙局") }, None);
        await _shelf.KeepAsync(AnAlert(3) with { Kind = AlertKind.PoisonMessage, Department = null, Case = null }, None);

        (await IdsAsync(new(false, AlertKind.PoisonMessage))).ShouldBe([AnAlert(3).Id]);
        (await IdsAsync(new(false, Department: "bureau-b"))).ShouldBe([AnAlert(2).Id]);
        (await IdsAsync(new(false, Case: "case-1"))).ShouldBe([AnAlert(1).Id]);
        (await IdsAsync(new(false, AlertKind.Overdue, "bureau-b", "case-1"))).ShouldBeEmpty();
        (await IdsAsync(new(true, AlertKind.Overdue))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Continuation_OfAnotherListIsNone()
    {
        await _shelf.KeepAsync(AnAlert(1), None);
        await _shelf.KeepAsync(AnAlert(2), None);
        var next = (await _shelf.FindAsync(_place, new(false), new(1), None)).Continuation;

        next.ShouldNotBeNull();
        await Should.ThrowAsync<BadContinuationException>(() => _shelf.FindAsync(_place, new(true), new(1, next), None));
    }

    [Fact]
    public async Task Digest_OfADayIsClaimedOnce_AndTheNewestDayIsTheLast()
    {
        var log = new DigestLog(storage.Clients);
        (await log.FindLastAsync(_place, None)).ShouldBeNull();
        var (first, second) = (Record(new(2026, 3, 31)), Record(new(2026, 4, 1)));

        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => log.TryClaimAsync(first, None)))).Count(won => won).ShouldBe(1);
        (await log.TryClaimAsync(second, None)).ShouldBeTrue();
        await log.MarkSentAsync(second, None);

        var last = await log.FindLastAsync(_place, None);
        (last!.Day, last.Sent, last.Alert!.Title).ShouldBe((new(2026, 4, 1), true, "汇总"));
        (await log.TryClaimAsync(second, None)).ShouldBeFalse();
        (await IdsAsync(new(false))).ShouldBeEmpty();
    }

    private DigestRecord Record(DateOnly day) => new(
        _place, day, Start, Start, new Alert(NoticeId.Of(AlertKind.Digest, $"{day:yyyyMMdd}"), AlertKind.Digest, _place, Start, "汇总", "在办1项。"));

    private Alert AnAlert(int n) => new(NoticeId.Of(AlertKind.Overdue, $"{n}"), AlertKind.Overdue, _place, Start.AddHours(n), $"逾期{n}", "逾期。")
    {
        Case = new($"case-{n}", null, "关于一件事的提案"),
        Department = new("bureau-a", "甲局"),
    };

    private static Acknowledgement By(string name, int hours = 1) => new($"m-{name}", name, Start.AddHours(hours), "已督促。");

    private async Task<List<string>> IdsAsync(AlertFilter filter, int size = 50)
    {
        var (ids, page) = (new List<string>(), default(Page<KeptAlert>));
        do
        {
            page = await _shelf.FindAsync(_place, filter, new(size, page?.Continuation), None);
            page.Items.Count.ShouldBeLessThanOrEqualTo(size);
            ids.AddRange(page.Items.Select(k => k.Alert.Id));
        }
        while (page.Continuation is not null);
        return ids;
    }
}
