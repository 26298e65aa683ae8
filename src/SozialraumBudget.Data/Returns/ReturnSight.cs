using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Returns;

/// <summary>Who sees the rows of a return.</summary>
public static class ReturnSight
{
    public static bool SeesCasesOf(this UserContext user, ReturnDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(dossier);
        return CaseSights.SeesReturn(user.Roles, user.Manages(dossier.AreaId), user.ProviderId == dossier.ProviderId);
    }
}
