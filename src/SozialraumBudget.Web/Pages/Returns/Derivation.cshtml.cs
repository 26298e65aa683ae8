using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Returns;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>How a figure of a return came about; of a long one part by part.</summary>
[HeavyCall, Reads(ReadKind.Cases)]
public sealed class DerivationModel(FiguresSources sources, ReturnFinances finances, ReadNote reads, SelectedYear year)
    : FiguresPage(sources, reads)
{
    public const string Total = "verbrauch";
    public const string Hours = "stunden";
    public const string External = "extern";
    public const string Invoices = "rechnungen";
    public const string Net = "abrechnung";
    public const string YearSoFar = "jahr";
    public const string Trend = "trend";
    public const string Commitments = "obligo";
    public const string Finances = "finanzbericht";

    public DerivationPart Part { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        Guid agreementId,
        string period,
        string figure,
        int? fassung,
        string? pfad,
        CancellationToken cancel
    )
    {
        if (await LoadAsync(agreementId, period, fassung, cancel) is { } refusal)
            return refusal;
        if (await OfAsync(figure, cancel) is not { } traced || DerivationPart.Of(traced.Explain(), pfad, Address) is not { } part)
            return NotFound();
        Part = part;
        return Page();

        string Address(string path) => year.Keep(Links.ReturnDerivation(agreementId, Dossier.Period, figure, Version, path));
    }

    private async Task<Traced?> OfAsync(string figure, CancellationToken cancel) =>
        figure == Finances
            ? (await finances.OfAsync(Dossier, Version, Consumption, Year.Consumption, cancel))?.Report.Explained(Dossier.Period)
            : Of(figure);

    private Traced? Of(string figure) =>
        figure switch
        {
            Total => Consumption.Total,
            Hours => Consumption.HoursValue,
            External => Consumption.ExternalProvider,
            Invoices => Consumption.Reclaim.Reclaimed,
            Net => Statement.Net,
            YearSoFar => Year.Consumption.Total,
            Trend => Year.Forecast?.ByTrend,
            Commitments => Year.Forecast?.ByCommitments,
            _ => null,
        };
}
