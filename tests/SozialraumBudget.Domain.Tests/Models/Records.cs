using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Tests.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>A typed record of each model that rests on one, with the figures of the published examples.</summary>
internal static class Records
{
    public static readonly FactRecord Graz = Record(
        [("last_accounts", "20.427.302,41"), ("provider_share", "22 %")],
        (
            "Träger",
            ["name", "posts"],
            [
                ["Träger A", "16,5"],
                ["Träger B", "17,75"],
            ]
        )
    );

    public static readonly FactRecord FixedStaff = Record(
        [("overhead_share", "0 %"), ("stationary", "120.000,00 €")],
        (
            "Stellen",
            ["name", "posts", "cost"],
            [
                ["Fachkräfte", "8", "66.597,32"],
                ["Koordination", "4", "66.039,97"],
                ["Leitung", "1,5", "61.395,24"],
            ]
        )
    );

    public static readonly FactRecord HamburgClients = Record([("key_date", "31.12.2025"), ("clients", "178"), ("flat_sum", "13.746,23")]);

    public static readonly FactRecord HamburgProvider = Record(
        [("first_year", "2026"), ("earmark_share", "5 %")],
        (
            "Subjektbezogene Leistungen",
            ["service", "units", "rate"],
            [
                ["SPFH", "3.296,5", "109,48"],
            ]
        ),
        (
            "Objektbezogene Leistungen",
            ["object", "cost"],
            [
                ["SAJF", "240.705,04"],
                ["SHA", "78.898,55"],
            ]
        )
    );

    public static IReadOnlyList<(string Model, FactRecord Record)> All { get; } =
    [("graz", Graz), ("fixed-staff", FixedStaff), ("hamburg-asp", HamburgClients), ("hamburg-provider", HamburgProvider)];

    public static Budget Form(string model, FactRecord record, int year = 2026, string? increases = null)
    {
        var budgetYear = new BudgetYear(year);
        var agreed = increases is null
            ? AgreedTerms.On(budgetYear.First, (TermKey.PayoutDueDays, "0"), (TermKey.LegalBasisOwnAmbulatory, "§ 77"))
            : AgreedTerms.On(budgetYear.First, (TermKey.PayoutDueDays, "0"), (TermKey.Increases, increases));
        return BudgetModels.Of(model).Form(new RecordFacts(record), new(budgetYear, agreed, []));
    }

    private static FactRecord Record((string Key, string Value)[] values, params (string Group, string[] Keys, string[][] Rows)[] tables) =>
        new(
            values.ToDictionary(static v => v.Key, static v => v.Value),
            tables.ToDictionary(
                static t => t.Group,
                static t =>
                    (IReadOnlyList<IReadOnlyDictionary<string, string>>)
                        [.. t.Rows.Select(row => t.Keys.Zip(row).ToDictionary(static p => p.First, static p => p.Second))]
            )
        );
}
