using FluentValidation;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>A proof has a name and a day, or neither.</summary>
public sealed class ConditionInputValidator : AbstractValidator<ConditionInput>
{
    public ConditionInputValidator() => RuleForEach(static input => input.Items).ChildRules(Item);

    internal static void Item(InlineValidator<ConditionItemInput> item)
    {
        item.RuleFor(static i => i.Name).NotEmpty().When(static i => i.DueOn is not null).WithMessage("Bitte den Nachweis benennen.");
        item.RuleFor(static i => i.DueOn)
            .NotNull()
            .When(static i => !string.IsNullOrWhiteSpace(i.Name))
            .WithMessage("Bitte die Frist angeben.");
    }
}
