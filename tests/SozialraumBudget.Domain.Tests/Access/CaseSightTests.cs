using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Tests.Access;

public sealed class CaseSightTests
{
    /// <summary>Every set of roles, by its bits.</summary>
    private static IEnumerable<IReadOnlySet<Role>> RoleSets =>
        Enumerable
            .Range(0, 1 << Enum.GetValues<Role>().Length)
            .Select(static bits => Enum.GetValues<Role>().Where(role => (bits & (1 << (int)role)) != 0).ToHashSet());

    private static IEnumerable<(bool OwnArea, bool OwnContract)> Places => [(false, false), (false, true), (true, false), (true, true)];

    [Fact]
    public void Of_EveryCombinationOfRoles_SeesWhatOneOfTheRolesSees()
    {
        Assert.Equal(64, RoleSets.Count());
        foreach (var (ownArea, ownContract) in Places)
        {
            foreach (var roles in RoleSets)
            {
                var each = roles.Select(role => CaseSights.Of(new HashSet<Role> { role }, ownArea, ownContract));
                Assert.Equal(each.DefaultIfEmpty(CaseSight.LargeCostTypes).Max(), CaseSights.Of(roles, ownArea, ownContract));
            }
        }
    }

    [Fact]
    public void Of_OneRole_NeedsToKnow()
    {
        foreach (var (ownArea, ownContract) in Places)
        {
            CaseSight Of(Role role) => CaseSights.Of(new HashSet<Role> { role }, ownArea, ownContract);

            Assert.Equal(CaseSight.Cases, Of(Role.Controller));
            Assert.Equal(ownArea ? CaseSight.Cases : CaseSight.LargeCostTypes, Of(Role.AreaManager));
            Assert.Equal(ownContract ? CaseSight.CostTypes : CaseSight.LargeCostTypes, Of(Role.ProviderCoordinator));
            Assert.All([Role.Approver, Role.Management, Role.Admin], role => Assert.Equal(CaseSight.LargeCostTypes, Of(role)));
        }
    }

    /// <summary>Management reads of all areas; of another one than the own it sees no case, whatever it manages.</summary>
    [Fact]
    public void Of_AreaManagerWhoIsManagementToo_SeesCasesOfTheOwnAreaOnly()
    {
        var roles = new HashSet<Role> { Role.AreaManager, Role.Management };
        Assert.Equal(CaseSight.Cases, CaseSights.Of(roles, isOwnArea: true, isOwnContract: false));
        Assert.Equal(CaseSight.LargeCostTypes, CaseSights.Of(roles, isOwnArea: false, isOwnContract: false));
    }

    [Fact]
    public void Have_OneRoleOfTheRight_IsEnough()
    {
        Assert.True(new HashSet<Role> { Role.Management, Role.Approver }.Have(Rights.CashDesk));
        Assert.False(new HashSet<Role> { Role.Management, Role.Admin }.Have(Rights.CashDesk));
        Assert.False(new HashSet<Role>().Have(Rights.Office));
    }
}
