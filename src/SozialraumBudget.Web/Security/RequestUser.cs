using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// For whom this scope works: the signed-in user of the request, sign-in before that. Work without a request has to say so
/// with <see cref="ActAs"/>.
/// </summary>
public sealed class RequestUser(IHttpContextAccessor http) : ICurrentUser
{
    private UserContext? chosen;

    public UserContext Context =>
        chosen
        ?? UserClaims.ToContext(
            http.HttpContext?.User ?? throw new InvalidOperationException("There is no request: call ActAs with a system context.")
        );

    public void ActAs(UserContext context) => chosen = context;
}
