using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Pages.Users;

/// <summary>Several accounts, a row for each.</summary>
public sealed class SeveralInput
{
    [MaxLength(40)]
    public List<SeveralRow> Rows { get; init; } = [];
}

/// <summary>One account of the form.</summary>
public sealed class SeveralRow
{
    public Role Role { get; set; }

    [StringLength(200)]
    public string? DisplayName { get; set; }

    [StringLength(100)]
    public string? UserName { get; set; }

    [DataType(DataType.EmailAddress), StringLength(200)]
    public string? Email { get; set; }

    internal bool IsGiven => Array.Exists([DisplayName, UserName, Email], static t => !string.IsNullOrWhiteSpace(t));

    internal UserInput ToInput() =>
        new()
        {
            DisplayName = DisplayName,
            UserName = UserName,
            Email = Email,
            Roles = { Role },
        };
}
