using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Domain.Reconciliation;

namespace SozialraumBudget.Web.Pages.Reconciliation;

/// <summary>The round of a period in lists.</summary>
public sealed record RoundRow(RoundDossier Dossier)
{
    public string Area => Dossier.Return.Area;

    public string Provider => Dossier.Return.Provider;

    public string Period => Dossier.Return.Period.ToString();

    public string Href => Links.Round(Dossier.Return.AgreementId, Dossier.Return.Period);

    public RoundState State => Dossier.State;

    public string Next => string.Join(" und ", Dossier.Facts.Next.Select(static s => s.Title()));

    /// <summary>Null where nothing is compared.</summary>
    public int? Open => Dossier.Compared is null ? null : Dossier.Open.Count;

    public DateOnly? ClosedOn =>
        State == RoundState.Closed
            ? new[] { Dossier.Round!.ProviderSigned!.At, Dossier.Round.OfficeSigned!.At }.Select(Domain.Values.LocalDay.Of).Max()
            : null;
}
