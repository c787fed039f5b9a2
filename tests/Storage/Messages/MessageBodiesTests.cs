namespace ProposalWorkflow.Storage.Tests;

public sealed class MessageBodiesTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly MessageBodies _bodies = new(storage.Clients);
    private readonly string _name = $"{Guid.NewGuid():N}/1";

    [Fact]
    public async Task Body_ThatNobodyPutIsNull() => (await _bodies.FindAsync(_name, None)).ShouldBeNull();

    [Fact]
    public async Task Body_ComesBackAsItWas()
    {
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(i => (char)('一' + (i % 5000))));

        await _bodies.PutAsync(_name, text, None);

        (await _bodies.FindAsync(_name, None)).ShouldBe(text);
    }

    [Fact]
    public async Task Body_MayBePutAgainAndByManyAtOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _bodies.PutAsync(_name, "同一", None)));
        await _bodies.PutAsync(_name, "同一", None);

        (await _bodies.FindAsync(_name, None)).ShouldBe("同一");
    }
}
