using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>What is due: every payout of a budget year, and every instalment that has none.</summary>
internal static class DueEndpoints
{
    public static void MapDue(this IEndpointRouteBuilder api) =>
        api.Folder("Payouts").WithTags("Auszahlungen").MapGet("/payouts", ListAsync)
            .WithSummary("Auszahlungen und offene Raten eines Jahres")
            .WithDescription("year: Budgetjahr, sonst das laufende. step: nur ein Stand, z. B. due, prepared, approved.");

    private static async Task<IResult> ListAsync(
        AppDbContext db, TimeProvider clock, CancellationToken cancel, int? year = null, string? step = null)
    {
        if (!ApiNames.TryRead<PayoutStep>(step, out var wanted)) return ApiNames.Objection<PayoutStep>("step");
        var today = LocalDay.Today(clock);
        var rows = await PayoutList.LoadAsync(db, year ?? today.Year, today, cancel);
        return ApiAnswers.Ok(rows.Where(r => wanted is null || r.Step == wanted).OrderBy(static r => r.DueOn).ThenBy(static r => r.Area)
            .ThenBy(static r => r.Key).Select(static r =>
            new DueAnswer(r.AgreementId, r.PayoutId, r.Area, r.Provider, r.Year, r.Quarter, r.Sequence, r.Instalment, r.Released,
                r.Deductions, r.Amount, r.DueOn, r.Step)));
    }

    /// <summary>Sequence 0: released retention that no instalment is left to carry.</summary>
    private sealed record DueAnswer(
        Guid AgreementId, Guid? PayoutId, string Area, string Provider, int Year, int Quarter, int Sequence, Money Instalment,
        Money ReleasedRetention,
        Money Deductions, Money Amount, DateOnly DueOn, PayoutStep Step);
}
