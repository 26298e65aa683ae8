using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Earmarks;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Settlement;

namespace SozialraumBudget.Web.Pages.Earmarks;

/// <summary>Every earmark account; row security leaves a coordinator the own ones.</summary>
public sealed class IndexModel(EarmarkDesk desk) : PageModel
{
    private static readonly FilterOption[] Stages =
    [
        .. Enum.GetValues<EarmarkStage>().Select(static s => new FilterOption(s.ToString(), s.Title())),
    ];

    public IReadOnlyList<EarmarkRow> Rows { get; private set; } = [];

    public DataTable<EarmarkRow> Table { get; } =
        new DataTable<EarmarkRow>("Zweckbindungen")
            .Text("zweck", "Zweck", r => r.Name, href: static r => r.Href)
            .Text("bereich", "Sozialraum", r => r.Area)
            .Text("traeger", "Träger", r => r.Provider)
            .Badge("stand", "Stand", r => (int)r.Stage, static r => r.Stage.Title(), static r => r.Stage.Kind())
            .Date("frist", "Frist", r => r.Deadline)
            .Money("gebunden", "Zweckgebunden", r => r.Earmarked)
            .Money("verwendet", "Verwendet", r => r.Spent)
            .Money("offen", "Noch offen", r => r.Left)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .Filter("stand", "Stand", Stages, static (rows, value) => rows.Where(r => r.Stage.ToString() == value))
            .Counting("Konto", "Konten")
            .Empty(
                "Keine zweckgebundenen Überschüsse.",
                "Sie entstehen, wenn die Abrechnung eines Jahres einen Überschuss beim Träger lässt.",
                Links.Settlements,
                "Zu den Jahresabrechnungen"
            );

    public EarmarkTotals Whole => EarmarkTotals.Of([.. Rows.Select(static r => r.Dossier.Standing)]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = [.. (await desk.AllAsync(cancel)).Select(static d => new EarmarkRow(d))];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
