using System.Linq.Expressions;
using FluentValidation;

namespace SozialraumBudget.Web.Pages.Negotiation;

/// <summary>An increase can be read at its field; empty ones are passed over.</summary>
public sealed class StepInputValidator : AbstractValidator<StepInput>
{
    public StepInputValidator()
    {
        foreach (var field in new Expression<Func<StepInput, string?>>[] { static s => s.First, static s => s.Second, static s => s.Third })
        {
            RuleFor(field)
                .Must(static text => string.IsNullOrWhiteSpace(text) || StepInput.Rate(text) is not null)
                .WithMessage("„{PropertyValue}“ ist keine Steigerung wie 3,5 oder −1.");
        }
    }
}
