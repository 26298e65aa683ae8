using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>What a budget of Graz is formed from.</summary>
/// <param name="LastAccounts">Spending of the last closed year.</param>
/// <param name="ProviderShare">Share of the estimate that the providers get; the rest is the office's.</param>
/// <param name="Providers">With their funded posts; none: the share is not split.</param>
/// <param name="DuesPerYear">4 or 12.</param>
public sealed record GrazFacts(
    Money LastAccounts,
    IReadOnlyList<Increase> Increases,
    Share ProviderShare,
    IReadOnlyList<WeightedProvider> Providers,
    int DuesPerYear = EqualDues.Quarters
);

/// <summary>
/// Graz (section 7 in docs/rules.md): estimate = round(last accounts × increases); provider share = round(estimate × share), the rest is
/// the office's; the provider share is split by funded posts and paid in equal parts.
/// </summary>
public sealed class GrazBudget
{
    private GrazBudget(GrazFacts facts)
    {
        Estimate = Traced
            .Increased(
                "Schätzung",
                "gerundet(letzter Abschluss × Steigerungen)",
                Traced.Input("letzter Abschluss", facts.LastAccounts),
                facts.Increases
            )
            .Named("Schätzung");
        ProviderShare = Traced
            .RoundedProduct(
                "Anteil der Träger",
                $"gerundet(Schätzung × {facts.ProviderShare})",
                Estimate,
                Traced.Input("Anteil der Träger", facts.ProviderShare)
            )
            .Named("Träger");
        OfficeShare = Traced.Difference("Anteil des Amts", "Schätzung − Anteil der Träger", Estimate, ProviderShare);
        Providers = facts.Providers.Count == 0 ? [] : EqualDues.Parts(ProviderShare, facts.Providers, facts.DuesPerYear);
    }

    public Traced Estimate { get; }

    public Traced ProviderShare { get; }

    public Traced OfficeShare { get; }

    public IReadOnlyList<ProviderPart> Providers { get; }

    public static GrazBudget Of(GrazFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(facts);
    }

    /// <summary>Where past accounts lead: the straight line through them (least squares), rounded to cents.</summary>
    /// <param name="accounts">At least two years.</param>
    public static Traced Trend(IReadOnlyList<(int Year, Money Amount)> accounts, int year) =>
        Traced.Trend(
            $"Trend {year}",
            "Gerade durch die Abschlüsse (kleinste Quadrate), gerundet",
            Traced.Number("Jahr", year, ""),
            [.. accounts.Select(static a => (Traced.Number("Jahr", a.Year, ""), Traced.Input($"Abschluss {a.Year}", a.Amount)))]
        );

    /// <param name="trends">Shown with it.</param>
    public Derivation Explain(params IEnumerable<Traced> trends) =>
        Traced
            .Group(
                "Budget",
                [Estimate, ProviderShare, OfficeShare, .. Providers.SelectMany(static p => p.Dues.Prepend(p.Amount)), .. trends]
            )
            .Explain();
}
