using FluentValidation;
using SozialraumBudget.Web.Infrastructure.Validation;

namespace SozialraumBudget.Web.Pages.Providers;

public sealed class ProviderInputValidator : AbstractValidator<ProviderInput>
{
    public ProviderInputValidator() =>
        RuleFor(static input => input.Email).IsEmail().When(static input => !string.IsNullOrEmpty(input.Email));
}
