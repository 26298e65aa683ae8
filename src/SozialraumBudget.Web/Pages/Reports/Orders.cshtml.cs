using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Mail;
using SozialraumBudget.Web.Infrastructure.Reports;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>Which reports are made by themselves, for what part, when next, and whom a release is announced to.</summary>
public sealed class OrdersModel(ReportDesk desk, MailQueue mails, TimeProvider clock) : PageModel
{
    public DataTable<OrderRow> Table { get; } =
        new DataTable<OrderRow>("Berichtsplan")
            .Text("name", "Plan", r => r.Name, href: static r => Links.ReportOrder(r.Id))
            .Text("art", "Art", r => r.Kind)
            .Text("auswahl", "Auswahl", r => r.Scope)
            .Badge("stand", "Stand", r => r.Stand, static r => r.Stand, static r => r.IsOn ? BadgeKind.Success : BadgeKind.Neutral)
            .Text("bericht", "Nächster Bericht", r => r.NextTitle)
            .Date("am", "Angelegt am", r => r.NextOn)
            .Text("mail", "Mail an", r => r.Readers)
            .SortBy("name")
            .Counting("Plan", "Pläne")
            .Empty(
                "Noch kein Berichtsplan.",
                "Ein Plan legt Berichte nach Ablauf ihrer Zeit von selbst an und sagt, wer von ihrer Freigabe erfährt.",
                Links.NewReportOrder,
                "Berichtsplan anlegen"
            );

    public bool SendsMail => mails.IsConfigured;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!User.Have(Rights.Reports))
            return Forbid();
        var today = LocalDay.Today(clock);
        var choices = await ReportChoices.LoadAsync(desk, today.Year, cancel);
        List<OrderRow> rows =
        [
            .. (await desk.OrdersAsync(cancel)).Select(o => new OrderRow(o.Id, o.Plan(), choices.InWords(o.Filter()), today)),
        ];
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }
}

/// <summary>A plan in the list.</summary>
/// <param name="Scope">What its reports are narrowed to.</param>
public sealed record OrderRow(Guid Id, PlannedReports Plan, string Scope, DateOnly Today)
{
    public string Name => Plan.Name ?? "";

    public string Kind => Plan.Kind.Title();

    public bool IsOn => Plan.IsOn;

    public string Stand => IsOn ? "eingeschaltet" : "ausgeschaltet";

    public string NextTitle =>
        !IsOn ? "–"
        : Plan.IsComposed ? Plan.Kind.TitleBefore(After, Plan.Filter.IsSame(ReportFilter.None) ? "" : Scope)
        : "wird von Personen angelegt";

    public DateOnly? NextOn => Plan is { IsOn: true, IsComposed: true } ? After.AddDays(Plan.DaysAfter) : null;

    public string Readers => Plan.Readers.Count == 0 ? "niemand" : string.Join(", ", Plan.Readers.Select(static r => r.Title()));

    private DateOnly After => ReportPlans.NextAfter(Plan.Kind, Plan.DaysAfter, Today);
}
