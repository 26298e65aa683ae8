using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>What went wrong, in German, as application/problem+json (RFC 9457).</summary>
/// <param name="Title">The kind of problem in one line.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What exactly, and what to do.</param>
/// <param name="Errors">What is wrong with single rows, cells or fields; missing where there is nothing to list.</param>
/// <param name="Rule">Name of the rule that refused, e.g. PreparerMustNotApprove.</param>
/// <param name="Reference">To be told to the administration after an unexpected error.</param>
/// <param name="ErrorsLeftOut">How many more there are than the list names; missing where it names all.</param>
public sealed record ApiProblem(
    string Title,
    int Status,
    string? Detail = null,
    IReadOnlyList<ApiIssue>? Errors = null,
    string? Rule = null,
    string? Reference = null,
    int? ErrorsLeftOut = null
)
{
    /// <summary>Named in one answer: nobody corrects a file by a longer list.</summary>
    public const int MostErrors = 1000;

    public const string ContentType = "application/problem+json";

    /// <summary>RFC 9457; the title says the kind.</summary>
    public string Type { get; } = "about:blank";

    public static ApiProblem Of(int status, string? detail = null) => new(TitleOf(status), status, detail ?? DetailOf(status));

    /// <summary>A rule said no: 422.</summary>
    public static IResult Refused(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return (Of(StatusCodes.Status422UnprocessableEntity, refusal.Text) with { Rule = refusal.Rule }).ToResult();
    }

    /// <summary>Fields or rows are faulty: 422 with the list.</summary>
    public static IResult Faulty(IEnumerable<RowIssue> issues, string detail) => Faulty(issues.Select(ApiIssue.Of), detail);

    public static IResult Faulty(IEnumerable<ApiIssue> issues, string detail)
    {
        var (named, leftOut) = Bounded(issues.ToList());
        return (Of(StatusCodes.Status422UnprocessableEntity, detail) with { Errors = named, ErrorsLeftOut = leftOut }).ToResult();
    }

    /// <summary>The first ones, and how many more there are.</summary>
    internal static (IReadOnlyList<T> Named, int? LeftOut) Bounded<T>(IReadOnlyList<T> all) =>
        all.Count > MostErrors ? ([.. all.Take(MostErrors)], all.Count - MostErrors) : (all, null);

    public static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail).ToResult();

    public static IResult BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, detail).ToResult();

    public IResult ToResult() => Results.Json(this, ApiJson.Options, ContentType, Status);

    public Task WriteAsync(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = Status;
        return response.WriteAsJsonAsync(this, ApiJson.Options, ContentType);
    }

    private static string TitleOf(int status) =>
        status switch
        {
            400 => "Die Anfrage ist nicht lesbar",
            401 => "Ohne gültiges Token",
            403 => "Nicht für diese Rolle",
            404 => "Nicht gefunden",
            405 => "Methode nicht vorgesehen",
            409 => "Jemand war schneller",
            411 => "Länge fehlt",
            413 => "Zu groß",
            415 => "Inhaltstyp nicht vorgesehen",
            422 => "Fachlich nicht möglich",
            429 => "Zu viele Anfragen",
            503 => "Vorübergehend nicht erreichbar",
            _ => status >= 500 ? "Unerwarteter Fehler" : "Die Anfrage ist nicht möglich",
        };

    private static string? DetailOf(int status) =>
        status switch
        {
            400 => "Prüfen Sie Adresse, Parameter und Inhalt der Anfrage.",
            401 => "Senden Sie die Kopfzeile „Authorization: Bearer <Token>“. Ein Token legen Sie unter Konto › Token und Kalender an; "
                + "gesperrte Konten haben keinen Zugang.",
            403 => "Das Token hat die Rechte seines Kontos; diese Rolle darf das nicht.",
            404 => "Diese Adresse gibt es nicht, oder das Konto hat keinen Zugang zu diesem Eintrag.",
            405 => "Diese Adresse kennt die Methode nicht; welche sie kennt, steht in der Kopfzeile „Allow“.",
            409 => "Der Eintrag wurde inzwischen geändert. Nichts wurde gespeichert; lesen Sie den heutigen Stand.",
            413 => "Der Inhalt der Anfrage ist größer als erlaubt.",
            415 =>
                "Der Inhaltstyp passt nicht zu dieser Adresse; Dateien kommen als multipart/form-data, alles andere als application/json.",
            429 => "Warten Sie, bis die Zeit in der Kopfzeile „Retry-After“ vergangen ist.",
            503 => "Die Datenbank antwortet gerade nicht. Es wurde nichts halb gespeichert; "
                + "fragen Sie nach der Zeit in „Retry-After“ noch einmal.",
            500 => "Es wurde nichts halb gespeichert. Bleibt der Fehler, hilft die Administration mit der Kennung weiter.",
            _ => null,
        };
}

/// <summary>
/// One faulty cell, row or field. Row is the number a spreadsheet program shows; column is its header or the field's name.
/// </summary>
/// <param name="Part">Which of several files, by the name of its part; missing where there is one.</param>
public sealed record ApiIssue(int? Row, string? Column, string? Value, string Reason, string? Part = null)
{
    public static ApiIssue Of(RowIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new(issue.Row, issue.Column, issue.Value, issue.Reason);
    }

    public static ApiIssue Field(string name, string? value, string reason) =>
        new(null, name, value is null ? null : RowIssue.Printable(value), reason);
}
