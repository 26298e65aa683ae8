using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// The statement of a return from what the agreement's year says: instalment, released retention, reclaim, accepted amendments of
/// earlier periods, and the claim that the statement before left (rule 4.7 in docs/rules.md).
/// </summary>
public sealed class ReturnStatements(Standings standings, ReturnDesk desk, ReturnFigures figures)
{
    /// <param name="dossier">Of the period; statements are carried on from the year's first period.</param>
    public async Task<ReturnStatement> OfAsync(ReturnDossier dossier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var year = await standings.OfAsync(dossier.AgreementId, dossier.Period.Year, cancellation);
        var dossiers = (await desk.OfYearAsync(dossier.AgreementId, dossier.Period.Year, cancellation))
            .Where(d => d.Return is not null && d.Period <= dossier.Period)
            .ToList();
        var acceptances = dossiers.SelectMany(Acceptances).ToList();
        ReturnStatement? statement = null;
        foreach (var one in dossiers)
        {
            // What an amendment changes is a correction of a later one: once accepted, a statement stays.
            var own = one.AcceptedVersion is null ? one.Version : 1;
            var consumption = await figures.ConsumptionAsync(one, own, cancellation: cancellation);
            statement = ReturnStatement.Of(
                Traced.Input("Rate", Instalment(year, one.Period), $"Budget {one.Period.Year}, fällig in {one.Period}"),
                Traced.Input("Einbehalt für diese Meldung", Released(one), ReturnProof.NameOf(one.Period)),
                consumption.Reclaim.Reclaimed,
                await CorrectionsAsync(one.Period, dossiers, acceptances, cancellation),
                statement is { Claim.Amount: var claim } && claim > Money.Zero
                    ? Traced.Input("Übertragene Forderung", claim, "Abrechnung davor")
                    : null
            );
        }

        return statement ?? ReturnStatement.Of(Nothing("Rate"), Nothing("Einbehalt für diese Meldung"), Nothing("Rückforderung"), []);
    }

    private async Task<IReadOnlyList<Traced>> CorrectionsAsync(
        Period period,
        List<ReturnDossier> dossiers,
        List<AcceptedReturn> acceptances,
        CancellationToken cancellation
    )
    {
        var corrections = new List<Traced>();
        foreach (var amendment in acceptances.Where(a => a.Version > 1 && ReturnCorrection.StatementOf(a, acceptances) == period))
        {
            var one = dossiers.First(q => q.Period == amendment.Period);
            var before = await figures.ConsumptionAsync(one, amendment.Version - 1, cancellation: cancellation);
            var after = await figures.ConsumptionAsync(one, amendment.Version, cancellation: cancellation);
            corrections.Add(
                ReturnCorrection.Of(
                    before.Reclaim.Reclaimed,
                    after.Reclaim.Reclaimed,
                    $"Nachtrag {one.Period}, Fassung {amendment.Version}"
                )
            );
        }

        return corrections;
    }

    private static IEnumerable<AcceptedReturn> Acceptances(ReturnDossier one) =>
        one.Steps.Where(static s => s.Move == ReturnMove.Accept).Select(step => new AcceptedReturn(one.Period, step.Version, step.Made.At));

    private static Money Instalment(AgreementStanding? year, Period period) =>
        Money.Sum(
            (year?.Standing.Facts.Budget?.Dues ?? [])
                .Where(d => d.Purpose == DuePurpose.Instalment && period.Days.Contains(d.Key.Period.First))
                .Select(static d => d.Amount)
        );

    private static Money Released(ReturnDossier one) => one.Part is { State: RetentionState.Accepted } part ? part.Amount : Money.Zero;

    private static Traced Nothing(string label) => Traced.Input(label, Money.Zero);
}
