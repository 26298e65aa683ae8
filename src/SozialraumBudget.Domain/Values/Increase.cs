namespace SozialraumBudget.Domain.Values;

/// <summary>An agreed increase that carries values forward, e.g. 3,5 % by a tariff.</summary>
public sealed record Increase(Share Share, string? Source = null);
