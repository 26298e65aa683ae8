using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Tests.Access;

public sealed class RoleChangeTests
{
    [Fact]
    public void Of_RolesThatMoveMoneyOrAdminister_AreProposed()
    {
        var change = RoleChange.Of(
            new HashSet<Role> { Role.Management },
            new HashSet<Role> { Role.AreaManager, Role.Approver, Role.Admin },
            isSetUp: false
        );
        Assert.Equal([Role.AreaManager], change.Given);
        Assert.Equal([Role.Management], change.Taken);
        Assert.Equal([Role.Approver, Role.Admin], change.Proposed);
    }

    [Fact]
    public void Of_RoleTaken_NeverWaits()
    {
        var change = RoleChange.Of(new HashSet<Role> { Role.Admin, Role.Approver }, new HashSet<Role> { Role.Admin }, isSetUp: false);
        Assert.Equal([Role.Approver], change.Taken);
        Assert.Empty(change.Proposed);
    }

    [Fact]
    public void Of_SetUp_GivesAtOnce() =>
        Assert.Equal([Role.Controller], RoleChange.Of(new HashSet<Role>(), new HashSet<Role> { Role.Controller }, isSetUp: true).Given);

    [Fact]
    public void MayChange_OwnRoles_Nobody()
    {
        HashSet<Role> now = [Role.Admin];
        Assert.Equal(
            RoleChange.NobodyChangesTheOwnRoles,
            RoleChange.MayChange(true, now, new HashSet<Role> { Role.Admin, Role.Approver })?.Rule
        );
        Assert.Equal(RoleChange.NobodyChangesTheOwnRoles, RoleChange.MayChange(true, now, new HashSet<Role>())?.Rule);
        Assert.Null(RoleChange.MayChange(true, now, new HashSet<Role> { Role.Admin }));
        Assert.Null(RoleChange.MayChange(false, now, new HashSet<Role> { Role.Approver }));
    }
}
