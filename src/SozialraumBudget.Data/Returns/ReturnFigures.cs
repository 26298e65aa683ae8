using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Data.Returns;

/// <summary>Consumption of a return's period from what is stored, by the same rule as the trial.</summary>
public sealed class ReturnFigures(ReturnContent content, ReturnTermsLoader loader)
{
    /// <param name="version">Of the return; an accepted one gives the same figures ever after.</param>
    /// <param name="keepRows">The Rechenweg goes down to the hour rows.</param>
    public async Task<Consumption> ConsumptionAsync(
        ReturnDossier dossier,
        int version,
        bool keepRows = false,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var uploads = dossier.Content(version);
        var terms = (await loader.TermsAsync(dossier, version, cancellation)).Of(
            dossier.Period.Days,
            await loader.BearingAsync(dossier, version, cancellation)
        );
        return Consumption.Of(
            await content.HourSumsAsync(uploads, terms, keepRows, cancellation),
            await content.CostsAsync(uploads, cancellation)
        );
    }

    public async Task<ReturnTerms> TermsAsync(ReturnDossier dossier, int version, CancellationToken cancellation = default) =>
        await loader.TermsAsync(dossier, version, cancellation);
}
