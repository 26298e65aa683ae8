using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// The fixed words of the tables of a return, and what time recordings and case programs write for them. Only proposals come of the
/// latter: what a provider means by its words somebody of the provider decides.
/// </summary>
public static class ControllingWords
{
    public static Vocabulary WorkKind { get; } =
        new(
            [
                .. WorkKinds.All.Select(static kind => new Term(
                    kind.Title(),
                    kind.Title(),
                    kind switch
                    {
                        Controlling.WorkKind.CaseSpecific =>
                        [
                            "FS",
                            "Fall",
                            "Fallarbeit",
                            "Einzelfall",
                            "fallbezogen",
                            "klientenbezogen",
                            "direkt",
                            "FLS",
                            "Fachleistungsstunde",
                        ],
                        Controlling.WorkKind.CrossCase => ["FÜ", "fallübergreifende Arbeit", "gruppenbezogen", "Gruppe"],
                        _ =>
                        [
                            "FU",
                            "FUA",
                            "fallunabhängig",
                            "sozialraumbezogen",
                            "Sozialraum",
                            "Sozialraumarbeit",
                            "Feldarbeit",
                            "Netzwerk",
                        ],
                    }
                )),
            ],
            isClosed: true,
            static word => WorkKinds.TryParse(word, out _)
        );

    public static Vocabulary Reason { get; } =
        new(
            [
                .. ExternalReasons.All.Select(static reason => new Term(
                    reason.Title(),
                    reason.Title(),
                    reason switch
                    {
                        ExternalReason.NoCapacity => ["Kapazität", "kein Platz", "keine freien Plätze"],
                        ExternalReason.Move => ["Umzug", "Wegzug"],
                        ExternalReason.Emergency => ["Notfall", "Inobhutnahme", "Krise"],
                        _ => [],
                    }
                )),
            ],
            isClosed: true,
            static word => ExternalReasons.TryParse(word, out _)
        );

    public static Vocabulary CostKind { get; } =
        new(
            [
                .. ExternalCostKinds.All.Select(static kind => new Term(
                    kind.Title(),
                    kind.Title(),
                    kind == ExternalCostKind.OneOff ? ["Einmalzahlung", "Beihilfe", "einmalige Leistung"] : ["laufend", "Fremdleistung"]
                )),
            ],
            isClosed: true,
            static word => ExternalCostKinds.TryParse(word, out _)
        );

    public static Vocabulary OfferKind { get; } =
        new(
            [
                .. OfferKinds.All.Select(static kind => new Term(
                    kind.Title(),
                    kind.Title(),
                    kind switch
                    {
                        Controlling.OfferKind.Group => ["Gruppenangebot", "Kurs", "Soziale Gruppe"],
                        Controlling.OfferKind.OpenMeeting => ["Treff", "offenes Angebot", "Café"],
                        Controlling.OfferKind.Counselling => ["Sprechstunde", "offene Beratung"],
                        _ => ["Vernetzung", "Stadtteilrunde", "Gremium"],
                    }
                )),
            ],
            isClosed: true,
            static word => OfferKinds.TryParse(word, out _)
        );
}
