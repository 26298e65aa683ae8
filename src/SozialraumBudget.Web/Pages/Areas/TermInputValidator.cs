using FluentValidation;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>A term ends after it begins, and its selection can be looked up (guard rail 4).</summary>
public sealed class TermInputValidator : AbstractValidator<TermInput>
{
    public TermInputValidator()
    {
        RuleFor(static input => input.To).GreaterThanOrEqualTo(static input => input.From).WithMessage("Das Ende liegt vor dem Beginn.");
        RuleFor(static input => input.Evidence)
            .NotEmpty()
            .When(static input => input.File is null)
            .WithMessage("Bitte den Beleg nennen (z. B. Fundstelle) oder als Datei hochladen.");
    }
}
