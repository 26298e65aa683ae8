using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>A due of an agreement's year or a payout that came to nothing, as the standing has it.</summary>
public sealed record PayoutRow
{
    public required Guid AgreementId { get; init; }

    public required string Area { get; init; }

    public required string Provider { get; init; }

    public required DueKey Key { get; init; }

    public required DuePurpose Purpose { get; init; }

    public required DateOnly DueOn { get; init; }

    public required PayoutStep Step { get; init; }

    public required bool IsOverdue { get; init; }

    /// <summary>Nobody has prepared it, and its agreement pays.</summary>
    public required bool CanBePrepared { get; init; }

    /// <summary>First day it may be prepared; null once that has come.</summary>
    public DateOnly? NotBefore { get; init; }

    public Guid? PayoutId { get; init; }

    public required Money Due { get; init; }

    public required Money Released { get; init; }

    public required Money SetOff { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Refused, withdrawn and reversed payouts moved nothing: their amounts are in no sum.</summary>
    public bool Counts => Step is not (PayoutStep.Refused or PayoutStep.Withdrawn or PayoutStep.Reversed);

    /// <summary>"Q1", "Januar", "Einbehalt".</summary>
    public string Name => DueNames.Of(Key, Purpose);

    /// <summary>Newest transfer of the payout.</summary>
    public TransferFact? Transfer { get; init; }

    public string State =>
        (Step, NotBefore) switch
        {
            (PayoutStep.Prepared, _) when IsOverdue => $"{Step.Title()}, {PayoutStep.Overdue.Title()}",
            (PayoutStep.Planned, { } first) => $"{Step.Title()}, vorzubereiten ab {German.Date(first)}",
            _ => Step.Told(Transfer),
        };

    /// <summary>What its check box stands for.</summary>
    public string Selection => FormattableString.Invariant($"{AgreementId:N}.{Key}");

    /// <summary>As the marks of its figures name it.</summary>
    public string Subject => PayoutId is { } id ? FigureSubject.Payout(id) : FigureSubject.Of(AgreementId, Key);

    public string PrepareHref => Links.PreparePayout(AgreementId, Key);

    public static IEnumerable<PayoutRow> Of(AgreementStanding year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return year.Standing.Dues.Select(due => Of(year, due)).Concat(year.Standing.CameToNothing.Select(payout => Of(year, payout)));
    }

    /// <summary>Address of a figure's Rechenweg; null where there is nothing to explain.</summary>
    public string? Why(PayoutFigure figure, Money amount) => PayoutFigures.Why(AgreementId, Key, PayoutId, figure, amount);

    private static PayoutRow Of(AgreementStanding year, DueStanding due) =>
        new()
        {
            AgreementId = year.AgreementId,
            Area = year.Area,
            Provider = year.Provider,
            Key = due.Key,
            Purpose = due.Purpose,
            DueOn = due.DueOn,
            Step = due.Step,
            IsOverdue = due.IsOverdue,
            CanBePrepared = due.CanBePrepared && PayoutPlan.Pays(year.State, due.Purpose),
            NotBefore = due.NotBefore,
            PayoutId = due.Payout?.Id,
            Transfer = due.Payout?.Transfer,
            Due = due.Due,
            Released = due.Released,
            SetOff = due.SetOff,
            Amount = due.Amount,
        };

    private static PayoutRow Of(AgreementStanding year, PayoutFact payout) =>
        new()
        {
            AgreementId = year.AgreementId,
            Area = year.Area,
            Provider = year.Provider,
            Key = payout.Key,
            Purpose = payout.Purpose,
            DueOn = payout.DueOn,
            Step = payout.Step,
            IsOverdue = false,
            CanBePrepared = false,
            PayoutId = payout.Id,
            Transfer = payout.Transfer,
            Due = payout.Due,
            Released = payout.Released,
            SetOff = payout.SetOff,
            Amount = payout.Amount,
        };
}
