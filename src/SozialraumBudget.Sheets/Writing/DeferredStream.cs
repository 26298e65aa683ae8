namespace SozialraumBudget.Sheets.Writing;

/// <summary>
/// Takes the synchronous writes that a zip archive still makes when a part is closed, and hands them to the target asynchronously:
/// response bodies refuse synchronous writes.
/// </summary>
internal sealed class DeferredStream(Stream target) : Stream
{
    private readonly MemoryStream _pending = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Bytes that wait to be sent.</summary>
    public long Pending => _pending.Length;

    public async Task SendAsync(CancellationToken cancel)
    {
        await target.WriteAsync(_pending.GetBuffer().AsMemory(0, (int)_pending.Length), cancel);
        _pending.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _pending.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _pending.Write(buffer);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _pending.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _pending.Dispose();
        base.Dispose(disposing);
    }
}
