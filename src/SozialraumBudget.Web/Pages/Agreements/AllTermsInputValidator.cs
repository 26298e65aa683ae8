using FluentValidation;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>A changed term has a readable value, and a day, a source and a reason, its own or those for all.</summary>
public sealed class AllTermsInputValidator : AbstractValidator<AllTermsInput>
{
    public AllTermsInputValidator()
    {
        RuleFor(static input => input.ValidFrom)
            .NotNull()
            .When(static input => input.Changed.Any(static r => r.ValidFrom is null))
            .WithMessage("Bitte angeben, ab wann die geänderten Werte gelten.");
        RuleFor(static input => input.Source)
            .NotEmpty()
            .When(static input => input.Changed.Any(static r => string.IsNullOrWhiteSpace(r.Source)))
            .WithMessage("Bitte die Quelle der geänderten Werte angeben, z. B. „§ 4 Abs. 1 Vertrag“.");
        RuleFor(static input => input.Reason)
            .NotEmpty()
            .When(static input => input.Changed.Any(static r => string.IsNullOrWhiteSpace(r.Reason)))
            .WithMessage("Bitte den Grund der Änderung angeben, z. B. „Verhandlung vom 12.11.“.");
        RuleForEach(static input => input.Rows).ChildRules(Row);
    }

    private static void Row(InlineValidator<TermRowInput> row) =>
        row.RuleFor(static r => r.Value)
            .Custom(
                static (value, context) =>
                {
                    if (TermValue.ProblemAtField(context.InstanceToValidate.Key, value) is { } problem)
                        context.AddFailure(problem);
                }
            )
            .When(static r => r.IsChanged);
}
