using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>The quarter's statement of a return from what the agreement's year says (rule 4.7 in docs/rules.md).</summary>
public sealed class ReturnStatements(Standings standings)
{
    public async Task<QuarterStatement> OfAsync(ReturnDossier dossier, Consumption consumption, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(consumption);
        var year = await standings.OfAsync(dossier.AgreementId, dossier.Period.Year, cancellation);
        var instalment = Money.Sum(
            (year?.Standing.Facts.Budget?.Dues ?? [])
                .Where(d => d.Purpose == DuePurpose.Instalment && dossier.Period.Days.Contains(d.Key.Period.First))
                .Select(static d => d.Amount)
        );
        var released = dossier.Part is { State: RetentionState.Accepted } part ? part.Amount : Money.Zero;
        return QuarterStatement.Of(
            Traced.Input("Rate", instalment, $"Budget {dossier.Period.Year}, fällig in {dossier.Period}"),
            Traced.Input("Freigegebener Einbehalt", released, $"Quartalsmeldung {dossier.Period}"),
            consumption.Reclaim.Reclaimed,
            []
        );
    }
}
