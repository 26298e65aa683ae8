using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Infrastructure.Reports;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>Reports of a year and how far each is.</summary>
public sealed class IndexModel(ReportDesk desk, SelectedYear year) : PageModel
{
    private static readonly FilterOption[] Kinds = [.. ReportKinds.All.Select(static k => new FilterOption(k.ToString(), k.Title()))];

    public DataTable<ReportRow> Table { get; } =
        new DataTable<ReportRow>("Berichte")
            .Text("titel", "Bericht", r => r.Title, href: static r => Links.Report(r.Id))
            .Text("art", "Art", r => r.Kind.Title())
            .Text("auswahl", "Auswahl", r => r.Scope)
            .Badge("stand", "Stand", r => r.Stand, static r => r.Stand, static r => r.Badge)
            .Number("fassungen", "Fassungen", r => r.Versions)
            .Text("von", "Bearbeitet von", r => r.By)
            .Moment("am", "Bearbeitet am", r => r.At)
            .Search("Titel", r => r.Title)
            .Filter("art", "Art", Kinds, static (rows, value) => rows.Where(r => r.Kind.ToString() == value))
            .SortBy("-am")
            .Counting("Bericht", "Berichte");

    public int Year => year.Value;

    public bool MayWrite => User.Have(Rights.Reports);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Table.EmptyFor(
            MayWrite,
            $"Noch kein Bericht für {Year}.",
            "Ein Bericht stellt Bausteine wie „Verbrauch und Prognose“ zusammen, friert ihre Zahlen ein und wird von einer zweiten "
                + "Person freigegeben.",
            Links.NewReport,
            "Bericht anlegen"
        );
        var choices = await ReportChoices.LoadAsync(desk, Year, cancel);
        List<ReportRow> rows =
        [
            .. (await desk.OfYearAsync(Year, cancel)).Select(d => new ReportRow(d, choices.InWords(d.Report.Filter()))),
        ];
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }
}

/// <summary>A report in the list.</summary>
/// <param name="Scope">What it is narrowed to.</param>
public sealed record ReportRow(ReportDossier Dossier, string Scope)
{
    public Guid Id => Dossier.Report.Id;

    public string Title => Dossier.Report.Title;

    public ReportKind Kind => Dossier.Report.Kind;

    public string Stand => Dossier.Newest?.State.Title() ?? "in Arbeit";

    public BadgeKind Badge => ReportLook.Of(Dossier.Newest?.State);

    public int Versions => Dossier.Versions.Count;

    public string By => Dossier.Report.Changed.Name;

    public DateTimeOffset At => Dossier.Report.Changed.At;
}
