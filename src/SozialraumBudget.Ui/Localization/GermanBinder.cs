using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Ui.Localization;

/// <summary>Binds amounts, numbers and dates in German notation; what was typed stays in the model state for the field.</summary>
public sealed class GermanBinder : IModelBinder
{
    private static readonly string[] DateFormats = ["d.M.yyyy", "d.M.yy", "yyyy-MM-dd"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        var text = typed.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                Refuse(bindingContext, bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
            }

            return Task.CompletedTask;
        }

        var (value, error) = Read(bindingContext.ModelMetadata.UnderlyingOrModelType, text);
        if (error is null)
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            Refuse(bindingContext, error);
        }

        return Task.CompletedTask;
    }

    private static void Refuse(ModelBindingContext context, string error)
    {
        context.ModelState.TryAddModelError(context.ModelName, error);
        context.Result = ModelBindingResult.Failed();
    }

    private static (object? Value, string? Error) Read(Type type, string text)
    {
        if (type == typeof(DateOnly))
        {
            return DateOnly.TryParseExact(text, DateFormats, GermanCulture.Instance, DateTimeStyles.None, out var date)
                ? (date, null)
                : (null, $"„{text}“ ist kein Datum. Bitte in der Form 31.03.2026 eingeben.");
        }

        if (!GermanNumber.TryParseTyped(text, out var number))
        {
            return (
                null,
                type == typeof(Money)
                    ? $"„{text}“ ist kein Betrag. Bitte in der Form 1.234,56 eingeben."
                    : $"„{text}“ ist keine Zahl. Bitte in der Form 1.234,56 eingeben."
            );
        }

        if (type == typeof(Money))
        {
            return decimal.Round(number, 2) == number
                ? (new Money(number), null)
                : (null, "Der Betrag darf höchstens zwei Nachkommastellen haben.");
        }

        if (type == typeof(Share))
        {
            // A field for a share is labelled %, so a bare 6 means 6 %.
            var factor = text.Contains('%', StringComparison.Ordinal) ? number : number / 100m;
            return factor >= 0 ? (new Share(factor), null) : (null, "Ein Anteil kann nicht negativ sein.");
        }

        if (type == typeof(decimal))
        {
            return (number, null);
        }

        var whole = decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue;
        return whole ? (decimal.ToInt32(number), null) : (null, $"„{text}“ ist keine ganze Zahl.");
    }
}

/// <summary>Chooses <see cref="GermanBinder"/> for amounts, decimals, whole numbers and dates, but not for route values.</summary>
public sealed class GermanBinderProvider : IModelBinderProvider
{
    private static readonly HashSet<Type> Types = [typeof(Money), typeof(Share), typeof(decimal), typeof(int), typeof(DateOnly)];

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Types.Contains(context.Metadata.UnderlyingOrModelType) ? new GermanBinder() : null;
    }
}
