using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>The return of a period in lists.</summary>
public sealed record ReturnRow(ReturnDossier Dossier, DateOnly Today)
{
    public string Area => Dossier.Area;

    public string Provider => Dossier.Provider;

    public string Period => Dossier.Period.ToString();

    public string Href => Links.Return(Dossier.AgreementId, Dossier.Period);

    public ReturnState State => Dossier.State;

    public DateOnly DueOn => Dossier.DueOn;

    public DateOnly? Submitted => Dossier.Submitted;

    public Money? Retained => Dossier.Retained;

    public int OpenPoints => Dossier.OpenPoints.Count;

    /// <summary>A period that has not ended can not be handed in yet.</summary>
    public bool IsOver => Today > Dossier.Period.Last;

    public ReturnPunctuality Punctuality => ReturnDeadline.Punctuality(Dossier.DueOn, Dossier.Submitted, Today);

    /// <summary>Order of work: to check, missing, sent back, in work, open, accepted.</summary>
    public string Step =>
        State switch
        {
            ReturnState.Submitted => "submitted",
            ReturnState.Accepted => "accepted",
            ReturnState.Returned => "returned",
            ReturnState.Amendment => "amendment",
            _ when Punctuality == ReturnPunctuality.Missing => "missing",
            ReturnState.Draft => "draft",
            _ => "open",
        };
}
