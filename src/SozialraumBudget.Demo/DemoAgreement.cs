using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Demo;

/// <summary>An agreement of the demo city and how far it has come.</summary>
/// <param name="Goal">The state it reaches.</param>
/// <param name="Limits">Lower limits of the cost types in EUR; null: natural breaks for five classes.</param>
/// <param name="Renegotiated">The budget is fixed a second time in May.</param>
/// <param name="ModelKey">Its budget model.</param>
internal sealed record DemoAgreement(
    string Area,
    int Year,
    AgreementState Goal,
    decimal[]? Limits = null,
    int BaseYear = 2024,
    bool Renegotiated = false,
    string ModelKey = "stuttgart"
)
{
    public BudgetModel Model => BudgetModels.Of(ModelKey);

    public Guid Id { get; } = DemoId.Of("agreement", $"{Area}/{Year}");

    public DemoArea Place => DemoAreas.Of(Area);

    public string Step => $"agreement-{Area}-{Year}";

    public string Contract => $"Budgetvertrag {Place.Name} {Year}";

    public Guid LeadProviderId => DemoProviders.Of(Place.LeadProvider).Id;

    /// <summary>A day of the year before the budget year: the time of drafting and negotiating.</summary>
    public DateOnly Before(int month, int day) => new(Year - 1, month, day);

    /// <summary>A day of the budget year.</summary>
    public DateOnly In(int month, int day) => new(Year, month, day);

    /// <summary>A day of the year after the budget year.</summary>
    public DateOnly After(int month, int day) => new(Year + 1, month, day);
}

/// <summary>
/// Which agreements there are: seven active (one of them by Hannover's model), two negotiated, one draft; of the years before, four by
/// Stuttgart's model and one by each of the models that rest on a typed record are settled, and of two of these the year before as well:
/// the reform began in West in 2025 and is evaluated against Südost. For 2027 one is negotiated.
/// </summary>
internal static class DemoAgreements
{
    private static readonly decimal[] Usual = [0, 5_000, 12_000, 25_000, 45_000];

    public static IReadOnlyList<DemoAgreement> All { get; } =
    [
        new("NO", 2024, AgreementState.Settled, Usual, BaseYear: 2022),
        new("WE", 2024, AgreementState.Settled, ModelKey: "steglitz-zehlendorf"),
        new("SO", 2024, AgreementState.Settled, ModelKey: "fixed-staff"),
        new("NO", 2025, AgreementState.Settled, Usual, BaseYear: 2023),
        new("HA", 2025, AgreementState.Settled, Usual, BaseYear: 2023),
        new("NW", 2025, AgreementState.Settled, Usual, BaseYear: 2023),
        new("MI", 2025, AgreementState.Settled, ModelKey: "graz"),
        new("WE", 2025, AgreementState.Settled, ModelKey: "steglitz-zehlendorf"),
        new("SO", 2025, AgreementState.Settled, ModelKey: "fixed-staff"),
        new("OS", 2025, AgreementState.Settled, ModelKey: "hamburg-asp"),
        new("SW", 2025, AgreementState.Settled, ModelKey: "hamburg-provider"),
        new("SU", 2025, AgreementState.Settled, Renegotiated: true, ModelKey: "siegen"),
        new("NO", 2026, AgreementState.Active, Usual),
        new("MI", 2026, AgreementState.Active),
        new("OS", 2026, AgreementState.Active, Usual, Renegotiated: true),
        new("SU", 2026, AgreementState.Active, [0, 4_000, 10_000, 22_000, 40_000]),
        new("WE", 2026, AgreementState.Active, Usual),
        new("SO", 2026, AgreementState.Active),
        new("HA", 2026, AgreementState.Negotiated, Usual),
        new("NW", 2026, AgreementState.Negotiated, [0, 6_000, 15_000, 35_000]),
        new("NR", 2026, AgreementState.Draft),
        new("SW", 2026, AgreementState.Active, Usual, ModelKey: "hannover"),
        new("SU", 2027, AgreementState.Negotiated, ModelKey: "siegen"),
    ];
}
