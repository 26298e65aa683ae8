using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Models;

/// <summary>An amount in equal parts over a year, before there are days on which they fall due.</summary>
public static class EqualDues
{
    public const int Months = 12;
    public const int Quarters = 4;

    /// <summary>"Rate 1" and so on; leftover cents go to the earlier ones.</summary>
    public static IReadOnlyList<Traced> Of(Traced amount, int count) =>
        Traced.Split(amount, [.. Enumerable.Range(1, count).Select(static n => ($"Rate {n}", 1m))], static i => $"Rate {i + 1}");

    /// <summary>Parts of a whole by weight, each with the dues of the year.</summary>
    public static IReadOnlyList<ProviderPart> Parts(Traced whole, IReadOnlyList<WeightedProvider> providers, int dues)
    {
        ArgumentNullException.ThrowIfNull(providers);
        var parts = Traced.Split(whole, [.. providers.Select(static p => (p.Name, p.Weight))], i => providers[i].Name);
        return
        [
            .. parts
                .Select((part, i) => part.Named($"T{i + 1}"))
                .Select((part, i) => new ProviderPart(providers[i].Name, part, Of(part, dues))),
        ];
    }
}

/// <summary>A provider with what its part is measured by: funded posts, or a weight of the consortium.</summary>
public sealed record WeightedProvider(string Name, decimal Weight);

/// <summary>What one provider gets of a budget that several share.</summary>
public sealed record ProviderPart(string Name, Traced Amount, IReadOnlyList<Traced> Dues);

/// <summary>A named amount that a budget is formed from.</summary>
public sealed record NamedAmount(string Name, Values.Money Amount);

/// <summary>A named amount that a budget consists of.</summary>
public sealed record NamedPart(string Name, Traced Amount);
