using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Web.Infrastructure.Returns;

/// <summary>What the figures of a return are loaded from.</summary>
public sealed record FiguresSources(
    ReturnDesk Desk,
    ReturnFigures Figures,
    ReturnStatements Statements,
    ReturnYears Years,
    Standings Standings,
    ICurrentUser User
);
