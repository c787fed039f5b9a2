namespace ProposalWorkflow.Letters.Tests;

/// <summary>Some bytes again and again, up to a length: a large file that is nowhere.</summary>
internal sealed class RepeatedStream(byte[] bytes, long length) : Stream
{
    /// <summary>How many bytes were read.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - Given);
        for (var i = 0; i < read; i++)
            buffer[offset + i] = bytes[(Given + i) % bytes.Length];
        Given += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
