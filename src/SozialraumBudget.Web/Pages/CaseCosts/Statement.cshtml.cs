using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.CaseCosts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Controlling;

namespace SozialraumBudget.Web.Pages.CaseCosts;

/// <summary>What a case cost in any period, with all sources, as table, CSV, XLSX and PDF.</summary>
[Reads(ReadKind.Case)]
public sealed class StatementModel(CaseCostDesk desk, ICurrentUser user, ReadNote reads, SelectedYear year) : PageModel
{
    public CaseCostDossier Dossier { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "von")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "bis")]
    public DateOnly? To { get; set; }

    public string? Objection { get; private set; }

    public CaseCostPeriod Days { get; private set; }

    public DataTable<CaseCostLine> Table { get; } =
        new DataTable<CaseCostLine>("Kostenaufstellung")
            .Date("von-tag", "Von", l => l.From)
            .Date("bis-tag", "Bis", l => l.To)
            .Text("art", "Art", l => l.Kind)
            .Text("was", "Was", l => l.What)
            .Text("quelle", "Quelle", l => l.Source)
            .Number("stunden", "Stunden", l => l.Hours, decimals: 2)
            .Money("betrag", "Betrag", l => l.Amount)
            .AskPurpose(ReadLog.Purposes)
            .Counting("Zeile", "Zeilen")
            .Empty("In diesem Zeitraum hat der Fall keine Kosten.");

    public async Task<IActionResult> OnGetAsync(Guid agreementId, string caseNumber, CancellationToken cancel)
    {
        Days = CaseCostPeriod.Of(From, To, year.Value);
        Objection = ModelState.IsValid ? Days.Objection(CaseCostDesk.MostYears) : "Bitte beide Tage als TT.MM.JJJJ eintragen.";
        if (Objection is not null)
            Days = CaseCostPeriod.Of(null, null, year.Value);
        if (await desk.LoadAsync(agreementId, caseNumber, Days.From, Days.To, cancel) is not { } found)
            return NotFound();
        if (!user.Context.SeesCasesOf(found.Return))
            return Forbid();
        Dossier = found;
        reads.Of($"{found.Return.Area}, Kostenaufstellung eines Falls", found.Statement.Lines.Count, agreementId, found.Return.AreaId);
        return await this.ListAsync(Table, found.Statement.Lines, cancel) ?? Page();
    }
}
