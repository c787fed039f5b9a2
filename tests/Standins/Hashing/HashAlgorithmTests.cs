using System.IO.Hashing;

namespace ProposalWorkflow.Standins.Tests.Hashing;

public class HashAlgorithmTests
{
    private readonly Sum _sum = new();

    [Fact]
    public async Task Append_TakesBytesSpansAndStreams()
    {
        var large = new byte[10_000];
        Array.Fill(large, (byte)1);

        _sum.Append([1, 2]);
        _sum.Append(new ReadOnlySpan<byte>([3]));
        _sum.Append(new MemoryStream(large));
        await _sum.AppendAsync(new MemoryStream(large));

        BitConverter.ToInt32(_sum.GetCurrentHash()).ShouldBe(20_006);
    }

    [Fact]
    public void GetHashAndReset_StartsAgain()
    {
        _sum.Append([5]);

        _sum.GetHashAndReset().ShouldBe([5, 0, 0, 0]);
        _sum.GetCurrentHash().ShouldBe([0, 0, 0, 0]);
    }

    [Fact]
    public void Destination_ThatIsTooShort_IsRefused()
    {
        _sum.TryGetCurrentHash(new byte[3], out var written).ShouldBeFalse();
        written.ShouldBe(0);
        _sum.TryGetHashAndReset(new byte[3], out _).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => _sum.GetCurrentHash(new byte[3]));
        Should.Throw<ArgumentException>(() => _sum.GetHashAndReset(new byte[3]));
    }

    [Fact]
    public void Destination_ThatIsLonger_GetsTheLengthOfTheHash()
    {
        _sum.Append([7]);

        _sum.GetCurrentHash(new byte[9]).ShouldBe(4);
        _sum.TryGetHashAndReset(new byte[9], out var written).ShouldBeTrue();
        written.ShouldBe(_sum.HashLengthInBytes);
    }

    [Fact]
    public void Length_IsPositive() => Should.Throw<ArgumentOutOfRangeException>(() => new Sum(0));

    private sealed class Sum(int length = 4) : NonCryptographicHashAlgorithm(length)
    {
        private int _total;

        public override void Append(ReadOnlySpan<byte> source)
        {
            foreach (var value in source)
                _total += value;
        }

        public override void Reset() => _total = 0;

        protected override void GetCurrentHashCore(Span<byte> destination) => BitConverter.TryWriteBytes(destination, _total);
    }
}
