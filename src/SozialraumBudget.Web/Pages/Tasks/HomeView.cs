using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Pages.Tasks;

/// <summary>The cards of a home page, and what else its role sees at a glance.</summary>
public sealed record HomeView(IReadOnlyList<HomeFigure> Figures)
{
    /// <summary>Agreements of the area, for its manager.</summary>
    public IReadOnlyList<AgreementStanding> Agreements { get; init; } = [];

    /// <summary>Latest entries of the log, for administration.</summary>
    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];
}

/// <summary>One card: an amount or a text, one line of context, where it leads.</summary>
public sealed record HomeFigure(string Label, Money? Amount, string? Text, string? Note, string? Href = null, FigureMark? Mark = null);
