using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Data.HelpMoves;

/// <summary>The agreement that moves belong to.</summary>
public sealed record HelpMoveAgreement(
    Guid Id,
    string Title,
    AgreementState State,
    string Area,
    Guid ProviderId,
    string? Provider,
    string ModelKey,
    int FirstYear,
    int LastYear
)
{
    public BudgetModel Model => BudgetModels.Of(ModelKey);

    /// <summary>It takes new versions of the year's budget.</summary>
    public bool IsOpen(int year) => VariantRules.Openness(State, FirstYear, LastYear, year) is null;

    /// <summary>The user, as the rules see him or her here.</summary>
    public HelpMoveActor Actor(UserContext user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new(user.Roles, user.UserId ?? Guid.Empty, user.ProviderId == ProviderId);
    }
}

/// <summary>A move with its agreement.</summary>
/// <param name="Versions">Versions of the year's budget that rest on it, in order: what they are and their number.</param>
public sealed record HelpMoveDossier(HelpMoveRecord Record, HelpMoveAgreement Agreement, IReadOnlyList<(Guid Budget, int Version)> Versions)
{
    public HelpMoveFacts Facts => Record.Facts(Agreement.IsOpen(Record.BudgetYear));

    /// <summary>Without the case number: it stands in titles and tasks.</summary>
    public string Name => $"Verschiebung vom {Domain.Values.LocalDay.Of(Record.Proposed.At):dd.MM.yyyy}";
}
