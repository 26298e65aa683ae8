using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Supply;

namespace SozialraumBudget.Web.Pages.Supply;

/// <summary>An area's quarter as the reader may see it.</summary>
/// <param name="Promises">Promises that hold on a day of the quarter.</param>
public sealed record AreaRow(Guid AreaId, string Area, Period Quarter, int Promises, ShownSupply Shown)
{
    public static DataTable<AreaRow> Table() =>
        new DataTable<AreaRow>("Versorgungsgarantie")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => Links.SupplyOf(r.AreaId, r.Quarter))
            .Number("zusagen", "Zusagen", r => r.Promises)
            .Number(
                "anfragen",
                "Anfragen",
                r => r.Shown.Requests,
                static r => r.Shown.Requests is null ? "unter 5" : SupplyLook.Number(r.Shown.Requests)
            )
            .Number("offen", "offen", r => r.Shown.Open, static r => SupplyLook.Number(r.Shown.Open))
            .Number("im-raum", "versorgt", r => r.Shown.Within, static r => SupplyLook.Number(r.Shown.Within))
            .Number("ausserhalb", "außerhalb", r => r.Shown.Outside, static r => SupplyLook.Number(r.Shown.Outside))
            .Number("rechtzeitig", "rechtzeitig", r => r.Shown.OnTime, static r => SupplyLook.Number(r.Shown.OnTime))
            .Number("ueberfaellig", "überfällig", r => r.Shown.Overdue, static r => SupplyLook.Number(r.Shown.Overdue))
            .Share("erfuellung", "erfüllt", r => r.Shown.Fulfilment)
            .Number("antwort", "bis Antwort", r => r.Shown.MedianDays, static r => SupplyLook.Days(r.Shown.MedianDays))
            .Number("beginn", "bis Beginn", r => r.Shown.MedianStart, static r => SupplyLook.Days(r.Shown.MedianStart))
            .Search("Sozialraum", r => r.Area)
            .Counting("Sozialraum", "Sozialräume")
            .Empty("Noch kein Sozialraum.");
}
