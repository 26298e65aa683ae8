using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Domain.YearAccounts;

/// <summary>What the annual accounts of a year say: proof (a) of the settlement (rule 4.8 in docs/rules.md).</summary>
/// <param name="Version">The version whose figures these are: the accepted one, else the present one.</param>
/// <param name="Result">Income − expense, EUR, down to the lines; negative is a deficit.</param>
/// <param name="AcceptedOn">Day on which this version was accepted; null while it is not.</param>
public sealed record AccountsResult(ReturnState State, int Version, Traced Result, DateOnly? AcceptedOn);
