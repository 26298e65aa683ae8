using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;

namespace SozialraumBudget.Web.Infrastructure.Faults;

/// <summary>What an exception means for whoever asked; one answer for pages and API.</summary>
public static class Fault
{
    /// <returns>HTTP status; 500 is a fault of ours and nothing else is.</returns>
    public static int StatusOf(Exception? exception) =>
        exception switch
        {
            DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
            BadHttpRequestException bad => bad.StatusCode,
            _ when Outages.IsForeignCharacter(exception) => StatusCodes.Status400BadRequest,
            _ when Outages.IsOutage(exception) || IsDiskFull(exception) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <summary>A file that was being taken in found no room; as soon as there is some, the next one does.</summary>
    internal static bool IsDiskFull(Exception? exception)
    {
        const int OnUnix = 28;
        const int OnWindows = unchecked((int)0x80070070);
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is IOException { HResult: OnUnix or OnWindows })
                return true;
        }

        return false;
    }

    /// <summary>Only faults of ours are logged as errors, with their stack.</summary>
    public static bool IsOurs(Exception exception) => StatusOf(exception) == StatusCodes.Status500InternalServerError;
}
