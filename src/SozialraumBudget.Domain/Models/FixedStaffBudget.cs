using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>A kind of post.</summary>
/// <param name="Posts">Full-time equivalents.</param>
/// <param name="Cost">Yearly cost of one.</param>
public sealed record StaffPosts(string Name, decimal Posts, Money Cost);

/// <summary>
/// Hinte, fixed staff (section 7 in docs/rules.md): per kind of post round(posts × yearly cost), coordination included, + round(sum ×
/// overhead share); paid in twelve equal parts.
/// </summary>
public sealed class FixedStaffBudget
{
    private FixedStaffBudget(IReadOnlyList<StaffPosts> posts, Share overheadShare)
    {
        Lines = [.. posts.Select(One)];
        var staff = Traced.Sum("Stellen", "Summe der Stellen", [.. Lines.Select(static l => l.Amount)]);
        Overhead = Traced
            .RoundedProduct(
                "Gemeinkosten",
                $"gerundet(Stellen × {overheadShare})",
                staff,
                Traced.Input("Anteil der Gemeinkosten", overheadShare)
            )
            .Named("G");
        Total = Traced.Sum("Gesamtbudget", "Stellen + Gemeinkosten", [.. Lines.Select(static l => l.Amount), Overhead]).Named("Gesamt");
    }

    /// <summary>One per kind of post, in order.</summary>
    public IReadOnlyList<NamedPart> Lines { get; }

    public Traced Overhead { get; }

    public Traced Total { get; }

    public IReadOnlyList<Traced> Dues => EqualDues.Of(Total, EqualDues.Months);

    public static FixedStaffBudget Of(IReadOnlyList<StaffPosts> posts, Share overheadShare)
    {
        ArgumentNullException.ThrowIfNull(posts);
        return new(posts, overheadShare);
    }

    public Derivation Explain() => Traced.Group("Budget", [Total, .. Dues]).Explain();

    private static NamedPart One(StaffPosts posts, int index) =>
        new(
            posts.Name,
            Traced
                .RoundedProduct(
                    posts.Name,
                    "gerundet(Stellen × Jahreskosten)",
                    Traced.Number("Stellen", posts.Posts, "Stellen"),
                    Traced.Input("Jahreskosten einer Stelle", posts.Cost)
                )
                .Named($"S{index + 1}")
        );
}
