using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Domain.Tests.Workshops;

/// <summary>Who acts in the tests.</summary>
internal static class Actors
{
    /// <summary>Somebody with one role; own area and own provider unless said otherwise, in an area that is managed.</summary>
    public static WorkshopActor Of(Role role, bool isOwnArea = true) =>
        new(new HashSet<Role> { role }, Guid.NewGuid(), isOwnArea, true, true);
}
