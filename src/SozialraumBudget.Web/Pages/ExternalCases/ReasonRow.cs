using SozialraumBudget.Data.ExternalCases;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.ExternalCases;

/// <summary>The external cases of one agreement and reason.</summary>
public sealed record ReasonRow(ExternalYear Year, ExternalReasonLine Line)
{
    public string Area => Year.Dossier.Area;

    public string Provider => Year.Dossier.Provider;

    public string Href => Links.ExternalCasesOf(Year.Dossier.AgreementId);

    public string Reason => Line.Reason.Title();

    public string Flag => Line.IsFlagged ? "soll nicht vorkommen" : "";

    public int Cases => Line.Cases;

    public Share Share => Line.Share;

    public Money Invoiced => Line.Invoiced;
}
