using System.Diagnostics;

namespace SozialraumBudget.Embedded;

/// <summary>The operating-system user the server runs as: PostgreSQL refuses root, so root hands it to "nobody".</summary>
internal sealed class ServerUser
{
    private const string Nobody = "65534";

    public static ServerUser Current { get; } = new();

    /// <summary>True when commands are run as another user than our own.</summary>
    public bool IsOther { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <summary>Gives files to the server's user.</summary>
    public void Own(string path)
    {
        if (IsOther)
        {
            Require(Execute("chown", TimeSpan.FromSeconds(30), ["-R", Nobody + ":" + Nobody, path]), "chown");
        }
    }

    /// <summary>Whether the server's user can enter the folder or execute the file.</summary>
    public bool CanEnter(string path) => !IsOther || Run("test", TimeSpan.FromSeconds(10), "-x", path).ExitCode == 0;

    public CommandResult Run(string program, TimeSpan timeout, params string[] arguments) =>
        IsOther
            ? Execute("setpriv", timeout, ["--reuid=" + Nobody, "--regid=" + Nobody, "--clear-groups", "--", program, .. arguments])
            : Execute(program, timeout, arguments);

    public static CommandResult Execute(string program, params string[] arguments) => Execute(program, TimeSpan.FromSeconds(30), arguments);

    private static CommandResult Execute(string program, TimeSpan timeout, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } root ? root : "/",
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment.Remove("PGDATA");
        start.Environment.Remove("PGPORT");
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(timeout))
            {
                process.Kill(entireProcessTree: true);
                return new CommandResult(-1, $"{Path.GetFileName(program)}: keine Antwort nach {timeout.TotalSeconds:0} s (timed out)");
            }

            // Not to the end of the pipes: a server that inherited them would keep them open.
            Task.WaitAll([output, errors], TimeSpan.FromSeconds(2));
            return new CommandResult(process.ExitCode, Text(output) + Text(errors));
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new EmbeddedPostgresException($"{program} lässt sich nicht ausführen (cannot execute): {e.Message}", e);
        }
    }

    private static string Text(Task<string> reader) => reader.IsCompletedSuccessfully ? reader.Result : "";

    private static void Require(CommandResult result, string what)
    {
        if (result.ExitCode != 0)
        {
            throw new EmbeddedPostgresException($"{what}: {result.Output}");
        }
    }
}

internal readonly record struct CommandResult(int ExitCode, string Output);
