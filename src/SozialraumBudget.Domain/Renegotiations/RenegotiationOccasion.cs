using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Renegotiations;

/// <summary>What a renegotiation during the year is about.</summary>
public enum OccasionKind
{
    /// <summary>The forecast to the year's end passes the corridor.</summary>
    Forecast,

    /// <summary>Annual accounts and documented work both pass it.</summary>
    BothProofs,

    /// <summary>Anything else that a controller names.</summary>
    Other,
}

/// <summary>Why the budget is negotiated anew.</summary>
/// <param name="Excess">What is missing beyond the budget (above zero) or left of it, EUR; zero of another occasion.</param>
public sealed record RenegotiationOccasion(OccasionKind Kind, Money Excess);

/// <summary>A figure beside what it is measured by.</summary>
/// <param name="Title">German.</param>
/// <param name="Value">With its Rechenweg.</param>
/// <param name="Excess">What is missing by it (above zero) or left, EUR.</param>
/// <param name="Passes">It lies outside of the agreed corridor.</param>
public sealed record CorridorFigure(string Title, Derivations.Traced Value, Money Excess, bool Passes);

/// <summary>Cases of a cost type beside its agreed corridor.</summary>
/// <param name="Agreed">n.</param>
/// <param name="Actual">m.</param>
/// <param name="CorridorEnd">Upper end of the corridor; null where none is agreed.</param>
public sealed record CorridorType(string Name, int Agreed, int Actual, int? CorridorEnd)
{
    /// <summary>More cases than agreed and than the corridor allows.</summary>
    public bool Passes => CorridorEnd is { } end && Actual > Math.Max(Agreed, end);
}

/// <summary>What one mechanism of the agreement would do about it, EUR, not below zero.</summary>
/// <param name="Title">German.</param>
/// <param name="IsAgreed">It is what the agreement lets count.</param>
public sealed record MechanismEffect(string Title, Derivations.Traced Amount, bool IsAgreed);

/// <summary>German names.</summary>
public static class OccasionNames
{
    /// <summary>What follows "Neuverhandlung anlässlich".</summary>
    public static string Title(this OccasionKind kind) =>
        kind switch
        {
            OccasionKind.Forecast => "der Prognose",
            OccasionKind.BothProofs => "beider Nachweise",
            OccasionKind.Other => "eines besonderen Anlasses",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
