using FluentValidation;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>
/// A changed counter-performance has a name, a weight and a source, its own or that for all; a proof has a name and a day.
/// </summary>
public sealed class AllConditionsInputValidator : AbstractValidator<AllConditionsInput>
{
    public AllConditionsInputValidator()
    {
        RuleFor(static input => input.Source)
            .NotEmpty()
            .When(static input => input.Changed.Any(static r => string.IsNullOrWhiteSpace(r.Source)))
            .WithMessage("Bitte die Quelle angeben, z. B. „§ 6 Budgetvertrag“.");
        RuleForEach(static input => input.Rows).ChildRules(Row);
    }

    private static void Row(InlineValidator<ConditionRowInput> row)
    {
        row.RuleFor(static r => r.Name).NotEmpty().When(static r => r.IsChanged).WithMessage("Bitte die Gegenleistung benennen.");
        row.RuleFor(static r => r.Weight)
            .NotNull()
            .When(static r => r.IsChanged)
            .WithMessage("Bitte das Gewicht angeben; ohne Gewicht ist die Gegenleistung nicht vereinbart.");
        row.RuleForEach(static r => r.Items).ChildRules(ConditionInputValidator.Item);
    }
}
