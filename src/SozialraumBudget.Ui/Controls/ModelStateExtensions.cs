using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SozialraumBudget.Ui.Controls;

/// <summary>Brings the findings of a validator to the fields of the page.</summary>
public static class ModelStateExtensions
{
    /// <param name="state">State of the page.</param>
    /// <param name="result">Findings with property paths relative to the input.</param>
    /// <param name="prefix">Name of the bound property, e.g. "Input".</param>
    public static void AddErrors(this ModelStateDictionary state, ValidationResult result, string prefix)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var error in result.Errors)
        {
            var name = error.PropertyName.Length == 0 ? "" : prefix.Length == 0 ? error.PropertyName : $"{prefix}.{error.PropertyName}";
            state.AddModelError(name, error.ErrorMessage);
        }
    }
}
