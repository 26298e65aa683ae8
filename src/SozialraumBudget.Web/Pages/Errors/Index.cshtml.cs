using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Errors;

/// <summary>What happened and what to do next, for every status that ends without a page of its own.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string NextHref { get; private set; } = Links.Home;

    public string NextText { get; private set; } = "Zu den Aufgaben";

    public string? Reference { get; private set; }

    /// <summary>For every method and whatever handler the failed request named, which is still in the address.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Explain(
            int.TryParse(RouteData.Values["code"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 404
        );

    private void Explain(int code)
    {
        var exception = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (exception is not null)
        {
            code = Response.StatusCode;
        }
        else if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            Response.StatusCode = code is >= 400 and <= 599 ? code : 404;
        }

        (Heading, Text) = code switch
        {
            400 => (
                "Die Anfrage war nicht vollständig",
                "Etwas fehlte, oder sie enthielt unlesbare Zeichen. Laden Sie die Seite neu und senden Sie das Formular noch einmal."
            ),
            401 or 403 when User.Identity?.IsAuthenticated == true && UserClaims.RolesOf(User).Length == 0 => (
                "Ihr Konto hat noch keine Rolle",
                "Eine zweite Person der Administration muss sie erst bestätigen. Melden Sie sich danach neu an."
            ),
            401 or 403 => (
                "Diese Seite gehört nicht zu Ihrer Rolle",
                "Wenn Sie sie für Ihre Arbeit brauchen, kann die Administration Ihre Rolle ergänzen."
            ),
            410 => ("Diese Daten gibt es nicht mehr", "Der Bericht ist zurückgezogen; seine Seite sagt, warum."),
            404 => ("Diese Seite gibt es nicht", "Der Verweis ist veraltet, oder Sie haben keinen Zugang zu diesem Eintrag."),
            409 => (
                "Jemand war schneller",
                "Der Eintrag wurde geändert, während Sie ihn bearbeitet haben. Nichts von Ihrer Eingabe wurde gespeichert. "
                    + "Öffnen Sie ihn neu, und prüfen Sie den heutigen Stand."
            ),
            413 => ("Die Datei ist zu groß", "Teilen Sie die Datei, oder fragen Sie die Administration nach der Grenze."),
            429 => ("Zu viele Versuche", "Warten Sie eine Minute, und versuchen Sie es dann noch einmal."),
            _ => (
                "Etwas ist schiefgegangen",
                "Es wurde nichts halb gespeichert. Versuchen Sie es noch einmal; bleibt der Fehler, hilft die Administration weiter."
            ),
        };
        if (HttpContext.Features.Get<Busy>() is { } busy)
        {
            (Heading, Text) = (busy.Heading, busy.Text);
            return;
        }

        if (code == 429)
        {
            (NextHref, NextText) = (Links.SignIn, "Zur Anmeldung");
        }

        if (code == 409 && exception is not null)
        {
            (NextHref, NextText) = (exception.Path, "Eintrag neu öffnen");
        }

        Reference = code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
    }
}
