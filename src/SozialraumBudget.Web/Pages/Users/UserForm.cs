namespace SozialraumBudget.Web.Pages.Users;

/// <summary>Input and choices for the fields that inviting and editing share.</summary>
public sealed record UserForm(UserInput Input, UserChoices Choices);
