using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tasks;

/// <summary>A day that a person has to keep in mind.</summary>
/// <param name="Key">The same for the same deadline, also when its day moves.</param>
/// <param name="Title">What is due, without amounts and without cases.</param>
public sealed record Deadline(string Key, DateOnly Day, string Title, Guid AgreementId);

/// <summary>
/// Days ahead of a budget year: proofs that are to be handed in and dues that are to be paid, each for those who do it. What
/// <see cref="Standing"/> says is the source, so that a calendar names the same days as the pages.
/// </summary>
public static class Deadlines
{
    private static readonly HashSet<Role> Pays = [Role.Controller, Role.Approver];
    private static readonly HashSet<Role> Proves = [Role.Controller, Role.ProviderCoordinator];

    /// <param name="area">Name of the agreement's area.</param>
    /// <param name="roles">Of the person whose calendar it is.</param>
    public static IEnumerable<Deadline> Of(Standing standing, string area, IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(roles);
        var (agreement, today) = (standing.Facts.AgreementId, standing.Today);
        var proofs =
            from part in standing.Facts.Parts
            where
                Proves.Overlaps(roles) && !part.IsReleased && part.DueOn >= today && ReturnProof.IsAsked(part.Name, standing.Facts.EndedOn)
            select new Deadline($"nachweis-{part.Id:n}", part.DueOn, $"Nachweis: {part.Name} · {area}", agreement);
        var dues =
            from due in standing.Dues
            where Pays.Overlaps(roles) && due.Waits && due.DueOn >= today
            select new Deadline(
                $"rate-{agreement:n}-{due.Key.Period}-{due.Key.Sequence}",
                due.DueOn,
                $"Auszahlung: {due.Name} {standing.Facts.Year} · {area}",
                agreement
            );
        return proofs.Concat(dues);
    }
}
