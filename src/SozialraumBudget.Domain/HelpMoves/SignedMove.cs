using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.HelpMoves;

/// <summary>A move that both sides have signed.</summary>
/// <param name="Provider">Who signed for the consortium and on which day: "Frau A, 02.03.2026".</param>
/// <param name="Office">Who signed for the youth office and on which day.</param>
public sealed record SignedMove(
    Guid Id,
    string Case,
    HelpMoveKind Kind,
    string Reason,
    decimal Months,
    Money MonthlyCost,
    Share Share,
    string Provider,
    string Office
)
{
    /// <summary>
    /// The record with exactly the moves that are signed, in order; as it is where the model moves nothing. Keys as in the fields of the
    /// model.
    /// </summary>
    public static FactRecord Into(BudgetModel model, FactRecord record, IReadOnlyList<SignedMove> signed)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(signed);
        return model.SignedGroup is not { } group
            ? record
            : record with
            {
                Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(record.Tables)
                {
                    [group] = [.. signed.Select(static m => m.Row())],
                },
            };
    }

    private Dictionary<string, string> Row() =>
        new()
        {
            ["case"] = Case,
            ["kind"] = Kind.Title(),
            ["reason"] = Reason,
            ["months"] = GermanNumber.Text(Months),
            ["monthly_cost"] = GermanNumber.Text(MonthlyCost),
            ["share"] = Share.ToString(),
            ["signed_provider"] = Provider,
            ["signed_office"] = Office,
        };
}
