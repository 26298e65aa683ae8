namespace SozialraumBudget.Domain.Evaluation;

/// <summary>German names of both sides of an evaluation.</summary>
public static class EvaluationNames
{
    public static string Title(this EvaluatedSide side) =>
        side switch
        {
            EvaluatedSide.Reform => "Reformgebiet",
            EvaluatedSide.Comparison => "Vergleichsräume",
            _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
        };
}
