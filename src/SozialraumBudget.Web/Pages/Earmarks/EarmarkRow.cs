using SozialraumBudget.Data.Earmarks;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Earmarks;

/// <summary>An earmark account in lists.</summary>
public sealed record EarmarkRow(EarmarkDossier Dossier)
{
    public string Name => Dossier.Name;

    public string Href => Links.Earmark(Dossier.Account.Id);

    public string Area => Dossier.Area;

    public string Provider => Dossier.Provider;

    public EarmarkStage Stage => Dossier.Standing.Stage;

    public DateOnly? Deadline => Dossier.Account.Deadline;

    public Money? Earmarked => Dossier.Standing.Earmarked;

    public Money? Spent => Dossier.Standing.Spent;

    public Money? Left => Dossier.Standing.Left;
}
