using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>Clients at a key date and the flat sum for each.</summary>
public sealed record ClientCount(int Clients, Money FlatSum);

/// <summary>
/// Hamburg ASP (section 7 in docs/rules.md): round(clients at the key date × uniform yearly flat sum), paid in twelve equal parts; changes
/// during the year act on the next one.
/// </summary>
public sealed class HamburgClientBudget
{
    private HamburgClientBudget(ClientCount now, ClientCount? next)
    {
        Total = Year("Gesamtbudget", now).Named("P");
        NextTotal = next is null ? null : Year("Budget des nächsten Jahres", next).Named("Nächstes");
        Change = NextTotal is null ? null : Traced.Difference("Veränderung", "nächstes Jahr − dieses Jahr", NextTotal, Total);
    }

    public Traced Total { get; }

    public IReadOnlyList<Traced> Dues => EqualDues.Of(Total, EqualDues.Months);

    /// <summary>Null while the next key date is not counted.</summary>
    public Traced? NextTotal { get; }

    public Traced? Change { get; }

    public static HamburgClientBudget Of(ClientCount now, ClientCount? next = null)
    {
        ArgumentNullException.ThrowIfNull(now);
        return new(now, next);
    }

    public Derivation Explain() => Traced.Group("Budget", [Total, .. Dues, .. Change is null ? [] : new[] { Change }]).Explain();

    private static Traced Year(string label, ClientCount count) =>
        Traced.RoundedProduct(
            label,
            "gerundet(Klientinnen und Klienten am Stichtag × Jahrespauschale)",
            Traced.Count("am Stichtag", count.Clients, "Personen"),
            Traced.Input("Jahrespauschale", count.FlatSum)
        );
}
