using FluentValidation;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>An assignment of districts has a first day; the map on the same page has none.</summary>
public sealed class ImportValidator : AbstractValidator<ImportModel.AssignmentInput>
{
    public ImportValidator() => RuleFor(static input => input.From).NotNull().WithMessage("Bitte ausfüllen.");
}
