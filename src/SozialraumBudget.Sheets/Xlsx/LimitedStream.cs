namespace SozialraumBudget.Sheets.Xlsx;

/// <summary>Bytes that may still be unpacked from one archive.</summary>
internal sealed class UnpackingBudget
{
    public long Left { get; set; } = SheetLimits.MaxUnpackedBytes;
}

/// <summary>Stops reading when the parts of an archive unpack to more than any real table.</summary>
internal sealed class LimitedStream(Stream inner, UnpackingBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static SheetRefusedException TooLarge() =>
        new($"Die XLSX-Datei ist entpackt größer als {SheetLimits.MaxUnpackedBytes / 1024 / 1024} MB.");

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Left -= read;
        return budget.Left >= 0 ? read : throw TooLarge();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
