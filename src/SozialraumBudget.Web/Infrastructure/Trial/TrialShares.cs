using System.Globalization;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>The shares that a model's terms ask for, and the dated terms of a trial as an agreement would have them.</summary>
internal static class TrialShares
{
    private const string Expected = "Erwartet wird ein Anteil zwischen 0 und 1, z. B. \"0.06\".";

    private static readonly (TermKey Key, string Field, bool Required)[] Known =
    [
        (TermKey.ShareB, "share_b", true),
        (TermKey.PaidShare, "paid_share", true),
        (TermKey.BonusMaximum, "bonus_share", false),
    ];

    /// <summary>Only those the model has; one that is optional and missing is 0.</summary>
    public static IReadOnlyDictionary<TermKey, Share> Read(TrialFields fields, BudgetModel model)
    {
        var shares = new Dictionary<TermKey, Share>();
        foreach (var (key, field, required) in Known.Where(k => model.Term(k.Key) is not null))
        {
            var value = fields.Find(field, required);
            shares[key] =
                value is { } given && fields.Number(field, given, 0, 1, Expected, isShare: true) is { } share ? new Share(share) : default;
        }

        return shares;
    }

    public static TermsAsOf Agreed(
        BudgetYear year,
        int baseYear,
        IReadOnlyDictionary<TermKey, Share> shares,
        IReadOnlyList<Increase> increases
    )
    {
        var terms = shares.Select(s => Term(s.Key, s.Value.ToString(), year)).ToList();
        terms.Add(Term(TermKey.BaseYear, baseYear.ToString(CultureInfo.InvariantCulture), year));
        if (increases.Count > 0)
            terms.Add(Term(TermKey.Increases, IncreaseList.Write(increases), year));
        return new AgreementTerms(terms).AsOf(year.First);
    }

    private static DatedTerm Term(TermKey key, string value, BudgetYear year) =>
        new()
        {
            Key = key,
            Value = value,
            ValidFrom = year.First,
            Version = 1,
            Source = TrialTerms.Source,
        };
}
