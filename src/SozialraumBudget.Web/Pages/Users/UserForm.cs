namespace SozialraumBudget.Web.Pages.Users;

/// <summary>Input and choices for the fields that inviting and editing share.</summary>
/// <param name="IsSelf">The own account: roles and assignment are shown and stay as they are.</param>
public sealed record UserForm(UserInput Input, UserChoices Choices, bool IsSelf = false);
