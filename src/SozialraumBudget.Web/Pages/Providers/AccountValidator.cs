using FluentValidation;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Validation;

namespace SozialraumBudget.Web.Pages.Providers;

/// <summary>An IBAN with the right check digits, and a holder's name that a payment can carry.</summary>
public sealed class AccountValidator : AbstractValidator<AccountModel.InputModel>
{
    public AccountValidator()
    {
        RuleFor(static input => input.Iban).Obeys(static iban => Iban.TryParse(iban, out _, out var problem) ? null : problem);
        RuleFor(static input => input.AccountHolder).Obeys(static holder => AccountHolder.Problem(holder?.Trim()));
    }
}
