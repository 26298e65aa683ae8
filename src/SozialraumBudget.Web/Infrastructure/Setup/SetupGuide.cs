using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Setup;
using SozialraumBudget.Domain.Setup;
using SozialraumBudget.Web.Infrastructure.CashOffice;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Setup;

/// <summary>How far the city's set-up is: what the database and the settings know.</summary>
public sealed class SetupGuide(
    SetupLook look,
    SetupEnd end,
    IOptionsMonitor<CityOptions> city,
    IOptionsMonitor<CashOfficeOptions> configuredAccount
)
{
    public async Task<SetupPlan> LoadAsync(CancellationToken cancel)
    {
        var facts = await look.LoadAsync(cancel);
        var plan = SetupPlan.Of(
            facts with
            {
                HasCityName = city.CurrentValue.Name.Length > 0,
                HasCityAddress = city.CurrentValue is { Street.Length: > 0, Place.Length: > 0 },
                HasCashAccount = facts.HasCashAccount || configuredAccount.CurrentValue.Debtor is not null,
            }
        );
        end.IsReached |= plan.IsDone;
        return plan;
    }

    /// <summary>Null once the set-up was done: nobody looks again.</summary>
    public async Task<SetupPlan?> UnfinishedAsync(CancellationToken cancel) =>
        !end.IsReached && await LoadAsync(cancel) is { IsDone: false } plan ? plan : null;
}

/// <summary>Remembers on this node that the set-up is done.</summary>
public sealed class SetupEnd
{
    public bool IsReached { get; set; }
}
