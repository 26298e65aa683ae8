using System.Diagnostics;

namespace SozialraumBudget.Benchmarks;

/// <summary>The most memory that the process holds while something runs, looked at a hundred times a second.</summary>
internal static class PeakMemory
{
    /// <returns>Managed and whole memory above what was there before, in MB.</returns>
    public static async Task<(double Managed, double Whole)> OfAsync(Func<Task> act)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        var (before, whole) = (GC.GetTotalMemory(forceFullCollection: true), Whole());
        var (peak, peakWhole) = (before, whole);
        using var done = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                (peak, peakWhole) = (Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), Math.Max(peakWhole, Whole()));
                await Task.Delay(10);
            }
        });
        await act();
        await done.CancelAsync();
        await watch;
        return (Megabytes(peak - before), Megabytes(peakWhole - whole));
    }

    private static long Whole()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static double Megabytes(long bytes) => bytes / 1024.0 / 1024.0;
}
