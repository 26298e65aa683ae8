using FluentValidation;

namespace SozialraumBudget.Web.Pages.Account;

/// <summary>A new password is typed twice, so that nobody locks themselves out by a slip.</summary>
public sealed class PasswordValidator : AbstractValidator<PasswordModel.InputModel>
{
    public PasswordValidator() =>
        RuleFor(static input => input.Repeat)
            .Equal(static input => input.Password)
            .WithMessage("Die beiden Eingaben stimmen nicht überein.");
}
