using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SozialraumBudget.Web.Security;

/// <summary>Brings what Identity refuses to a field of the form.</summary>
public static class IdentityResults
{
    public static void AddErrors(this ModelStateDictionary state, IdentityResult result, string field)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var error in result.Errors)
        {
            state.AddModelError(field, error.Description);
        }
    }
}
