using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Infrastructure.Settlement;

namespace SozialraumBudget.Web.Pages.Settlement;

/// <summary>The settlement of an agreement's year in lists.</summary>
public sealed record SettlementRow(SettlementDossier Dossier)
{
    public string Area => Dossier.Standing.Area;

    public string Provider => Dossier.Standing.Provider;

    public string Href => Links.Settlement(Dossier.Standing.AgreementId, Dossier.Standing.Year);

    /// <summary>The one that waits, else the one that holds.</summary>
    public SettlementRecord? Version => Dossier.Last;

    public string State => Dossier.StateText;

    public BadgeKind Kind => Version?.State.Kind() ?? BadgeKind.Neutral;

    public Money? Accounts => Version?.Accounts;

    public Money? Paid => Version?.Paid;

    public Money? Returned => Version?.Returned;

    public Money? Kept => Version?.Balance.Kept;

    public DateOnly? SettledOn => Dossier.Approved?.Approved is { } stamp ? LocalDay.Of(stamp.At) : null;
}
