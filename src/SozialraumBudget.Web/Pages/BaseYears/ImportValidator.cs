using FluentValidation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>A base year is over or running, and not from another century.</summary>
public sealed class ImportValidator : AbstractValidator<ImportModel.InputModel>
{
    public const int FirstYear = 2000;

    public ImportValidator(TimeProvider clock)
    {
        var current = LocalDay.Today(clock).Year;
        RuleFor(static input => input.Year)
            .InclusiveBetween(FirstYear, current)
            .WithMessage($"Bitte ein Jahr von {FirstYear} bis {current} angeben.");
    }
}
