using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>
/// Rechenweg: how an amount came about, down to clause, parameter and source row. An immutable tree that is stored
/// with the amount, shown to people (Label and Formula are German) and replayed to the cent.
/// </summary>
public sealed record Derivation
{
    public const string Euro = "€";

    private const int ShownDecimals = 8;

    /// <summary>What the value is, in German.</summary>
    [JsonPropertyName("l")]
    public required string Label { get; init; }

    /// <summary>Exact value; an amount in EUR where <see cref="Unit"/> is "€".</summary>
    [JsonPropertyName("v")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public required decimal Value { get; init; }

    /// <summary>"€", "%" (the value is then the factor 0.06), "Fälle", "Monate" …</summary>
    [JsonPropertyName("u")]
    public string Unit { get; init; } = Euro;

    [JsonPropertyName("o")]
    [JsonConverter(typeof(JsonStringEnumConverter<Operation>))]
    public Operation Operation { get; init; }

    /// <summary>The rule in words and figures, in German: "gerundet(A × 6 %)".</summary>
    [JsonPropertyName("f")]
    public string? Formula { get; init; }

    /// <summary>Contract clause, resolution, tariff or source row the value rests on.</summary>
    [JsonPropertyName("s")]
    public string? Source { get; init; }

    /// <summary>Name for references from other nodes of the same tree.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Id of the node a Reference stands for.</summary>
    [JsonPropertyName("r")]
    public string? Refers { get; init; }

    /// <summary>Which part of a split, from 0.</summary>
    [JsonPropertyName("i")]
    public int Index { get; init; }

    [JsonPropertyName("c")]
    public IReadOnlyList<Derivation> Children { get; init; } = [];

    /// <summary>The value as money.</summary>
    /// <exception cref="ArgumentException">The value is not an amount in whole cents.</exception>
    [JsonIgnore]
    public Money Amount => new(Value);

    /// <summary>The value in German: "1.234,56 €", "6 %", "12 Fälle".</summary>
    [JsonIgnore]
    public string ValueText =>
        Unit switch
        {
            Euro when decimal.Round(Value, 2) == Value => GermanNumber.Text(Amount),
            "%" => Shown(Value * 100m) + " %",
            "" => Shown(Value),
            _ => $"{Shown(Value)} {Unit}",
        };

    /// <summary>A third is not read in 28 digits.</summary>
    private static string Shown(decimal value) =>
        decimal.Round(value, ShownDecimals) is var rounded && rounded == value
            ? GermanNumber.Text(value)
            : $"rund {GermanNumber.Text(rounded)}";

    /// <summary>Recomputes the whole tree from its inputs and returns the value of this node.</summary>
    public decimal Replay() => DerivationReplay.Run(this);

    /// <summary>Every node whose stored value does not follow from its operands; empty when the tree holds.</summary>
    public IReadOnlyList<DerivationMismatch> Verify() => DerivationReplay.Verify(this);

    /// <summary>A short stand-in for this node elsewhere in the same tree; the node needs an id.</summary>
    public Derivation Reference() =>
        new()
        {
            Label = Label,
            Value = Value,
            Unit = Unit,
            Operation = Operation.Reference,
            Refers = Id ?? throw new InvalidOperationException($"The node \"{Label}\" has no id to refer to."),
        };
}
