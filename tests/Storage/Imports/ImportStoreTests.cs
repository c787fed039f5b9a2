using System.Text;
using Azure;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

public sealed class ImportStoreTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly ImportStore _store = new(fixture.Clients);
    private readonly ImportFiles _files = new(fixture.Clients);

    [Fact]
    public async Task Import_IsAddedOnce()
    {
        var import = NewImport();

        (await _store.TryAddAsync(import, CancellationToken.None)).ShouldBeTrue();
        (await _store.TryAddAsync(import with { Total = 7 }, CancellationToken.None)).ShouldBeFalse();

        var stored = (await _store.FindAsync(import.Key, CancellationToken.None)).ShouldNotBeNull().Import;
        stored.Total.ShouldBe(import.Total);
        (await _store.FindAsync(import.Key with { Jurisdiction = "west" }, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Advance_IsOneTransactionUnderTheTagThatWasRead()
    {
        var import = NewImport();
        await _store.TryAddAsync(import, CancellationToken.None);
        var read = (await _store.FindAsync(import.Key, CancellationToken.None))!;
        var outcomes = Outcomes(1, Import.SliceSize);
        var after = import.After(outcomes, 1000, import.AskedAt);

        (await _store.TryAdvanceAsync(after, read.Tag, outcomes, CancellationToken.None)).ShouldBeTrue();
        (await _store.TryAdvanceAsync(after, read.Tag, outcomes, CancellationToken.None)).ShouldBeFalse();

        var now = (await _store.FindAsync(import.Key, CancellationToken.None))!;
        (now.Import.Read, now.Import.Position, now.Import.Accepted, now.Import.Refused).ShouldBe((50, 1000, 40, 10));
        now.Tag.ShouldNotBe(read.Tag);
        (await LinesAsync(import, null)).ShouldBe(Enumerable.Range(1, Import.SliceSize));
    }

    [Fact]
    public async Task Outcomes_ComeInTheOrderOfTheLinesPageByPage()
    {
        var import = NewImport();
        await _store.TryAddAsync(import, CancellationToken.None);
        for (var from = 1; from <= 101; from += Import.SliceSize)
        {
            var (now, tag) = (await _store.FindAsync(import.Key, CancellationToken.None))!;
            var outcomes = Outcomes(from, Math.Min(Import.SliceSize, 102 - from));
            await _store.TryAdvanceAsync(now.After(outcomes, from, import.AskedAt), tag, outcomes, CancellationToken.None);
        }

        (await LinesAsync(import, null)).ShouldBe(Enumerable.Range(1, 101));
        (await LinesAsync(import, LineResult.Refused)).ShouldBe(Enumerable.Range(1, 101).Where(i => i % 5 == 0));
        (await _store.ReadOutcomesAsync(import.Key, LineResult.Refused, CancellationToken.None).Select(o => o.Line).ToListAsync())
            .ShouldBe(Enumerable.Range(1, 101).Where(i => i % 5 == 0));
        await Should.ThrowAsync<BadContinuationException>(
            () => _store.FindOutcomesAsync(import.Key, null, new PageRequest(10, "AAAA"), CancellationToken.None));
    }

    [Fact]
    public async Task Key_BelongsToTheFirstImportThatClaimsIt()
    {
        var (one, other) = (NewImport().Key, NewImport().Key);

        (await _store.ClaimKeyAsync(one, $"{one.Id}-k", CancellationToken.None)).ShouldBe(one.Id);
        (await _store.ClaimKeyAsync(one, $"{one.Id}-k", CancellationToken.None)).ShouldBe(one.Id);
        (await _store.ClaimKeyAsync(other, $"{one.Id}-k", CancellationToken.None)).ShouldBe(one.Id);
    }

    [Fact]
    public async Task File_IsStoredByStagesAndReadFromAnyPosition()
    {
        var name = $"east/{Guid.NewGuid():n}";
        var content = Enumerable.Range(0, 3 * 1024 * 1024).Select(i => (byte)(i * 31 / 7)).ToArray();

        await _files.WriteAsync(name, content.Chunk(700_000).Select(part => new ReadOnlyMemory<byte>(part)).ToAsyncEnumerable(), CancellationToken.None);

        foreach (var position in new[] { 0, 1, 2_000_000, content.Length })
        {
            await using var stream = await _files.OpenAsync(name, position, CancellationToken.None);
            var rest = new MemoryStream();
            await stream.CopyToAsync(rest);
            rest.ToArray().AsSpan().SequenceEqual(content.AsSpan(position)).ShouldBeTrue();
        }

        await _files.RemoveAsync(name, CancellationToken.None);
        await _files.RemoveAsync(name, CancellationToken.None);
        await Should.ThrowAsync<RequestFailedException>(() => _files.OpenAsync(name, 0, CancellationToken.None));
    }

    [Fact]
    public async Task File_ThatBreaksOffIsNotThere()
    {
        var name = $"east/{Guid.NewGuid():n}";

        await Should.ThrowAsync<IOException>(() => _files.WriteAsync(name, BreaksOff(), CancellationToken.None));

        await Should.ThrowAsync<RequestFailedException>(() => _files.OpenAsync(name, 0, CancellationToken.None));

        static async IAsyncEnumerable<ReadOnlyMemory<byte>> BreaksOff()
        {
            yield return new byte[2 * 1024 * 1024];
            await Task.Yield();
            yield return Encoding.UTF8.GetBytes("提案");
            throw new IOException("The caller has gone away.");
        }
    }

    private async Task<List<int>> LinesAsync(Import import, LineResult? only)
    {
        var lines = new List<int>();
        var page = new PageRequest(30);
        do
        {
            var found = await _store.FindOutcomesAsync(import.Key, only, page, CancellationToken.None);
            lines.AddRange(found.Items.Select(o => o.Line));
            page = page with { Continuation = found.Continuation };
        }
        while (page.Continuation is not null);
        return lines;
    }

    private static List<LineOutcome> Outcomes(int from, int count) => [.. Enumerable.Range(from, count).Select(i =>
        new LineOutcome(i, i % 5 == 0 ? LineResult.Refused : LineResult.Accepted, null, $"第{i}件"))];

    private static Import NewImport() => new()
    {
        Key = new ImportKey("east", Guid.NewGuid().ToString("n")),
        By = new Caller("east", "office", "办公室", CallerRole.Office),
        AskedAt = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
        HasColumns = true,
        Lines = "east/lines",
        Total = 101,
    };
}
