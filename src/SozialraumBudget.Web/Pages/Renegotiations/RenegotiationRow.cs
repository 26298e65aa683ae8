using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Renegotiations;

/// <summary>A renegotiation in lists.</summary>
public sealed record RenegotiationRow(RenegotiationDossier Dossier)
{
    public string Area => Dossier.Standing.Area;

    public string Provider => Dossier.Standing.Provider;

    public string Href => Links.Renegotiation(Dossier.Record.Id);

    public string Name => Dossier.Name;

    public RenegotiationStage Stage => Dossier.Stage;

    public Money? Excess => Dossier.Record.Excess;

    public Money? Total => Dossier.Record.Total;

    public Money? Offered => Dossier.Last?.Total;

    public DateOnly? OpenedOn => LocalDay.Of(Dossier.Record.Opened.At);
}
