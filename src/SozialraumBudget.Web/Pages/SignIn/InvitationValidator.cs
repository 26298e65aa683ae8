using FluentValidation;

namespace SozialraumBudget.Web.Pages.SignIn;

/// <summary>A new password is typed twice, so that nobody locks themselves out by a slip.</summary>
public sealed class InvitationValidator : AbstractValidator<InvitationModel.InputModel>
{
    public InvitationValidator() =>
        RuleFor(static input => input.Repeat)
            .Equal(static input => input.Password)
            .WithMessage("Die beiden Eingaben stimmen nicht überein.");
}
