using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>The instalment of one quarter and the day it is due.</summary>
public sealed record ScheduledInstalment(Quarter Quarter, DateOnly Due, Money Amount);
