using FluentValidation;

namespace SozialraumBudget.Web.Infrastructure.Validation;

/// <summary>Rules that more than one form has; the rules of the field itself stand in the domain.</summary>
public static class GermanRules
{
    public static IRuleBuilderOptions<T, string?> IsEmail<T>(this IRuleBuilder<T, string?> rule) =>
        rule.EmailAddress().WithMessage("Bitte eine E-Mail-Adresse in der Form name@stadt.de eingeben.");

    /// <summary>Asks a rule of the domain that answers with a German sentence, or null.</summary>
    public static IRuleBuilderOptionsConditions<T, TValue> Obeys<T, TValue>(
        this IRuleBuilder<T, TValue> rule,
        Func<TValue, string?> problem
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        return rule.Custom(
            (value, context) =>
            {
                if (problem(value) is { } text)
                    context.AddFailure(text);
            }
        );
    }
}
