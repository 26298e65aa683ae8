using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>
/// Writes why a payout is what it is. A claim of a renegotiation is called an overpayment only as far as one stands: where a payout was
/// taken back since, or a later version grants the money again, the dues still to be paid contain it, and setting it off brings them down
/// to the version in force.
/// </summary>
internal static class PayoutReasons
{
    public static Derivation Explain(PayoutPlan plan, Derivation? due, Func<RetentionFact, Derivation?>? part)
    {
        var version = Version(plan);
        return PayoutItems.Write(
            plan.Purpose.IsAdditional() ? plan.Purpose.Title() : DuePurpose.Instalment.Title(),
            due ?? Derive.Input("Rate", plan.Due, "alle Raten sind freigegeben"),
            [
                .. plan.Parts.Select(p => Released(p, part?.Invoke(p))),
                .. plan.Correction.IsZero
                    ? []
                    : new[] { Derive.Input("Ausgleich des Einbehalts", plan.Correction, $"Nachverhandlung, {version}") },
            ],
            SetOffs(plan, version)
        );
    }

    private static string Version(PayoutPlan plan) =>
        $"Budget {plan.Standing.Facts.Year}, Fassung {plan.Standing.Facts.Budget?.Version ?? 0}";

    private static Derivation Released(RetentionFact part, Derivation? explained)
    {
        var label = $"Freigegebener Einbehalt: {part.Name}";
        return explained is not null && explained.Value == part.Amount.Amount
            ? Derive.Node(label, Operation.Sum, part.Amount, "wie einbehalten", explained) with
            {
                Source = part.Condition,
            }
            : Derive.Input(label, part.Amount, part.Condition);
    }

    private static List<Derivation> SetOffs(PayoutPlan plan, string version)
    {
        var contained = Contained(plan.Standing);
        var lines = new List<Derivation>();
        foreach (var (claim, amount) in plan.SetOffs)
        {
            var isOwn = claim.IsBooked && claim.Year == plan.Standing.Facts.Year;
            var lowers = isOwn ? Money.Min(contained[claim.Source], amount) : Money.Zero;
            if (isOwn)
                contained[claim.Source] -= lowers;
            lines.Add(Line(claim, amount, lowers, version));
        }

        return lines;
    }

    /// <summary>What dues and retention still to be paid contain of the year's open claims.</summary>
    private static Dictionary<DeductionSource, Money> Contained(Standing standing) =>
        new()
        {
            [DeductionSource.RenegotiatedInstalments] = Money.Sum(
                standing.Dues.Where(static d => d.IsOpen && !d.Purpose.IsAdditional()).Select(static d => d.Due)
            ),
            [DeductionSource.RenegotiatedRetention] = Money.Max(standing.ReleasedCorrection, Money.Zero),
        };

    private static Derivation Line(ClaimFact claim, Money amount, Money lowers, string version)
    {
        var left = claim.Open - amount;
        var rest =
            left.IsZero && amount == claim.Amount ? "" : $"; von {GermanNumber.Text(claim.Amount)} bleiben {GermanNumber.Text(left)} offen";
        var what = claim.Source == DeductionSource.RenegotiatedInstalments ? "in der Rate" : "im Ausgleich des Einbehalts";
        var why = $"{what} enthalten; die Rückforderung vom {claim.ClaimedOn:dd.MM.yyyy} ist keine Überzahlung mehr";
        return lowers == amount && !lowers.IsZero
            ? PayoutItems.Lowering(version, amount, why + rest)
            : Derive.Input(
                $"{DeductionNames.Noun(claim.Amount)}: {claim.Reason}",
                amount,
                lowers.IsZero
                    ? claim.Basis + rest
                    : $"{claim.Basis}; davon {GermanNumber.Text(lowers)} Minderung nach {version}: {why}{rest}"
            );
    }
}
