using FluentValidation;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Validation;

namespace SozialraumBudget.Web.Pages.Users;

/// <summary>A row that is used names a person and an account; roles with an assignment are given one by one.</summary>
public sealed class SeveralInputValidator : AbstractValidator<SeveralInput>
{
    public SeveralInputValidator()
    {
        RuleForEach(static input => input.Rows).ChildRules(Row);
        RuleFor(static input => input.Rows)
            .Custom(
                static (rows, context) =>
                {
                    foreach (var (i, row) in rows.Index().Where(static r => r.Item.IsGiven))
                    {
                        var name = row.UserName?.Trim() ?? "";
                        if (name.Length > 0 && rows.Take(i).Any(r => name.Equals(r.UserName?.Trim(), StringComparison.OrdinalIgnoreCase)))
                            context.AddFailure($"Rows[{i}].UserName", "Dieser Benutzername steht schon in einer Zeile darüber.");
                    }
                }
            );
    }

    private static void Row(InlineValidator<SeveralRow> row)
    {
        row.RuleFor(static r => r.DisplayName).NotEmpty().When(static r => r.IsGiven).WithMessage("Bitte den Namen angeben.");
        row.RuleFor(static r => r.UserName).NotEmpty().When(static r => r.IsGiven).WithMessage("Bitte den Benutzernamen angeben.");
        row.RuleFor(static r => r.Email).IsEmail().When(static r => !string.IsNullOrEmpty(r.Email));
        row.RuleFor(static r => r.Role)
            .Must(static role => Rights.FirstPeople.Contains(role))
            .When(static r => r.IsGiven)
            .WithMessage("Diese Rolle braucht eine Zuordnung; bitte einzeln einladen.");
    }
}
