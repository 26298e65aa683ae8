using FluentValidation;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>
/// A row that is used has an area with its code; providers come with the record of their selection, accounts with a provider.
/// </summary>
public sealed class SeveralInputValidator : AbstractValidator<SeveralInput>
{
    public SeveralInputValidator()
    {
        When(
            static input => input.NamesProviders,
            () =>
            {
                RuleFor(static input => input.Procedure).NotEmpty().WithMessage("Bitte angeben, wie die Träger ausgewählt wurden.");
                RuleFor(static input => input.Decision).NotEmpty().WithMessage("Bitte die Entscheidung angeben.");
                RuleFor(static input => input.DecidedOn).NotNull().WithMessage("Bitte den Tag der Entscheidung angeben.");
                RuleFor(static input => input.Evidence).NotEmpty().WithMessage("Bitte den Beleg nennen, z. B. die Fundstelle.");
            }
        );
        RuleForEach(static input => input.Rows).ChildRules(Row);
    }

    private static void Row(InlineValidator<SeveralRow> row)
    {
        row.RuleFor(static r => r.Name).NotEmpty().When(static r => r.IsGiven).WithMessage("Bitte den Sozialraum benennen.");
        row.RuleFor(static r => r.Code).NotEmpty().When(static r => r.IsGiven).WithMessage("Bitte ein Kürzel angeben, z. B. NO.");
        row.RuleFor(static r => r.Provider)
            .NotEmpty()
            .When(static r => !string.IsNullOrWhiteSpace(r.Iban) || !string.IsNullOrWhiteSpace(r.LegalForm))
            .WithMessage("Bitte den Träger nennen, zu dem die Angaben gehören.");
        row.RuleFor(static r => r.Iban)
            .Custom(
                static (iban, context) =>
                {
                    var r = context.InstanceToValidate;
                    var holder = string.IsNullOrWhiteSpace(r.Holder) ? r.Provider : r.Holder;
                    foreach (var refusal in BankAccountRules.Read(iban, holder).Refusals)
                        context.AddFailure(refusal.Text);
                }
            )
            .When(static r => !string.IsNullOrWhiteSpace(r.Iban) || !string.IsNullOrWhiteSpace(r.Holder));
    }
}
