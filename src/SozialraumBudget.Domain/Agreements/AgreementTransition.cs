using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>An allowed move of an agreement.</summary>
/// <param name="Action">German label of the button.</param>
/// <param name="Roles">Who may do it.</param>
public sealed record AgreementTransition(AgreementState From, AgreementState To, string Action, IReadOnlyList<Role> Roles);
