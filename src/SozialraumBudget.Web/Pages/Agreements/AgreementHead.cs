using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>What every page of an agreement shows at its top, and who may do what there.</summary>
public sealed record AgreementHead(Agreement Agreement, string Area, string? Lead, bool MayEdit, bool IsProvider)
{
    public Guid Id => Agreement.Id;

    public AgreementState State => Agreement.State;

    public string Href => Links.Agreement(Id);

    public string Heading => Lead is null ? Area : $"{Area} · {Lead}";

    public string Facts => $"{Agreement.Title} · gültig {Agreement.InForce}";

    public string StateText => State.Title();

    public BadgeKind StateKind => KindOf(State);

    /// <summary>Values and checklist are open to changes by this user.</summary>
    public bool MayChange => MayEdit && State is not (AgreementState.Settled or AgreementState.Ended);

    /// <summary>Not active yet: what is agreed holds from its beginning.</summary>
    public bool IsForming => State is AgreementState.Draft or AgreementState.Negotiated;

    public IEnumerable<int> Years => Enumerable.Range(Agreement.FirstYear, Agreement.LastYear - Agreement.FirstYear + 1);

    public static BadgeKind KindOf(AgreementState state) =>
        state switch
        {
            AgreementState.Negotiated => BadgeKind.Info,
            AgreementState.Active => BadgeKind.Success,
            _ => BadgeKind.Neutral,
        };

    /// <summary>The budget year of the address as far as the agreement covers it, else its nearest year.</summary>
    public int YearOf(SelectedYear selected)
    {
        ArgumentNullException.ThrowIfNull(selected);
        return Math.Clamp(selected.Value, Agreement.FirstYear, Agreement.LastYear);
    }

    /// <summary>Null where the user does not see the agreement: unknown, another provider's, another area's.</summary>
    public static async Task<AgreementHead?> LoadAsync(AppDbContext db, ClaimsPrincipal user, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(user);
        if (await db.Agreements.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } agreement)
        {
            return null;
        }

        var area = await db.Areas.Where(a => a.Id == agreement.AreaId).Select(a => a.Name).SingleAsync(cancel);
        var lead = await db.Providers.Where(p => p.Id == agreement.LeadProviderId).Select(p => p.Name).SingleOrDefaultAsync(cancel);
        return new AgreementHead(agreement, area, lead, Edits(user), !SeesChecklist(user));
    }

    public static bool Edits(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.IsInRole(nameof(Role.Controller));
    }

    public static bool SeesChecklist(ClaimsPrincipal user) => user.Have(Rights.Office);
}
