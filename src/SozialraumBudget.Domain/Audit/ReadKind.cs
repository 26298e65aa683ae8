namespace SozialraumBudget.Domain.Audit;

/// <summary>What was handed out, or asked for in vain, as the read log names it.</summary>
public enum ReadKind
{
    /// <summary>Cases of an area, a variant or a cost type.</summary>
    Cases,

    /// <summary>One case with its services.</summary>
    Case,

    /// <summary>A Rechenweg down to the cases.</summary>
    Derivation,

    /// <summary>Steps of a negotiation, which name cases.</summary>
    Negotiation,

    /// <summary>Result of an import with the values of faulty rows.</summary>
    Import,

    /// <summary>How the annual case costs are spread.</summary>
    Histogram,

    /// <summary>A stored file: proof, evidence, imported file.</summary>
    File,

    /// <summary>Notice, payment order, receipt.</summary>
    Letter,

    CashFile,

    /// <summary>A page or call that does not belong to the role.</summary>
    Refused,

    /// <summary>A record that does not exist, or not for this user: the two look alike to whoever asks.</summary>
    NotFound,
}

/// <summary>What for; said by whoever exports cases, else by the kind of what is handed out.</summary>
public enum ReadPurpose
{
    Negotiation,
    DataCheck,
    Evaluation,
    Disclosure,
    Inspection,

    /// <summary>A program of the city reads on.</summary>
    Interface,

    Payment,

    /// <summary>Looking at what was handed in.</summary>
    Evidence,
}

/// <summary>From where.</summary>
public enum ReadSource
{
    Page,
    Api,
}

/// <summary>German words of the read log, and what it asks.</summary>
public static class ReadNames
{
    /// <summary>How long an entry is kept, in years; then it goes by itself and not before (script reads.sql).</summary>
    public const int KeptYears = 2;

    /// <summary>What may be said when cases are exported.</summary>
    public static IReadOnlyList<ReadPurpose> Asked { get; } =
    [ReadPurpose.Negotiation, ReadPurpose.DataCheck, ReadPurpose.Evaluation, ReadPurpose.Disclosure, ReadPurpose.Inspection];

    public static string Title(this ReadKind kind) =>
        kind switch
        {
            ReadKind.Cases => "Fallliste",
            ReadKind.Case => "Einzelner Fall",
            ReadKind.Derivation => "Rechenweg mit Fällen",
            ReadKind.Negotiation => "Verhandlungsschritte",
            ReadKind.Import => "Ergebnis eines Imports",
            ReadKind.Histogram => "Verteilung der Falljahreskosten",
            ReadKind.File => "Abgelegte Datei",
            ReadKind.Letter => "Bescheid, Anordnung oder Bestätigung",
            ReadKind.CashFile => "Datei für die Kasse",
            ReadKind.Refused => "Abgewiesen: nicht für diese Rolle",
            ReadKind.NotFound => "Abgewiesen: nicht vorhanden oder ohne Zugang",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Title(this ReadPurpose purpose) =>
        purpose switch
        {
            ReadPurpose.Negotiation => "Verhandlung mit dem Träger",
            ReadPurpose.DataCheck => "Prüfung der Daten",
            ReadPurpose.Evaluation => "Auswertung und Planung",
            ReadPurpose.Disclosure => "Auskunft an Betroffene",
            ReadPurpose.Inspection => "Prüfung durch Revision oder Datenschutz",
            ReadPurpose.Interface => "Weiterverarbeitung über die Schnittstelle",
            ReadPurpose.Payment => "Auszahlung",
            ReadPurpose.Evidence => "Prüfung von Nachweisen",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
        };

    public static string Title(this ReadSource source) => source == ReadSource.Api ? "API" : "Seite";

    public static bool IsRefusal(this ReadKind kind) => kind is ReadKind.Refused or ReadKind.NotFound;

    /// <summary>What it was for where nobody was asked; null for what was not handed out.</summary>
    public static ReadPurpose? Usual(this ReadKind kind, ReadSource source) =>
        kind switch
        {
            ReadKind.Refused or ReadKind.NotFound => null,
            ReadKind.Letter or ReadKind.CashFile => ReadPurpose.Payment,
            ReadKind.File => ReadPurpose.Evidence,
            _ when source == ReadSource.Api => ReadPurpose.Interface,
            ReadKind.Import => ReadPurpose.DataCheck,
            ReadKind.Histogram or ReadKind.Negotiation => ReadPurpose.Negotiation,
            _ => ReadPurpose.Evaluation,
        };
}
