namespace SozialraumBudget.Domain.Values;

/// <summary>
/// An agreed increase that carries values forward, e.g. 3,5 % by a tariff; negative where values fall (rule 4.3 in docs/rules.md).
/// </summary>
public sealed record Increase
{
    /// <param name="rate">0.035 for 3,5 %; above -1.</param>
    /// <param name="source">Tariff, resolution, clause.</param>
    /// <exception cref="ArgumentOutOfRangeException">-100 % or less.</exception>
    public Increase(decimal rate, string? source = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rate, -1m);
        (Rate, Source) = (rate, source);
    }

    public decimal Rate { get; }

    public string? Source { get; init; }

    /// <summary>"3,5 %", "−1 %".</summary>
    public string Text => PercentText.Of(Rate);

    /// <summary>Reads "3,5 %", "-1 %" or a factor such as "0.035"; false for anything else and for -100 % or less.</summary>
    public static bool TryParse(string? text, out decimal rate) => PercentText.TryParse(text, out rate) && rate > -1m;
}
