using SozialraumBudget.Data.RateCalculation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.RateCalculation;

/// <summary>A provider's newest calculation, beside those of others.</summary>
public sealed record RateRow(HourRateDossier Dossier)
{
    private readonly Domain.RateCalculation.HourRateFacts facts = Domain.RateCalculation.HourRateFacts.Read(Dossier.Facts);

    public string Provider => Dossier.Provider;

    public string Href => Links.HourRate(Dossier.Record.Id);

    public Money Rate => Dossier.Record.Rate;

    public decimal Posts => Dossier.Rate.Posts.Value;

    public decimal NetHours => Dossier.Rate.NetHours.Value;

    public decimal PayableHours => Dossier.Rate.PayableHours.Value;

    public decimal? Direct => facts.Direct.Value;

    public decimal? Occupancy => facts.Occupancy.Value;

    public decimal? Overhead => facts.Overhead.Value;

    public string Source => Dossier.Record.Source;

    public DateTimeOffset At => Dossier.Record.Recorded.At;
}
