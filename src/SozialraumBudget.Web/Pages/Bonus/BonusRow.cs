using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Bonus;

namespace SozialraumBudget.Web.Pages.Bonus;

/// <summary>The bonus of an agreement's year in lists.</summary>
public sealed record BonusRow(BonusDossier Dossier)
{
    public string Area => Dossier.Agreement.Area;

    public string Provider => Dossier.Agreement.Provider;

    public string Stand => Dossier.Stand();

    public BonusState State => Dossier.State;

    public string Href => Links.BonusYear(Dossier.Agreement.AgreementId, Dossier.Year);

    public int? Indicators => Dossier.Bonus.Agreed?.Indicators.Count;

    public decimal? Points => Dossier.Bonus.Performance?.Sum.Value;

    /// <summary>What is measured so far, or what was frozen; null where nothing is agreed or the reader is not told all values.</summary>
    public Money? Amount => Dossier.Bonus is { Performance: { } known, Hidden.Count: 0 } ? known.Amount.Amount : null;

    public Money? Most => Dossier.Agreement.Standing.Facts.Budget?.BonusMaximum;

    /// <summary>For the filter.</summary>
    public string Step =>
        Dossier switch
        {
            { Agreed: null } => "none",
            { State: BonusState.Open } => "open",
            { State: BonusState.Approved } => "approved",
            { State: BonusState.Prepared } => "prepared",
            _ => "assessed",
        };
}
