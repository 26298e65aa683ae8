namespace SozialraumBudget.Data.Files;

/// <summary>Hook for a virus scanner; register another implementation to switch one on.</summary>
public interface IVirusScanner
{
    Task<ScanVerdict> ScanAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}

/// <param name="Allowed">False: the file is not stored.</param>
/// <param name="Text">German, kept with the file: scanner and result, or that there was none.</param>
public sealed record ScanVerdict(bool Allowed, string Text);

/// <summary>No scanner is configured: the file is stored and says so.</summary>
public sealed class NoVirusScanner : IVirusScanner
{
    public const string NotScanned = "nicht auf Viren geprüft";

    public Task<ScanVerdict> ScanAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Task.FromResult(new ScanVerdict(true, NotScanned));
}
