using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Returns;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>The figures of one version of a return, for the page that shows them and the one that explains each.</summary>
public abstract class FiguresPage(FiguresSources sources, ReadNote reads) : PageModel
{
    public ReturnDossier Dossier { get; private set; } = null!;

    /// <summary>The version whose figures are shown.</summary>
    public int Version { get; private set; }

    public Consumption Consumption { get; private set; } = null!;

    public ReturnStatement Statement { get; private set; } = null!;

    /// <summary>From 1 January to the quarter's end, and where it leads.</summary>
    public ReturnYear Year { get; private set; } = null!;

    /// <summary>What the year is held against, with what is allocated; null before the budget is fixed.</summary>
    public Money? Budget { get; private set; }

    protected FiguresSources Sources { get; } = sources;

    /// <summary>Null where everything is loaded, otherwise why not.</summary>
    /// <param name="version">An earlier version; the newest where none is named.</param>
    protected async Task<IActionResult?> LoadAsync(Guid agreementId, string period, int? version, CancellationToken cancel)
    {
        if (
            !Period.TryParse(period, out var asked)
            || await Sources.Desk.LoadAsync(agreementId, asked, cancel) is not { Return: not null } dossier
        )
            return NotFound();
        Dossier = dossier;
        if (!Sources.User.Context.SeesCasesOf(dossier))
            return Forbid();
        Version = version ?? dossier.Version;
        if (Version < 1 || Version > dossier.Version)
            return NotFound();

        Year = await Sources.Years.OfAsync(dossier, Version, cancel);
        Budget = (await Sources.Standings.OfAsync(agreementId, asked.Year, cancel))?.Standing.Facts.Budget?.Grant.Measure;
        Consumption = await Sources.Figures.ConsumptionAsync(dossier, Version, cancellation: cancel);
        Statement = await Sources.Statements.OfAsync(dossier, cancel);
        reads.Of($"{dossier.Area}, {ReturnProof.NameOf(asked)}", Consumption.Cases.Count, agreementId, dossier.AreaId);
        return null;
    }
}
