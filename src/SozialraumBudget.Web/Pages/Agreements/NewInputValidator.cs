using FluentValidation;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>Model and years hold together; once proposals are shown, each term that is taken has a readable value and a source.</summary>
public sealed class NewInputValidator : AbstractValidator<NewInput>
{
    public NewInputValidator()
    {
        RuleFor(static input => input.Model)
            .Must(static model => BudgetModels.Find(model) is not null)
            .WithMessage("Bitte ein Budgetmodell wählen.");
        RuleFor(static input => input.LastYear)
            .Custom(
                static (last, context) =>
                {
                    if (
                        last is { } to
                        && context.InstanceToValidate.FirstYear is { } from
                        && AgreementPeriod.YearsProblem(from, to) is { } refusal
                    )
                    {
                        context.AddFailure(refusal.Text);
                    }
                }
            );
        RuleFor(static input => input.BeginsOn)
            .Custom(
                static (day, context) =>
                {
                    if (context.InstanceToValidate.FirstYear is { } first && AgreementPeriod.BeginProblem(first, day) is { } refusal)
                        context.AddFailure(refusal.Text);
                }
            );
        When(
            static input => input.Ready,
            () =>
            {
                RuleFor(static input => input.LeadProviderId).NotNull().WithMessage("Bitte den Schwerpunktträger wählen.");
                RuleFor(static input => input.Title).NotEmpty().WithMessage("Bitte eine Bezeichnung angeben.");
                RuleForEach(static input => input.Terms).ChildRules(TakenTerm);
                RuleFor(static input => input.Source)
                    .NotEmpty()
                    .When(static input => input.Terms.Exists(static t => t is { IsOpen: true, IsTaken: true, OwnSource: null }))
                    .WithMessage("Bitte die Quelle der weiteren Werte angeben, z. B. „§ 4 Budgetvertrag“.");
                RuleFor(static input => input.Conditions).SetValidator(new AllConditionsInputValidator());
            }
        );
    }

    /// <summary>A term that is not taken may be anything.</summary>
    private static void TakenTerm(InlineValidator<ProposedTerm> term)
    {
        term.RuleFor(static t => t.Value)
            .Custom(
                static (value, context) =>
                {
                    if (TermValue.Problem(context.InstanceToValidate.Key, value) is { } problem)
                        context.AddFailure(problem);
                }
            )
            .When(static t => t.IsTaken);
        term.RuleFor(static t => t.Source)
            .NotEmpty()
            .When(static t => t is { Take: true, IsOpen: false })
            .WithMessage(static t => $"{TermCatalogue.Of(t.Key).Title}: Bitte die Quelle angeben.");
    }
}
