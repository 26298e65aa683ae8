using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.YearAccounts;

/// <summary>The annual accounts of an agreement's year in lists.</summary>
public sealed record AccountsListRow(AccountsDossier Dossier, DateOnly Today)
{
    public string Area => Dossier.Agreement.Area;

    public string Provider => Dossier.Agreement.Provider;

    public string Href => Links.AccountsYear(Dossier.AgreementId, Dossier.Year);

    public ReturnState State => Dossier.State;

    public DateOnly? DueOn => Dossier.DueOn;

    /// <summary>Income − expense; null while nothing is in.</summary>
    public Money? Result => Dossier.Accounts is null ? null : Dossier.BookOf(Dossier.AcceptedVersion ?? Dossier.Version).Result.Amount;

    public Money? Retained => Dossier.Part is { IsReleased: false } part ? part.Amount : null;

    public bool IsMissing => Dossier.SubmittedLast is null && Today > DueOn;

    /// <summary>For the filter.</summary>
    public string Step =>
        State switch
        {
            ReturnState.Submitted => "submitted",
            ReturnState.Accepted => "accepted",
            ReturnState.Returned => "returned",
            ReturnState.Amendment => "amendment",
            _ when IsMissing => "missing",
            ReturnState.Draft => "draft",
            _ => "open",
        };
}
