using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Storage.Tests;

public sealed class BasisStoreTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly BasisStore _store = new(fixture.Clients);
    private readonly string _place = $"place-{Guid.NewGuid():n}";

    [Fact]
    public async Task Version_IsStoredOnceWithWhoAppliedItAndIsTheNewestThen()
    {
        (await _store.NewestAsync(_place, None)).ShouldBe(0);
        var (change, version) = Make(1, "one");

        (await _store.TryAddAsync(change, version, None)).ShouldBeTrue();
        (await _store.TryAddAsync(change, Make(2, "one").Version, None)).ShouldBeFalse(); // the same application
        (await _store.TryAddAsync(Make(1, "two").Change, Make(1, "two").Version, None)).ShouldBeFalse(); // somebody was quicker
        (await _store.TryAddAsync(Make(2, "two").Change, Make(2, "two").Version, None)).ShouldBeTrue();

        (await _store.NewestAsync(_place, None)).ShouldBe(2);
        (await _store.FindAsync(_place, 1, None)).ShouldBe(version);
        (await _store.FindAsync(_place, 3, None)).ShouldBeNull();
        (await _store.ReadAsync(_place, None).Select(v => v.Number).ToListAsync()).ShouldBe([1, 2]);
        (await _store.NewestAsync("elsewhere", None)).ShouldBe(0);
        (await _store.FindChangeAsync(change.Key with { Jurisdiction = "elsewhere" }, None)).ShouldBeNull();
    }

    [Fact]
    public async Task Refusal_IsStoredWithoutAVersion()
    {
        var refused = Make(0, "refused").Change with { Refusal = new(null, [new("正文", "$.rules[0].unit", 6, "不对。")]) };

        (await _store.TryAddAsync(refused, null, None)).ShouldBeTrue();

        (await _store.FindChangeAsync(refused.Key, None))!.Change.Refusal!.Faults.ShouldHaveSingleItem().Line.ShouldBe(6);
        (await _store.NewestAsync(_place, None)).ShouldBe(0);
    }

    [Fact]
    public async Task Advance_IsUnderTheTagThatWasRead()
    {
        var (change, version) = Make(1, "one");
        await _store.TryAddAsync(change, version, None);
        var read = (await _store.FindChangeAsync(change.Key, None))!;
        var after = read.Change.After(50, 7, "further", DateTimeOffset.UnixEpoch);

        (await _store.TryAdvanceAsync(after, read.Tag, None)).ShouldBeTrue();
        (await _store.TryAdvanceAsync(after, read.Tag, None)).ShouldBeFalse();

        var now = (await _store.FindChangeAsync(change.Key, None))!.Change;
        (now.Pages, now.Cases, now.Moved, now.Cursor, now.DoneAt).ShouldBe((1, 50, 7, "further", null));
    }

    [Fact]
    public async Task LongFile_IsKeptWhole()
    {
        var (change, version) = Make(1, "one");
        version = version with { Text = new string('长', 100_000) };

        await _store.TryAddAsync(change, version, None);

        (await _store.FindAsync(_place, 1, None))!.Text.ShouldBe(version.Text);
    }

    private static CancellationToken None => CancellationToken.None;

    private (BasisChange Change, BasisVersion Version) Make(int number, string intent)
    {
        var by = new Caller(_place, "office-1", "方若谷", CallerRole.Office);
        return (
            new()
            {
                Key = new(_place, intent), Fingerprint = intent, Part = BasisPart.Rules, Name = "lake", By = by, Reason = "新办法",
                AskedAt = DateTimeOffset.UnixEpoch, Number = number,
            },
            new()
            {
                Jurisdiction = _place, Number = number, Part = BasisPart.Rules, Name = "lake", Text = "{}", By = by, At = DateTimeOffset.UnixEpoch, Reason = "新办法",
            });
    }
}
