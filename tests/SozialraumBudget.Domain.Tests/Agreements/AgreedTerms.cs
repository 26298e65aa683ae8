using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Domain.Tests.Agreements;

/// <summary>Terms as an agreement has them on a day.</summary>
internal static class AgreedTerms
{
    public static TermsAsOf On(DateOnly day, params (TermKey Key, string Value)[] terms) =>
        new AgreementTerms(terms.Select(t => Term(t.Key, t.Value, day, 1))).AsOf(day);

    public static DatedTerm Term(TermKey key, string value, DateOnly from, int version) =>
        new()
        {
            Key = key,
            Value = value,
            ValidFrom = from,
            Version = version,
            Source = "Vertrag § 4",
        };
}
