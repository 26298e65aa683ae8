using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace SozialraumBudget.Ui.Localization;

/// <summary>Every message a form can show is German and says what to do.</summary>
public static class GermanMessages
{
    private const string Required = "Bitte ausfüllen.";

    public static void UseForValidators() => ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("de");

    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        messages.SetValueMustNotBeNullAccessor(static _ => Required);
        messages.SetMissingBindRequiredValueAccessor(static _ => Required);
        messages.SetMissingKeyOrValueAccessor(static () => Required);
        messages.SetMissingRequestBodyRequiredValueAccessor(static () => "Es wurden keine Daten gesendet.");
        messages.SetAttemptedValueIsInvalidAccessor(static (value, _) => $"„{value}“ ist hier nicht möglich.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(static value => $"„{value}“ ist hier nicht möglich.");
        messages.SetUnknownValueIsInvalidAccessor(static _ => "Diese Angabe ist nicht möglich.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(static () => "Diese Angabe ist nicht möglich.");
        messages.SetValueIsInvalidAccessor(static value => $"„{value}“ ist hier nicht möglich.");
        messages.SetValueMustBeANumberAccessor(static _ => "Bitte eine Zahl eingeben.");
        messages.SetNonPropertyValueMustBeANumberAccessor(static () => "Bitte eine Zahl eingeben.");
    }

    /// <summary>Message of an attribute that names none itself.</summary>
    internal static string? For(ValidationAttribute attribute) =>
        attribute switch
        {
            RequiredAttribute => Required,
            StringLengthAttribute { MinimumLength: > 0 } => "Bitte {2} bis {1} Zeichen eingeben.",
            StringLengthAttribute => "Bitte höchstens {1} Zeichen eingeben.",
            MaxLengthAttribute => "Bitte höchstens {1} Zeichen eingeben.",
            MinLengthAttribute => "Bitte mindestens {1} Zeichen eingeben.",
            RangeAttribute => "Bitte einen Wert von {1} bis {2} eingeben.",
            EmailAddressAttribute => "Bitte eine E-Mail-Adresse in der Form name@stadt.de eingeben.",
            CompareAttribute => "Die beiden Eingaben stimmen nicht überein.",
            RegularExpressionAttribute => "Die Eingabe hat nicht die erwartete Form.",
            _ => null,
        };
}

/// <summary>Gives validation attributes without a message of their own the German one.</summary>
public sealed class GermanValidationMetadata : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (
                attribute.ErrorMessage is null
                && attribute.ErrorMessageResourceName is null
                && GermanMessages.For(attribute) is { } message
            )
            {
                attribute.ErrorMessage = message;
            }
        }
    }
}
