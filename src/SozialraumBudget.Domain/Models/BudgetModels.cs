using System.Collections.Concurrent;

namespace SozialraumBudget.Domain.Models;

/// <summary>The models an agreement can choose from, in the order they are offered. A new model is registered here.</summary>
public static class BudgetModels
{
    private static readonly ConcurrentDictionary<string, BudgetModel> Tried = new(StringComparer.Ordinal);

    public static IReadOnlyList<BudgetModel> All { get; } =
    [
        new StuttgartModel(),
        new HannoverModel(),
        new GrazModel(),
        new SteglitzZehlendorfModel(),
        new FixedStaffModel(),
        new HamburgClientModel(),
        new HamburgProviderModel(),
        new SiegenModel(),
    ];

    /// <exception cref="ArgumentException">There is no such model.</exception>
    public static BudgetModel Of(string key) =>
        Find(key) ?? throw new ArgumentException($"There is no budget model \"{key}\".", nameof(key));

    public static BudgetModel? Find(string? key) =>
        All.FirstOrDefault(m => m.Key == key) ?? (key is null ? null : Tried.GetValueOrDefault(key));

    /// <summary>Makes a model known without offering it: for tests of what no shipped model uses yet.</summary>
    internal static void Try(BudgetModel model) => Tried[model.Key] = model;
}
