using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>How a split is told to people.</summary>
public static class SplitText
{
    /// <summary>Begins what is said about cents that no part gets.</summary>
    public const string Rest = "; übrige Cent gehen an ";

    /// <summary>"zu gleichen Teilen, Teil 2 von 4"; with unlike weights "Gewicht 2 von 5".</summary>
    internal static string Of(int index, IReadOnlyList<(string Name, decimal Weight)> weights)
    {
        var sum = weights.Sum(static w => w.Weight);
        return weights.All(w => w.Weight == weights[0].Weight)
            ? $"zu gleichen Teilen, Teil {index + 1} von {weights.Count}{Rest}die ersten Teile"
            : $"Gewicht {GermanNumber.Text(weights[index].Weight)} von {GermanNumber.Text(sum)}{Rest}die größten Reste";
    }
}
