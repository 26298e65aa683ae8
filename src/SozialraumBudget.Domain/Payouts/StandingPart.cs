using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>One summand of a figure of a standing.</summary>
/// <param name="Of">What it is an amount of: a budget, due, payout, part of the retention or claim.</param>
/// <param name="Amount">EUR; below zero what is taken off.</param>
public readonly record struct StandingPart(object Of, Money Amount);

/// <summary>What each figure consists of, and how that reads.</summary>
public sealed partial class Standing
{
    /// <summary>The summands of a figure; the figure is their sum.</summary>
    public IEnumerable<StandingPart> Parts(StandingFigure figure) =>
        figure switch
        {
            StandingFigure.Total => Facts.Budget is { } budget ? [new(budget, budget.Total)] : [],
            StandingFigure.Additional => Facts.Additional.Select(static d => new StandingPart(d, d.Amount)),
            StandingFigure.Approved => approved.Select(static p => new StandingPart(p, p.Amount)),
            StandingFigure.HandedOver => approved.Where(static p => p.IsHandedOver).Select(static p => new StandingPart(p, p.Amount)),
            StandingFigure.Paid => approved.Where(static p => p.PaidOn is not null).Select(static p => new StandingPart(p, p.Amount)),
            StandingFigure.SetOff => approved.Select(static p => new StandingPart(p, p.SetOff)),
            StandingFigure.Prepared => prepared.Select(static p => new StandingPart(p, p.Amount)),
            StandingFigure.DueNow => Dues.Where(static d => d.Step is PayoutStep.Due or PayoutStep.Overdue)
                .Select(static d => new StandingPart(d, d.Amount)),
            StandingFigure.ToPay => Dues.Where(static d => !d.IsApproved)
                .Select(static d => new StandingPart(d, d.Due))
                .Concat(Parts(StandingFigure.Released)),
            StandingFigure.Released => Facts
                .Parts.Where(static p => p.IsReleased)
                .Select(static p => new StandingPart(p, p.Amount))
                .Concat(Claims(DeductionSource.RenegotiatedRetention))
                .Concat(approved.Select(static p => new StandingPart(new Contained(p), -p.Released))),
            StandingFigure.ReleasedApproved => approved.Select(static p => new StandingPart(p, p.Released)),
            StandingFigure.Retained => Facts.Parts.Where(static p => !p.IsReleased).Select(static p => new StandingPart(p, p.Amount)),
            StandingFigure.ClaimsOfYear => Claims(DeductionSource.RenegotiatedInstalments)
                .Concat(Claims(DeductionSource.RenegotiatedRetention)),
            StandingFigure.ClaimsOpen => Facts.Claims.Select(static c => new StandingPart(c, c.Open)),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };

    /// <summary>The figure with what it consists of; summands of zero are left out.</summary>
    public Traced Explain(string label, StandingFigure figure)
    {
        var parts = Parts(figure).Where(static p => !p.Amount.IsZero).Select(Explain).ToList();
        return parts.Count == 0 ? Traced.Input(label, Money.Zero, "nichts in diesem Jahr") : Traced.Sum(label, figure.Meaning(), parts);
    }

    private Traced Explain(StandingPart part) =>
        part.Of switch
        {
            BudgetInForce budget => Traced.Input($"Budget {Facts.Year}", part.Amount, $"festgesetzt, Fassung {budget.Version}"),
            DueFact due => Traced.Input(DueNames.Of(due.Key, due.Purpose), part.Amount, $"fällig am {due.DueOn:dd.MM.yyyy}"),
            DueStanding due => Traced.Input(due.Name, part.Amount, $"fällig am {due.DueOn:dd.MM.yyyy}, {due.Told}"),
            Contained { In: var payout } => Traced.Input(
                $"schon enthalten in {DueNames.Payout(payout.Key, payout.Purpose)}",
                part.Amount,
                payout.Step.Told(payout.Transfer)
            ),
            PayoutFact payout => Traced.Input(DueNames.Payout(payout.Key, payout.Purpose), part.Amount, payout.Step.Told(payout.Transfer)),
            RetentionFact kept => Traced.Input($"{kept.Condition}: {kept.Name}", part.Amount, Told(kept)),
            ClaimFact claim => Traced.Input(claim.Source.Title(), part.Amount, $"vom {claim.ClaimedOn:dd.MM.yyyy}, {claim.Reason}"),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part.Of, null),
        };

    private static string Told(RetentionFact kept) => kept.IsReleased ? "Nachweis anerkannt" : $"Nachweis bis {kept.DueOn:dd.MM.yyyy}";

    /// <summary>Released retention that a payout has taken.</summary>
    private sealed record Contained(PayoutFact In);

    private IEnumerable<StandingPart> Claims(DeductionSource source) =>
        Facts.Claims.Where(c => c.Year == Facts.Year && c.Source == source).Select(static c => new StandingPart(c, c.Amount));
}

/// <summary>Figures of several standings with their Rechenweg.</summary>
public static class StandingSum
{
    /// <summary>The figure of each standing under its name, added up; standings that have nothing of it are left out.</summary>
    public static Traced Of(string label, IEnumerable<(string Name, Standing Standing)> standings, StandingFigure figure)
    {
        var parts = standings.Select(s => s.Standing.Explain(s.Name, figure)).Where(static t => t.Value != 0).ToList();
        return parts.Count == 0
            ? Traced.Input(label, Money.Zero, "nichts in diesem Jahr")
            : Traced.Sum(label, "Summe über die Vereinbarungen", parts);
    }
}
