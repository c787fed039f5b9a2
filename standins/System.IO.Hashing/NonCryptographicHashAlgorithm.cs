using System.ComponentModel;

namespace System.IO.Hashing;

/// <summary>
/// The base class of checksums. Azure.Storage.Common derives its CRC64 from it; nothing else of the package is needed.
/// </summary>
public abstract class NonCryptographicHashAlgorithm
{
    private const int BufferSize = 4096;

    protected NonCryptographicHashAlgorithm(int hashLengthInBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hashLengthInBytes, 1);
        HashLengthInBytes = hashLengthInBytes;
    }

    public int HashLengthInBytes { get; }

    public abstract void Append(ReadOnlySpan<byte> source);

    public abstract void Reset();

    protected abstract void GetCurrentHashCore(Span<byte> destination);

    protected virtual void GetHashAndResetCore(Span<byte> destination)
    {
        GetCurrentHashCore(destination);
        Reset();
    }

    public void Append(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Append(new ReadOnlySpan<byte>(source));
    }

    public void Append(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[BufferSize];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            Append(buffer.AsSpan(0, read));
    }

    public async Task AppendAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            Append(buffer.AsSpan(0, read));
    }

    public byte[] GetCurrentHash()
    {
        var hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    public int GetCurrentHash(Span<byte> destination) =>
        TryGetCurrentHash(destination, out var written) ? written : throw TooShort();

    public bool TryGetCurrentHash(Span<byte> destination, out int bytesWritten)
    {
        if (!Fits(destination, out bytesWritten))
            return false;
        GetCurrentHashCore(destination[..HashLengthInBytes]);
        return true;
    }

    public byte[] GetHashAndReset()
    {
        var hash = new byte[HashLengthInBytes];
        GetHashAndResetCore(hash);
        return hash;
    }

    public int GetHashAndReset(Span<byte> destination) =>
        TryGetHashAndReset(destination, out var written) ? written : throw TooShort();

    public bool TryGetHashAndReset(Span<byte> destination, out int bytesWritten)
    {
        if (!Fits(destination, out bytesWritten))
            return false;
        GetHashAndResetCore(destination[..HashLengthInBytes]);
        return true;
    }

    /// <summary>Refused, as in the official class: it is no hash of what was appended, and would be taken for one.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("This is not the hash of the appended bytes; call GetCurrentHash.", true)]
#pragma warning disable CS0809, CA1065 // The official class is obsolete and throws here too.
    public override int GetHashCode() => throw new NotSupportedException("Call GetCurrentHash for the hash of the appended bytes.");
#pragma warning restore CS0809, CA1065

    private bool Fits(Span<byte> destination, out int length)
    {
        length = destination.Length < HashLengthInBytes ? 0 : HashLengthInBytes;
        return length > 0;
    }

    private static ArgumentException TooShort() => new("The destination is shorter than the hash.", "destination");
}
