namespace SozialraumBudget.Domain.CashOffice;

/// <summary>Reasons of ISO 20022 (external status and return reasons) that occur with SEPA credit transfers, in German.</summary>
public static class RejectionReasons
{
    private static readonly SortedDictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["AC01"] = "IBAN falsch",
        ["AC03"] = "IBAN des Empfängers falsch",
        ["AC04"] = "Konto aufgelöst",
        ["AC06"] = "Konto gesperrt",
        ["AC13"] = "Kontoart falsch",
        ["AG01"] = "Überweisung auf dieses Konto nicht zulässig",
        ["AG02"] = "Transaktionscode falsch",
        ["AM02"] = "Betrag nicht zulässig",
        ["AM04"] = "Deckung fehlt",
        ["AM05"] = "doppelt eingereicht",
        ["AM09"] = "Betrag falsch",
        ["BE04"] = "Anschrift des Empfängers fehlt",
        ["BE05"] = "Auftraggeber nicht erkannt",
        ["CNOR"] = "Bank des Empfängers nicht erreichbar",
        ["CUST"] = "vom Auftraggeber oder Empfänger verlangt",
        ["DNOR"] = "Bank des Auftraggebers nicht erreichbar",
        ["DT01"] = "Ausführungstag nicht möglich",
        ["DUPL"] = "doppelt eingereicht",
        ["ED05"] = "Verrechnung misslungen",
        ["ERIN"] = "Angaben zur Rückgabe nicht unterstützt",
        ["FF01"] = "Dateiformat fehlerhaft",
        ["FOCR"] = "Rückgabe nach Rückruf",
        ["MD07"] = "Kontoinhaber verstorben",
        ["MS02"] = "vom Empfänger abgelehnt, ohne Angabe von Gründen",
        ["MS03"] = "von der Bank abgelehnt, ohne Angabe von Gründen",
        ["NARR"] = "Grund im Text",
        ["NOAS"] = "Empfänger antwortet nicht",
        ["RC01"] = "BIC falsch",
        ["RR01"] = "Kontoangabe des Auftraggebers fehlt (Aufsicht)",
        ["RR02"] = "Name oder Anschrift des Auftraggebers fehlt (Aufsicht)",
        ["RR03"] = "Name oder Anschrift des Empfängers fehlt (Aufsicht)",
        ["RR04"] = "aufsichtsrechtlicher Grund",
        ["TECH"] = "technischer Fehler",
        ["TM01"] = "nach Annahmeschluss eingereicht",
    };

    /// <summary>Codes with their texts, for a choice.</summary>
    public static IReadOnlyDictionary<string, string> All => Known;

    /// <summary>
    /// Whether the same account would be refused again: the reason lies with the payee's account, not with money, day or file.
    /// </summary>
    public static bool LiesWithTheAccount(string? code) =>
        code is "AC01" or "AC03" or "AC04" or "AC06" or "AC13" or "AG01" or "MD07" or "RC01";

    /// <summary>"Konto aufgelöst (AC04), Rückfrage läuft"; an unknown code stands for itself; empty without both.</summary>
    public static string Told(string? code, string? text)
    {
        var known =
            code is null ? null
            : Known.TryGetValue(code, out var title) ? $"{title} ({code})"
            : code;
        return string.Join(", ", new[] { known, text }.Where(static t => !string.IsNullOrWhiteSpace(t)));
    }
}
