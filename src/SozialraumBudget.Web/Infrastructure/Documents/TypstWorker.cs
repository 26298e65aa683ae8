using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SozialraumBudget.Web.Infrastructure.Documents;

/// <summary>
/// The one Node.js process that renders: started at the first request, asked one thing at a time, replaced when it dies, hangs or
/// grows too big, gone when the application is gone.
/// </summary>
public sealed class TypstWorker(DocumentOptions options, ILogger<TypstWorker> logger) : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan Check = TimeSpan.FromMilliseconds(250);
    private readonly SemaphoreSlim queue = new(1);
    private Process? process;
    private long requests;
    private bool disposed;

    /// <summary>The running process, for tests and diagnosis.</summary>
    public int? ProcessId => process?.Id;

    /// <summary>Sends a request and returns the <c>result</c> of its answer.</summary>
    /// <exception cref="DocumentException">An error in the request, or no answer within time and memory.</exception>
    public async Task<string> AskAsync(JsonObject request, CancellationToken cancellation)
    {
        await queue.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var wasRunning = process is { HasExited: false };
            return await TryAskAsync(request, cancellation)
                ?? (wasRunning ? await TryAskAsync(request, cancellation) : null)
                ?? throw new DocumentException("Das Programm für Dokumente (Node.js) hat sich beendet; Einzelheiten stehen im Protokoll.");
        }
        catch (OperationCanceledException)
        {
            // An answer that nobody waits for would be read by the next request.
            Stop();
            throw;
        }
        finally
        {
            queue.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await queue.WaitAsync();
        disposed = true;
        Stop();
        queue.Release();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <returns>Null when the process ended instead of answering.</returns>
    private async Task<string?> TryAskAsync(JsonObject request, CancellationToken cancellation)
    {
        var isFresh = process is not { HasExited: false };
        var worker = isFresh ? Start() : process!;
        var id = ++requests;
        request["id"] = id;
        string? line;
        try
        {
            await worker.StandardInput.WriteLineAsync(request.ToJsonString().AsMemory(), cancellation);
            await worker.StandardInput.FlushAsync(cancellation);
            line = await ReadAsync(worker, isFresh, cancellation);
        }
        catch (IOException)
        {
            line = null;
        }

        if (line is null)
        {
            Stop();
            return null;
        }

        var answer = JsonNode.Parse(line)!;
        if ((long?)answer["id"] != id)
        {
            Stop();
            throw new DocumentException("Das Programm für Dokumente hat auf eine andere Frage geantwortet.");
        }

        return (string?)answer["result"]
            ?? throw new DocumentException("Das Dokument lässt sich nicht erzeugen: " + (string?)answer["error"]);
    }

    /// <returns>Null when it ended, or grew too big by what earlier documents left there: a fresh one may have room.</returns>
    private async Task<string?> ReadAsync(Process worker, bool isFresh, CancellationToken cancellation)
    {
        var answer = worker.StandardOutput.ReadLineAsync(cancellation).AsTask();
        for (var watch = Stopwatch.StartNew(); ; )
        {
            if (await Task.WhenAny(answer, Task.Delay(Check, cancellation)) == answer)
            {
                var line = await answer;
                if (line is not null && IsTooBig(worker))
                {
                    Stop();
                }

                return line;
            }

            cancellation.ThrowIfCancellationRequested();
            var isTooBig = IsTooBig(worker);
            if (isTooBig && !isFresh)
                return null;
            if (watch.Elapsed > options.Timeout || isTooBig)
            {
                Stop();
                throw new DocumentException(
                    watch.Elapsed > options.Timeout
                        ? $"Das Dokument war nach {options.Timeout.TotalSeconds:0.#} s nicht fertig."
                        : $"Das Dokument braucht mehr als {options.MemoryLimit / 1024 / 1024} MB Speicher."
                );
            }
        }
    }

    private bool IsTooBig(Process worker)
    {
        try
        {
            worker.Refresh();
            return worker.WorkingSet64 > options.MemoryLimit;
        }
        catch (InvalidOperationException)
        {
            // It has just ended; the next read or write finds out.
            return false;
        }
    }

    private Process Start()
    {
        var script = Path.Combine(options.Workspace, "Infrastructure", "Documents", "worker.mjs");
        var start = new ProcessStartInfo(options.Node, ["--max-old-space-size=256", script, options.Workspace])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new DocumentException($"Node.js lässt sich nicht starten ({options.Node}): {e.Message}", e);
        }

        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
            {
                logger.LogWarning("Dokumente: {Line}", text);
            }
        };
        process.BeginErrorReadLine();
        return process;
    }

    private void Stop()
    {
        if (process is null)
        {
            return;
        }

        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }

        process.Dispose();
        process = null;
    }
}
