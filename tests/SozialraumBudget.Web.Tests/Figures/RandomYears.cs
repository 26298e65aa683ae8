using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Budgets;
using SozialraumBudget.Web.Tests.CashOffice;
using SozialraumBudget.Web.Tests.Payouts;

namespace SozialraumBudget.Web.Tests.Figures;

/// <summary>
/// Budget years with any turns, made by the product's own scripts under the roles that may: pay, refuse, reverse, hand over, release and
/// take back retention, renegotiate, deduct. The dice of a year are its number, so that a year comes again as it was.
/// </summary>
internal sealed class RandomYears(TestData data)
{
    public const int Seed = 20_260_000;

    private const int Turns = 16;

    private static readonly DateOnly Today = new(2026, 11, 20);

    /// <param name="number">Even years are paid by quarter, odd ones by month.</param>
    public async Task<BudgetScenario> MakeAsync(int number)
    {
        BudgetModels.Try(new MonthlyModel());
        // Not for secrets: the same number gives the same year.
#pragma warning disable CA5394
        var dice = new Random(Seed + number);
        var scenario = await data.CreateBudgetScenario(
            area: $"Zufall {number:00}",
            model: number % 2 == 0 ? TestData.Stuttgart : MonthlyModel.Name
        );
        var desk = new PayoutDesk(data, scenario, Today);
        var variant = scenario.Variant!;
        for (var turn = 0; turn < Turns; turn++)
        {
            var year = await desk.Year();
            switch (dice.Next(12))
            {
                case 0:
                    variant = await RenegotiateAsync(desk, variant, dice);
                    break;
                case 1:
                    await desk.Deduct(dice.Next(1, 4_000_000) / 100m);
                    break;
                case 2 or 3:
                    await ReviewAsync(desk, year, dice);
                    break;
                case 4:
                    await ReverseAsync(desk, year, dice);
                    break;
                case 5:
                    await CashAsync(desk, year, dice);
                    break;
                case 6:
                    // Any due, with some of the claims: what cannot be prepared is refused.
                    var any = year.Dues[dice.Next(year.Dues.Count)];
                    Guid[] some = [.. year.Facts.Claims.Where(static c => c.Open > Money.Zero).Take(dice.Next(3)).Select(static c => c.Id)];
                    await desk.Prepare(new PayoutWish(any.Key, some));
                    break;
                default:
                    await PayAsync(desk, year, dice);
                    break;
            }
        }

        return scenario;
    }

    private static async Task PayAsync(PayoutDesk desk, Standing year, Random dice)
    {
        if (year.Next is not { } next)
            return;

        var id = next.Payout?.Id;
        if (id is null)
        {
            var (payout, refusal) = await desk.Prepare(new PayoutWish(next.Key));
            Assert.Null(refusal);
            id = payout!.Id;
        }

        switch (dice.Next(8))
        {
            case 0:
                break;
            case 1:
                Assert.Null(await desk.Decide(d => d.RefuseAsync(id.Value, "Betrag unklar")));
                break;
            default:
                Assert.Null(await desk.Approve(id.Value));
                break;
        }
    }

    private async Task ReverseAsync(PayoutDesk desk, Standing year, Random dice)
    {
        List<DueStanding> approved = [.. year.Dues.Where(static d => d.IsApproved)];
        if (approved.Count > 0)
        {
            var payout = approved[dice.Next(approved.Count)].Payout!;
            if (!payout.IsHandedOver)
            {
                // Who noted that the bank rejected it does not reverse it alone.
                var colleague = TestData.User(Role.Controller);
                Assert.Null(await desk.Decide(d => d.ReverseAsync(payout.Id, "Betrag falsch"), colleague));
                return;
            }

            var cash = new CashDesk(data, desk, Today);
            Assert.Null(await cash.Reverse(r => r.AskAsync(payout.Id, "Rückläufer der Bank"), desk.Controller));
            Assert.Null(await cash.Reverse(r => r.ConfirmAsync(payout.Id), desk.Approver));
        }
    }

    /// <summary>Hands over what waits, and lets the cash office answer in one way or another.</summary>
    private async Task CashAsync(PayoutDesk desk, Standing year, Random dice)
    {
        var cash = new CashDesk(data, desk, Today);
        Guid[] waiting = [.. year.WaitingForCashOffice.Take(dice.Next(1, 4)).Select(static d => d.Payout!.Id)];
        if (waiting.Length == 0)
            return;

        var file = await cash.HandOver(waiting);
        switch (dice.Next(5))
        {
            case 0:
                Assert.Null((await cash.Failed(file.Id)).Refusal);
                break;
            case 1:
                Assert.Null(await cash.Withdraw(file.Id));
                break;
            case 2:
                break;
            default:
                Assert.Null((await cash.Executed(file.Id)).Refusal);
                break;
        }
    }

    private static async Task ReviewAsync(PayoutDesk desk, Standing year, Random dice)
    {
        var part = year.Facts.Parts[dice.Next(year.Facts.Parts.Count)];
        if (part.IsReleased)
        {
            // Refused once it is paid.
            await desk.Retention(desk.Controller, r => r.TakeBackAsync(part.Id, "verwechselt"));
            return;
        }

        if (part.State != RetentionState.Submitted)
            Assert.Null(await desk.Retention(desk.Coordinator, r => r.SubmitAsync(part.Id, "liegt bei", (Guid?)null)));
        if (dice.Next(4) > 0)
            Assert.Null(await desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, "vollständig")));
        else if (dice.Next(2) > 0)
            Assert.Null(await desk.Retention(desk.Controller, r => r.RejectAsync(part.Id, "unvollständig")));
    }

    /// <summary>The variant again with another value for one of its classes; much more or much less.</summary>
    private async Task<BudgetVariant> RenegotiateAsync(PayoutDesk desk, BudgetVariant variant, Random dice)
    {
        await using var budgets = new Desk(data, desk.Controller);
        var (copy, refusal) = await budgets.Store.CopyAsync(variant.Id, $"Nachverhandlung {dice.Next()}");
        Assert.Null(refusal);
        var limits = new CostTypeLimits([.. variant.Limits.Select(static l => new Money(l))]);
        Assert.Null(
            await budgets.Steps.AddAsync(
                copy!.Id,
                int.MaxValue,
                new(
                    AdjustmentKind.AgreedValue,
                    CostType: limits.Range(dice.Next(limits.Count)),
                    Value: new Money(dice.Next(1_000, 60_000))
                ),
                "Verhandlung"
            )
        );
        // Refused where the class has no cases: the budget is the same.
        await budgets.Fixing.FixAsync(copy.Id, "Nachverhandlung");
        return copy;
    }
#pragma warning restore CA5394
}
