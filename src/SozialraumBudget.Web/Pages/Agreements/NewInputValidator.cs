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
                RuleForEach(static input => input.Terms).SetValidator(new ProposedTermValidator());
            }
        );
    }
}

/// <summary>A term that is taken is readable and says where it comes from; one that is not taken may be anything.</summary>
public sealed class ProposedTermValidator : AbstractValidator<ProposedTerm>
{
    public ProposedTermValidator()
    {
        When(
            static term => term.Take,
            () =>
            {
                RuleFor(static term => term.Value)
                    .Custom(
                        static (value, context) =>
                        {
                            if (TermValue.Problem(context.InstanceToValidate.Key, value) is { } problem)
                                context.AddFailure(problem);
                        }
                    );
                RuleFor(static term => term.Source)
                    .NotEmpty()
                    .WithMessage(static term => $"{TermCatalogue.Of(term.Key).Title}: Bitte die Quelle angeben.");
            }
        );
    }
}
