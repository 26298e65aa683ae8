using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Bonus;

/// <summary>How a step is taken and put on record.</summary>
public sealed partial class BonusDecision
{
    private Task<Refusal?> StepAsync(
        Guid agreementId,
        int year,
        BonusMove move,
        string? text,
        Func<BonusDossier, Refusal?> objection,
        CancellationToken cancellation,
        bool? agrees = null
    ) =>
        BonusChange.MakeAsync(
            db,
            desk,
            agreementId,
            year,
            async dossier =>
            {
                if (objection(dossier) is { } refusal)
                    return refusal;

                var stamp = user.Stamp(clock);
                var record = await db.BonusYears.SingleAsync(b => b.Id == dossier.Record!.Id, cancellation);
                record.State = move.After();
                if (move == BonusMove.Prepare)
                    record.Prepared = stamp;
                db.Add(Step(dossier, move, text?.Trim() ?? "", agrees, null, stamp));
                return null;
            },
            cancellation
        );

    /// <param name="frozen">The step whose figures are taken over; null: as they stand now.</param>
    private static BonusStepRecord Step(
        BonusDossier dossier,
        BonusMove move,
        string text,
        bool? agrees,
        BonusStepRecord? frozen,
        Stamp stamp
    )
    {
        var bonus = dossier.Bonus.Performance!;
        var values = dossier
            .Bonus.Agreed!.Indicators.Zip(dossier.Bonus.Measures)
            .Where(static i => i.Second.Actual is not null)
            .ToDictionary(static i => i.First.Key, static i => i.Second.Actual!.Value, StringComparer.Ordinal);
        return new()
        {
            BonusYearId = dossier.Record!.Id,
            Move = move,
            Text = text,
            Agrees = agrees,
            Version = dossier.Agreed!.Version,
            Measures = frozen?.Measures ?? BonusText.WriteMeasures(values),
            Points = frozen?.Points ?? bonus.Sum.Value,
            Amount = frozen?.Amount ?? bonus.Amount.Amount,
            Derivation = frozen?.Derivation ?? DerivationJson.Write(bonus.Explain()),
            Made = stamp,
        };
    }
}
