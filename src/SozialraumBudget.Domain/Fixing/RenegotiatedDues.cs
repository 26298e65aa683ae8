using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>
/// The dues of a renegotiated budget: (payable + earlier claims - booked) split equally over the periods without a payout; when none is
/// open, the difference as one supplementary payment of the last period. Below zero there is nothing left to pay: the open dues are zero,
/// the rest is a claim. With the booked ones, less all claims, they add up to the payable sum.
/// </summary>
/// <param name="All">Booked dues unchanged, open ones anew; each with its Rechenweg.</param>
/// <param name="Claim">Paid beyond the new budget; zero or more.</param>
internal sealed record RenegotiatedDues(IReadOnlyList<(DueFact Due, Derivation Explained)> All, Money Claim)
{
    public static RenegotiatedDues Of(FixingFacts facts, BudgetInForce before, IReadOnlyList<PayoutFact> booked, int version)
    {
        var source = FixingRules.Named(facts.Budget, version);
        var rest = Rest(facts, booked);
        var claim = Money.Max(-rest.Amount, Money.Zero);
        // A payout of retention alone pays no due.
        var kept = before.Dues.Where(d => booked.Any(b => b.Key == d.Key)).Select(d => (d, Kept(facts.DerivationOf(d.Key), source)));
        return new(
            [.. kept, .. Open(facts, booked, rest, claim).Select(d => (d.Due, d.Traced.ExplainDownTo(BudgetSections.Total, source)))],
            claim
        );
    }

    /// <summary>
    /// A booked due goes on as it was formed. Its Rechenweg names this version first: should the payout come to nothing, the due is paid by
    /// it, and the version it was formed in does not hold any more.
    /// </summary>
    private static Derivation Kept(Derivation known, string source)
    {
        var formed = known is { Operation: Operation.Sum, Children: [var only] } && only.Label == known.Label ? only : known;
        return Derive.Node(
            formed.Label,
            Operation.Sum,
            formed.Amount,
            "unverändert übernommen: bei der Nachverhandlung schon vorbereitet oder freigegeben",
            formed
        ) with
        {
            Source = source,
        };
    }

    private static IEnumerable<(DueFact Due, Traced Traced)> Open(
        FixingFacts facts,
        IReadOnlyList<PayoutFact> booked,
        Traced rest,
        Money claim
    )
    {
        var open = facts.Budget.Dues.Where(d => booked.All(b => b.Key.Period != d.Period)).ToList();
        if (open.Count > 0)
        {
            var parts = claim.IsZero
                ? Traced.Split(rest, [.. open.Select(static d => (d.Period.ToString(), 1m))], i => DueSchedule.Title(open[i].Period))
                : [.. open.Select(d => Nothing(d.Period, claim))];
            foreach (var (due, part) in open.Zip(parts))
            {
                yield return (new(due.Key, due.Purpose, part, due.DueOn), part);
            }
        }
        else if (rest.Value > 0)
        {
            var last = facts.Budget.Dues.Max(static d => d.Period);
            var amount = Traced.Sum($"Nachzahlung {last}", "was das neue Budget über die schon freigegebenen Raten hinaus gewährt", [rest]);
            yield return (
                new(NextKey(facts.Standing.Facts, last), DuePurpose.Supplement, amount, DueSchedule.DayOf(last, facts.DueDays)),
                amount
            );
        }
    }

    /// <summary>
    /// A key that a payout has had is not used again, also where nothing came of it; nor that of a due beyond the budget.
    /// </summary>
    private static DueKey NextKey(YearFacts year, Period last) =>
        new(
            last,
            year.Payouts.Select(static p => p.Key)
                .Concat(year.Additional.Select(static d => d.Key))
                .Where(k => k.Period == last)
                .Max(static k => k.Sequence) + 1
        );

    /// <summary>What is still to be paid of the new budget; below zero what was paid beyond it.</summary>
    private static Traced Rest(FixingFacts facts, IReadOnlyList<PayoutFact> booked)
    {
        var payable = facts.Budget.Payable;
        var claimed = Renegotiation.ClaimedBefore(facts.Standing.Facts);
        var whole = claimed.IsZero
            ? payable
            : Traced.Sum(
                "Auszuzahlen in Raten und Rückforderungen",
                "auszuzahlen in Raten + frühere Rückforderungen",
                [payable, Traced.Input("Frühere Rückforderungen", claimed, "Nachverhandlungen des Jahres; sie werden verrechnet")]
            );
        return Traced.Difference(
            "Noch offen in Raten",
            "auszuzahlen in Raten − schon vorbereitete oder freigegebene Raten",
            whole,
            [
                .. booked
                    .Where(static b => !b.Due.IsZero)
                    .Select(static b =>
                        Traced.Input(
                            DueSchedule.Title(b.Key.Period),
                            b.Due,
                            b.State == PayoutState.Approved ? "freigegeben" : "vorbereitet"
                        )
                    ),
            ]
        );
    }

    private static Traced Nothing(Period period, Money claim) =>
        Traced.Input(
            DueSchedule.Title(period),
            Money.Zero,
            $"Vom neuen Budget ist nichts mehr offen; {GermanNumber.Text(claim)} sind eine Rückforderung"
        );
}
