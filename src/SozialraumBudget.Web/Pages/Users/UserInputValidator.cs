using FluentValidation;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Validation;

namespace SozialraumBudget.Web.Pages.Users;

/// <summary>A coordinator belongs to a provider and to nothing of the public side; an area manager to one area or several.</summary>
public sealed class UserInputValidator : AbstractValidator<UserInput>
{
    public UserInputValidator()
    {
        RuleFor(static input => input.Email).IsEmail().When(static input => !string.IsNullOrEmpty(input.Email));
        RuleFor(static input => input.Roles).NotEmpty().WithMessage("Bitte mindestens eine Rolle wählen.");
        RuleFor(static input => input.Roles)
            .Must(static roles => !roles.Contains(Role.ProviderCoordinator) || roles.Count == 1)
            .WithMessage("Die Trägerkoordination kann mit keiner Rolle der Verwaltung verbunden werden.");
        RuleFor(static input => input.ProviderId)
            .NotNull()
            .When(static input => input.Roles.Contains(Role.ProviderCoordinator))
            .WithMessage("Die Trägerkoordination braucht einen Träger.");
        RuleFor(static input => input.AreaIds)
            .NotEmpty()
            .When(static input => input.Roles.Contains(Role.AreaManager))
            .WithMessage("Die Sozialraumleitung braucht mindestens einen Sozialraum.");
    }
}
