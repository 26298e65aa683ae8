using System.Threading.Channels;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>Wakes the worker when a run was queued. What is to be done stands in the database alone.</summary>
public sealed class ImportQueue
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => bell.Writer.TryWrite(true);

    /// <summary>Returns when somebody rang, or after the time: runs that another process left behind are found that way.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(atMost);
        try
        {
            await bell.Reader.ReadAsync(time.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
        }
    }
}
