using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>
/// Every page with an address of the demo city and somebody who may open it. Names in braces are rows of the demo city, see
/// <see cref="DemoRows"/>.
/// </summary>
public static class PageList
{
    /// <summary>Pages that answer with a file, or only in the middle of something.</summary>
    public static IReadOnlySet<string> WithoutPage { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "/auszahlungen/{id:guid}/{kind:regex(^(bescheid|anordnung)$)}", // PDF
            "/auszahlungen/kasse/{id:guid}/{format:regex(^(xml|csv)$)}", // files for the cash office
            "/einbehalt/eingang/{id:guid}/pdf", // PDF
            "/quartalsmeldungen/{agreementId:guid}/{period}/abrechnung.pdf", // PDF
            "/quartalsmeldungen/{agreementId:guid}/{period}/vorlage/{table:regex(^(faelle|stunden|externe-kosten|angebote)$)}", // XLSX
            "/jahresabschluesse/{agreementId:guid}/{year:int:range(1990,2100)}/vorlage", // XLSX
            "/basisjahre/vorlage", // XLSX
            "/fallkosten/{agreementId:guid}/{caseNumber}/pdf", // PDF
            // files
            "/abrechnungen/{agreementId:guid}/{year:int}/{file:regex(^(bescheid.pdf|bericht.pdf|quellen.xlsx|proberechnung.json)$)}",
            "/anmelden/zweiter-faktor", // only after a right password of somebody with a second factor
        };

    public static IEnumerable<(DemoUser? User, string Address)> All =>
        [
            .. Of(null, "/anmelden", "/passwort-vergessen", "/abmelden", "/einladung/{invitation}", "/fehler/404"),
            .. Of(
                DemoUsers.Controller,
                "/",
                "/vereinbarungen",
                "/vereinbarungen/neu",
                "/vereinbarungen/naechstes-jahr",
                "/vereinbarungen/{active}",
                "/vereinbarungen/{draft}",
                "/vereinbarungen/{active}/werte",
                "/vereinbarungen/{draft}/werte/ShareB",
                "/vereinbarungen/{draft}/werte/alle",
                "/vereinbarungen/{active}/gegenleistungen",
                "/vereinbarungen/{draft}/gegenleistungen/2026/neu",
                "/vereinbarungen/{draft}/gegenleistungen/2026/alle",
                "/vereinbarungen/{active}/checkliste",
                "/vereinbarungen/{draft}/checkliste/{criterion}",
                "/vereinbarungen/{draft}/checkliste/alle",
                "/vereinbarungen/{draft}/stand/Negotiated",
                "/vereinbarungen/{draft}/bearbeiten",
                "/vereinbarungen/{active}/budget/2026",
                "/vereinbarungen/{negotiated}/budget/2026/neu",
                "/vereinbarungen/{staff}/budget/2026/angaben",
                "/varianten/{facts}/angaben",
                "/varianten/{variant}",
                "/varianten/{locked}",
                "/varianten/{variant}/verhandlung",
                "/varianten/{variant}/festsetzen",
                "/varianten/{variant}/rechenweg",
                "/varianten/{variant}/uebertragen",
                "/varianten/vergleich?a={variant}&b={answer}",
                "/budgets/{budget}",
                "/budgets/{budget}/rechenweg",
                "/basisjahre",
                "/basisjahre/importieren",
                "/basisjahre/2024/{area}",
                "/basisjahre/2024/{area}/faelle/{case}",
                "/importe",
                "/importe/{import}",
                "/importe/{mapping}/zuordnen",
                "/importe/profile",
                "/importe/profile/{profile}",
                "/auszahlungen",
                "/auszahlungen/{prepared}",
                "/auszahlungen/{paid}",
                "/auszahlungen/{paid}/rechenweg",
                "/auszahlungen/rate/{unprepared}/2026-Q4/1",
                "/auszahlungen/vorbereiten/{unprepared}/2026-Q4/1",
                "/auszahlungen/vorbereiten/{released}/2026-Q4/2",
                "/abzuege",
                "/abzuege/{deduction}",
                "/abzuege/neu/{active}",
                "/einbehalt",
                "/einbehalt/{submitted}",
                "/einbehalt/{rejected}",
                "/leistungsbonus",
                "/leistungsbonus/{active}/2026",
                "/leistungsbonus/{active}/2026/vereinbaren",
                "/jahresabschluesse",
                "/jahresabschluesse/{active}/2026",
                "/jahresabschluesse/{active}/2026/erfassen",
                "/quartalsmeldungen",
                "/quartalsmeldungen/{active}/2026-Q3",
                "/quartalsmeldungen/{active}/2026-Q1/auswertung",
                "/quartalsmeldungen/{active}/2026-Q1/erfassen/faelle",
                "/abgleichrunden",
                "/abgleichrunden/{active}/2026-Q1",
                "/abgleichrunden/{active}/2026-Q2",
                "/abrechnungen",
                "/neuverhandlungen",
                "/neuverhandlungen/{renegotiation}",
                "/neuverhandlungen/neu/{unprepared}/2026",
                "/abrechnungen/{deficit}/2025",
                "/abrechnungen/{active}/2026",
                "/zweckbindungen",
                "/zweckbindungen/{earmark}",
                "/externe-faelle",
                "/externe-faelle/{active}",
                "/fallkosten/{active}/NO-F001",
                "/budgetkonto/{active}",
                "/budgetkonto/buchung/{booking}",
                "/sozialraeume",
                "/sozialraeume/neu",
                "/sozialraeume/mehrere",
                "/sozialraeume/einlesen",
                "/sozialraeume/einlesen/umrisse/{outlines}",
                "/sozialraeume/{area}",
                "/sozialraeume/{area}/bearbeiten",
                "/sozialraeume/{area}/stadtteil",
                "/sozialraeume/{area}/traegerschaft",
                "/sozialraeume/{area}/traegerschaft/{term}/ende",
                "/sozialstruktur",
                "/sozialstruktur/einlesen",
                "/traeger",
                "/traeger/neu",
                "/traeger/{provider}",
                "/traeger/{provider}/bearbeiten",
                "/traeger/{provider}/konto",
                "/uebersicht",
                "/uebersicht/kostentypen",
                "/uebersicht/rechenweg?zahl=budget",
                "/proberechnung",
                "/proberechnung/quartal",
                "/proberechnung/leistungsbonus",
                "/proberechnung/jahresabrechnung",
                "/proberechnung/verteilung",
                "/api",
                "/konto",
                "/konto/passwort",
                "/konto/token",
                "/konto/zweiter-faktor"
            ),
            .. Of(
                DemoUsers.Approver,
                "/",
                "/auszahlungen",
                "/auszahlungen/{prepared}",
                "/auszahlungen/{again}",
                "/auszahlungen/freigeben",
                "/auszahlungen/kasse",
                "/auszahlungen/kasse/{answered}",
                "/auszahlungen/kasse/{unanswered}",
                "/auszahlungen/kasse/antwort",
                "/auszahlungen/kasse/antwort?datei={message}",
                "/abrechnungen/{settled}/2024"
            ),
            .. Of(
                DemoUsers.Coordinator,
                "/",
                "/unser-budget",
                "/unterlagen",
                "/einbehalt",
                "/einbehalt/{rejected}",
                "/einbehalt/eingang/{proof}",
                "/leistungsbonus",
                "/leistungsbonus/{active}/2026",
                "/jahresabschluesse",
                "/jahresabschluesse/{active}/2026",
                "/jahresabschluesse/{active}/2026/erfassen",
                "/quartalsmeldungen",
                "/quartalsmeldungen/{active}/2026-Q3",
                "/quartalsmeldungen/{active}/2026-Q4",
                "/quartalsmeldungen/{active}/2026-Q1/auswertung",
                "/quartalsmeldungen/{active}/2026-Q4/erfassen/stunden",
                "/quartalsmeldungen/{active}/2026-Q4/erfassen/faelle",
                "/abgleichrunden",
                "/abgleichrunden/{active}/2026-Q2",
                "/auszahlungen/{paid}",
                "/budgets/{budget}",
                "/budgetkonto/{active}",
                "/abzuege",
                "/abzuege/{deduction}",
                "/abrechnungen",
                "/abrechnungen/{settled}/2024",
                "/neuverhandlungen",
                "/neuverhandlungen/{renegotiation}",
                "/zweckbindungen",
                "/zweckbindungen/{earmark}"
            ),
            .. Of(
                DemoUsers.AreaManager,
                "/",
                "/vereinbarungen/{active}",
                "/varianten/{locked}",
                "/basisjahre",
                "/abgleichrunden/{active}/2026-Q2"
            ),
            .. Of(
                DemoUsers.Management,
                "/",
                "/uebersicht",
                "/uebersicht/kostentypen",
                "/vereinbarungen/{active}",
                "/abgleichrunden/{active}/2026-Q1"
            ),
            .. Of(
                DemoUsers.Admin,
                "/",
                "/erste-schritte",
                "/einstellungen",
                "/einstellungen/kassenkonto",
                "/benutzer",
                "/benutzer/neu",
                "/benutzer/mehrere",
                "/benutzer/{user}",
                "/protokoll",
                "/protokoll/lesen"
            ),
        ];

    private static IEnumerable<(DemoUser? User, string Address)> Of(DemoUser? user, params string[] addresses) =>
        addresses.Select(a => (user, a));
}
