using FluentValidation;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>A proof has a name and a day, or neither.</summary>
public sealed class ConditionInputValidator : AbstractValidator<ConditionInput>
{
    public ConditionInputValidator() => RuleForEach(static input => input.Items).SetValidator(new ItemValidator());

    private sealed class ItemValidator : AbstractValidator<ConditionItemInput>
    {
        public ItemValidator()
        {
            RuleFor(static item => item.Name)
                .NotEmpty()
                .When(static item => item.DueOn is not null)
                .WithMessage("Bitte den Nachweis benennen.");
            RuleFor(static item => item.DueOn)
                .NotNull()
                .When(static item => !string.IsNullOrWhiteSpace(item.Name))
                .WithMessage("Bitte die Frist angeben.");
        }
    }
}
