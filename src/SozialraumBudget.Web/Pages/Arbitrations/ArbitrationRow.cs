using SozialraumBudget.Data.Arbitrations;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Arbitrations;

/// <summary>An arbitration in lists.</summary>
public sealed record ArbitrationRow(ArbitrationDossier Dossier)
{
    public string Area => Dossier.Standing.Area;

    public string Provider => Dossier.Standing.Provider;

    public string Href => Links.Arbitration(Dossier.Record.Id);

    public string Body => Dossier.Record.Body;

    public string CalledBy => Dossier.Record.CalledBy.Title();

    public ArbitrationStage Stage => Dossier.Facts.Stage;

    public DateOnly? CalledOn => Dossier.Call.Day;

    public DateOnly? Next => Dossier.Facts.NextDay;

    public Money? Asked => Dossier.Call.Total;

    public Money? Awarded => Dossier.Facts.Award?.Total;
}
