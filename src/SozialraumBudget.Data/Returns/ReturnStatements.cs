using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// The quarter's statement of a return from what the agreement's year says: instalment, released retention, reclaim, accepted amendments of
/// earlier quarters, and the claim that the statement before left (rule 4.7 in docs/rules.md).
/// </summary>
public sealed class ReturnStatements(Standings standings, ReturnDesk desk, ReturnFigures figures)
{
    /// <param name="dossier">Of the quarter; statements are carried on from the year's first quarter.</param>
    public async Task<QuarterStatement> OfAsync(ReturnDossier dossier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var year = await standings.OfAsync(dossier.AgreementId, dossier.Period.Year, cancellation);
        var quarters = (await desk.OfYearAsync(dossier.AgreementId, dossier.Period.Year, cancellation))
            .Where(d => d.Return is not null && d.Period <= dossier.Period)
            .ToList();
        var acceptances = quarters.SelectMany(Acceptances).ToList();
        QuarterStatement? statement = null;
        foreach (var quarter in quarters)
        {
            // What an amendment changes is a correction of a later one: once accepted, a statement stays.
            var own = quarter.AcceptedVersion is null ? quarter.Version : 1;
            var consumption = await figures.ConsumptionAsync(quarter, own, cancellation: cancellation);
            statement = QuarterStatement.Of(
                Traced.Input("Rate", Instalment(year, quarter.Period), $"Budget {quarter.Period.Year}, fällig in {quarter.Period}"),
                Traced.Input("Freigegebener Einbehalt", Released(quarter), ReturnProof.NameOf(quarter.Period)),
                consumption.Reclaim.Reclaimed,
                await CorrectionsAsync(quarter.Period, quarters, acceptances, cancellation),
                statement is { Claim.Amount: var claim } && claim > Money.Zero
                    ? Traced.Input("Übertragene Forderung", claim, "Abrechnung des Quartals davor")
                    : null
            );
        }

        return statement ?? QuarterStatement.Of(Nothing("Rate"), Nothing("Freigegebener Einbehalt"), Nothing("Rückforderung"), []);
    }

    private async Task<IReadOnlyList<Traced>> CorrectionsAsync(
        Period period,
        List<ReturnDossier> quarters,
        List<AcceptedReturn> acceptances,
        CancellationToken cancellation
    )
    {
        var corrections = new List<Traced>();
        foreach (var amendment in acceptances.Where(a => a.Version > 1 && ReturnCorrection.StatementOf(a, acceptances) == period))
        {
            var quarter = quarters.First(q => q.Period == amendment.Period);
            var before = await figures.ConsumptionAsync(quarter, amendment.Version - 1, cancellation: cancellation);
            var after = await figures.ConsumptionAsync(quarter, amendment.Version, cancellation: cancellation);
            corrections.Add(
                ReturnCorrection.Of(
                    before.Reclaim.Reclaimed,
                    after.Reclaim.Reclaimed,
                    $"Nachtrag {quarter.Period}, Fassung {amendment.Version}"
                )
            );
        }

        return corrections;
    }

    private static IEnumerable<AcceptedReturn> Acceptances(ReturnDossier quarter) =>
        quarter
            .Steps.Where(static s => s.Move == ReturnMove.Accept)
            .Select(step => new AcceptedReturn(quarter.Period, step.Version, step.Made.At));

    private static Money Instalment(AgreementStanding? year, Period period) =>
        Money.Sum(
            (year?.Standing.Facts.Budget?.Dues ?? [])
                .Where(d => d.Purpose == DuePurpose.Instalment && period.Days.Contains(d.Key.Period.First))
                .Select(static d => d.Amount)
        );

    private static Money Released(ReturnDossier quarter) =>
        quarter.Part is { State: RetentionState.Accepted } part ? part.Amount : Money.Zero;

    private static Traced Nothing(string label) => Traced.Input(label, Money.Zero);
}
