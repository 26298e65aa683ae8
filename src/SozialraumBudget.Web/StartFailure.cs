using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Embedded;

namespace SozialraumBudget.Web;

/// <summary>What keeps the application from starting and is not its fault, as one line for the operator.</summary>
public static class StartFailure
{
    /// <summary>How the host begins to tell the same.</summary>
    public const string ToldByHost = "Hosting failed to start";

    /// <returns>Null: a fault of ours, to be seen with its stack.</returns>
    public static string? Explain(Exception exception) =>
        exception switch
        {
            EmbeddedPostgresException or ConnectionSettingException or WeakConnectionException => exception.Message,
            DbException or TimeoutException => $"Die Datenbank ist nicht nutzbar (database not usable): {OneLine(exception.Message)}",
            OptionsValidationException settings => string.Join(" ", settings.Failures.Select(OneLine)),
            IOException { InnerException: AddressInUseException } => $"Der Port ist belegt (port in use): {OneLine(exception.Message)}",
            SocketException => $"An der Adresse lässt sich nicht lauschen (cannot listen): {OneLine(exception.Message)}",
            // The server's own words for an address it cannot read.
            FormatException => $"ASPNETCORE_URLS ist nicht lesbar (not readable): {OneLine(exception.Message)}",
            _ => null,
        };

    private static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
