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

    public static readonly FactRecord Siegen = Record(
        [("stationary", "896.944,45")],
        (
            "Flexibler Teil",
            ["position", "amount"],
            [
                ["Personal", "661.028,10"],
                ["Miete", "24.465,95"],
                ["Overhead", "37.810,61"],
            ]
        ),
        (
            "Vermiedene oder zurückgeholte stationäre Hilfen",
            ["case", "kind", "reason", "months", "monthly_cost", "share", "signed_provider", "signed_office"],
            [
                ["SI-000", "vermieden", "Hilfe zu Hause", "2", "5.342,41", "80 %", "Frau A, 02.03.2026", "Herr B, 04.03.2026"],
                ["SI-001", "vermieden", "Hilfe zu Hause", "1", "7.546,30", "50 %", "Frau A, 02.03.2026", "Herr B, 04.03.2026"],
                ["SI-002", "zurückgeholt", "Rückführung", "9,5", "6.675,04", "80 %", "Frau A, 02.03.2026", "Herr B, 04.03.2026"],
                ["SI-003", "zurückgeholt", "Rückführung", "4", "4.649,02", "80 %", "Frau A, 02.03.2026", "Herr B, 04.03.2026"],
            ]
        ),
        (
            "Trägerverbund",
            ["name", "weight"],
            [
                ["Träger A", "2"],
                ["Träger B", "3"],
            ]
        )
    );

    public static readonly FactRecord Steglitz = Record(
        [],
        (
            "Produkte",
            ["product", "cases", "actual"],
            [
                ["§ 30", "131", "40.052,39"],
                ["§ 31", "216", "433.486,20"],
                ["§ 34", "33", ""],
            ]
        ),
        (
            "Stückkosten der Bezirke",
            ["of_product", "district", "unit_cost"],
            [
                ["§ 30", "Mitte", "3.335,38"],
                .. new[] { "2.210,67", "8.709,32", "8.928,64", "2.405,19", "5.719,58", "4.474,27", "2.317,57", "3.875,91" }.Select(
                    static (cost, i) => new[] { "§ 31", $"Bezirk {i + 1}", cost }
                ),
                ["§ 34", "Mitte", "6.177,52"],
                ["§ 34", "Pankow", "8.565,46"],
            ]
        )
    );

    public static IReadOnlyList<(string Model, FactRecord Record)> All { get; } =
    [
        ("graz", Graz),
        ("steglitz-zehlendorf", Steglitz),
        ("fixed-staff", FixedStaff),
        ("hamburg-asp", HamburgClients),
        ("hamburg-provider", HamburgProvider),
        ("siegen", Siegen),
    ];

    /// <summary>The record with other rows in one table.</summary>
    public static FactRecord With(FactRecord record, string group, params IReadOnlyDictionary<string, string>[] rows) =>
        record with
        {
            Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(record.Tables) { [group] = rows },
        };

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
