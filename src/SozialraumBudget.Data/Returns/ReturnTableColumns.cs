using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;

namespace SozialraumBudget.Data.Returns;

/// <summary>Columns of the tables that uploads fill.</summary>
internal static class ReturnTableColumns
{
    private static readonly string[] WorkKinds = Enum.GetNames<WorkKind>();
    private static readonly string[] Settings = Enum.GetNames<HelpSetting>();
    private static readonly string[] Reasons = Enum.GetNames<ExternalReason>();
    private static readonly string[] CostKinds = Enum.GetNames<ExternalCostKind>();
    private static readonly string[] OfferKinds = Enum.GetNames<OfferKind>();

    public static BulkInsert<HourRow> Hours(AppDbContext db, Guid upload) =>
        new(
            db,
            "hour_rows",
            upload,
            BulkColumn<HourRow>.Int("row", static r => r.RowNumber),
            BulkColumn<HourRow>.Day("day", static r => r.Day),
            BulkColumn<HourRow>.Text("team", static r => r.Team),
            BulkColumn<HourRow>.Text("worker", static r => r.Worker),
            BulkColumn<HourRow>.Text("kind", static r => WorkKinds[(int)r.Kind]),
            BulkColumn<HourRow>.Text("case_number", static r => r.CaseNumber),
            BulkColumn<HourRow>.Number("seconds", static r => r.Time.Seconds),
            BulkColumn<HourRow>.Text("activity", static r => r.Activity)
        );

    public static BulkInsert<HourSumRecord> Sums(AppDbContext db, Guid upload) =>
        new(
            db,
            "hour_sums",
            upload,
            BulkColumn<HourSumRecord>.Day("segment", static s => s.Segment),
            BulkColumn<HourSumRecord>.Text("kind", static s => WorkKinds[(int)s.Kind]),
            BulkColumn<HourSumRecord>.Text("case_number", static s => s.CaseNumber),
            BulkColumn<HourSumRecord>.Text("team", static s => s.Team),
            BulkColumn<HourSumRecord>.Text("activity", static s => s.Activity),
            BulkColumn<HourSumRecord>.Number("seconds", static s => s.Seconds),
            BulkColumn<HourSumRecord>.Int("rows", static s => s.Rows)
        );

    public static BulkInsert<ReturnCase> Cases(AppDbContext db, Guid upload) =>
        new(
            db,
            "return_cases",
            upload,
            BulkColumn<ReturnCase>.Int("row", static c => c.RowNumber),
            BulkColumn<ReturnCase>.Text("case_number", static c => c.CaseNumber),
            BulkColumn<ReturnCase>.Text("area", static c => c.Area),
            BulkColumn<ReturnCase>.Text("help_type", static c => c.HelpType.Code()),
            BulkColumn<ReturnCase>.Text("setting", static c => Settings[(int)c.Setting]),
            BulkColumn<ReturnCase>.Text("cost_type", static c => c.CostType),
            BulkColumn<ReturnCase>.Day("begin", static c => c.Begin),
            BulkColumn<ReturnCase>.DayOrNull("\"end\"", static c => c.End),
            BulkColumn<ReturnCase>.NumberOrNull("per_week", static c => c.PerWeek?.Seconds),
            BulkColumn<ReturnCase>.Text("provider", static c => c.Provider),
            BulkColumn<ReturnCase>.Text("reason", static c => c.Reason is { } reason ? Reasons[(int)reason] : null),
            BulkColumn<ReturnCase>.IntOrNull("birth_year", static c => c.BirthYear),
            BulkColumn<ReturnCase>.NumberOrNull("goal_attainment", static c => c.GoalAttainment),
            BulkColumn<ReturnCase>.DayOrNull("planned_on", static c => c.PlannedOn)
        );

    public static BulkInsert<ExternalCost> Costs(AppDbContext db, Guid upload) =>
        new(
            db,
            "external_costs",
            upload,
            BulkColumn<ExternalCost>.Int("row", static c => c.RowNumber),
            BulkColumn<ExternalCost>.Text("case_number", static c => c.CaseNumber),
            BulkColumn<ExternalCost>.Text("provider", static c => c.Provider),
            BulkColumn<ExternalCost>.Day("\"from\"", static c => c.From),
            BulkColumn<ExternalCost>.Day("\"to\"", static c => c.To),
            BulkColumn<ExternalCost>.Number("amount", static c => c.Amount.Amount),
            BulkColumn<ExternalCost>.Text("invoice_number", static c => c.InvoiceNumber),
            BulkColumn<ExternalCost>.Text("reason", static c => Reasons[(int)c.Reason]),
            BulkColumn<ExternalCost>.Text("kind", static c => CostKinds[(int)c.Kind]),
            BulkColumn<ExternalCost>.Day("paid_on", static c => c.PaidOn)
        );

    public static BulkInsert<OfferRow> Offers(AppDbContext db, Guid upload) =>
        new(
            db,
            "offer_rows",
            upload,
            BulkColumn<OfferRow>.Int("row", static o => o.RowNumber),
            BulkColumn<OfferRow>.Day("day", static o => o.Day),
            BulkColumn<OfferRow>.Text("team", static o => o.Team),
            BulkColumn<OfferRow>.Text("offer", static o => o.Offer),
            BulkColumn<OfferRow>.Text("kind", static o => o.Kind is { } kind ? OfferKinds[(int)kind] : null),
            BulkColumn<OfferRow>.Int("participants", static o => o.Participants),
            BulkColumn<OfferRow>.NumberOrNull("seconds", static o => o.Time?.Seconds)
        );
}
