using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>A case with its costs condensed to the base year (rule 4.1 in docs/rules.md).</summary>
public sealed class BaseYearCase
{
    public required string CaseNumber { get; init; }

    public required string Area { get; init; }

    /// <summary>Falljahreskosten: the sum of the line amounts.</summary>
    public required Money AnnualCost { get; init; }

    /// <summary>More than half of the costs lie with providers other than the area's lead provider.</summary>
    public required bool IsExternal { get; init; }

    /// <summary>Bestand: began on or before 1 January of the base year; otherwise new (Zugang).</summary>
    public required bool IsStock { get; init; }

    /// <summary>Help type of the costliest line.</summary>
    public required HelpType HelpType { get; init; }

    /// <summary>Setting of the costliest line.</summary>
    public required HelpSetting Setting { get; init; }

    /// <summary>Provider of the costliest line.</summary>
    public required string Provider { get; init; }

    /// <summary>The lines with their amounts; empty where only the condensed case is known.</summary>
    public IReadOnlyList<ServiceAmount> Lines { get; init; } = [];

    /// <summary>What of the costs lies with others than the lead provider; more than half of them makes the case external.</summary>
    /// <param name="lead">The area's lead provider by all its names.</param>
    public Money CostElsewhere(ProviderNames lead) => AnnualCaseCosts.Elsewhere(Lines, lead);

    public Derivation Derive() =>
        Lines.Count == 0
            ? Derivations.Derive.Input($"Fall {CaseNumber}", AnnualCost, "Basisjahr")
            : Derivations.Derive.Node(
                $"Fall {CaseNumber}",
                Operation.Sum,
                AnnualCost,
                "Summe der Leistungen",
                [.. Lines.Select(static l => l.Derive())]
            );
}
