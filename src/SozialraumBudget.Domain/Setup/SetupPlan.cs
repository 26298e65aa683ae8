using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Setup;

/// <summary>A step with how far it is.</summary>
/// <param name="Missing">German, what is missing; null where nothing is.</param>
/// <param name="By">Whose act it is.</param>
public sealed record SetupTask(SetupStep Step, SetupState State, string? Missing, IReadOnlyList<Role> By);

/// <summary>
/// The one home of what is missing between an empty product and the first payout: every step with its state, from what is there. A step
/// that is done is not asked how it came about: an import or the configuration counts as much as a form.
/// </summary>
public sealed class SetupPlan
{
    private static readonly Role[] Others = [Role.ProviderCoordinator, Role.AreaManager, Role.Management];

    private SetupPlan(IReadOnlyList<SetupTask> tasks) => Tasks = tasks;

    /// <summary>In the order in which they are best done.</summary>
    public IReadOnlyList<SetupTask> Tasks { get; }

    /// <summary>Nothing is open or waits; what is optional may be missing.</summary>
    public bool IsDone => Tasks.All(static t => t.State is SetupState.Done or SetupState.Optional);

    public int DoneCount => Tasks.Count(static t => t.State is SetupState.Done);

    /// <summary>Steps that count: those that may be left out count once they are done.</summary>
    public int Count => Tasks.Count(static t => t.State is not SetupState.Optional);

    /// <summary>The first step that somebody with one of these roles can do now; null when none is open.</summary>
    public SetupTask? NextFor(IReadOnlySet<Role> roles) => Tasks.FirstOrDefault(t => t.State is SetupState.Open && roles.Have(t.By));

    public static SetupPlan Of(SetupFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new([
            City(facts),
            SecondAdministrator(facts),
            MoneyAccounts(facts),
            OtherAccounts(facts),
            CashAccount(facts),
            Counted(SetupStep.Areas, facts.Areas, "Noch kein Sozialraum.", Rights.MasterData),
            Counted(SetupStep.Providers, facts.Providers, "Noch kein Träger.", Rights.MasterData),
            Counted(SetupStep.LeadProviders, facts.AreasWithLead, "Noch kein Sozialraum hat einen Schwerpunktträger.", Rights.MasterData),
            BankAccounts(facts),
            Counted(SetupStep.Agreement, facts.Agreements, "Noch keine Vereinbarung.", [Role.Controller]),
            Conditions(facts),
            Counted(SetupStep.BaseYear, facts.BaseYears, "Noch kein Basisjahr eingelesen.", [Role.Controller]),
            Counted(SetupStep.Budget, facts.FixedBudgets, "Noch kein Budget festgesetzt.", [Role.Controller]),
            Counted(SetupStep.Activation, facts.ActiveAgreements, "Noch keine Vereinbarung ist aktiv.", [Role.Controller]),
            Payout(facts),
        ]);
    }

    private static SetupTask City(SetupFacts facts) =>
        Listed(
            SetupStep.City,
            [
                .. facts.HasCityName ? Array.Empty<string>() : ["der Name der Stadt"],
                .. facts.HasCityAddress ? Array.Empty<string>() : ["die Anschrift für Bescheide"],
            ]
        );

    private static SetupTask SecondAdministrator(SetupFacts facts) =>
        facts.ActiveAs(Role.Admin) > 1 ? Done(SetupStep.SecondAdministrator, [Role.Admin])
        : facts.InvitedAs(Role.Admin) > 0
            ? new(SetupStep.SecondAdministrator, SetupState.Waiting, "Eingeladen, noch nie angemeldet.", [Role.Admin])
        : new(SetupStep.SecondAdministrator, SetupState.Open, "Es gibt erst eine Person der Administration.", [Role.Admin]);

    private static SetupTask MoneyAccounts(SetupFacts facts)
    {
        Role[] missing = [.. Rights.CashDesk.Where(role => facts.ActiveAs(role) == 0)];
        return missing.Length > 0 && missing.All(role => facts.InvitedAs(role) > 0)
                ? new(SetupStep.MoneyAccounts, SetupState.Waiting, $"Eingeladen, noch nie angemeldet: {Titles(missing)}.", [Role.Admin])
            : missing.Length > 0 ? Listed(SetupStep.MoneyAccounts, [.. missing.Select(static role => role.Title())])
            : facts.MoneyPersons < 2
                ? new(SetupStep.MoneyAccounts, SetupState.Open, "Vorbereiten und freigeben müssen zwei Personen.", [Role.Admin])
            : Done(SetupStep.MoneyAccounts, [Role.Admin]);
    }

    private static SetupTask OtherAccounts(SetupFacts facts)
    {
        Role[] missing = [.. Others.Where(role => facts.ActiveAs(role) + facts.InvitedAs(role) == 0)];
        return missing.Length == 0
            ? Done(SetupStep.OtherAccounts, [Role.Admin])
            : new(SetupStep.OtherAccounts, SetupState.Optional, $"Noch ohne Konto: {Titles(missing)}.", [Role.Admin]);
    }

    private static SetupTask CashAccount(SetupFacts facts) =>
        facts.HasCashAccount ? Done(SetupStep.CashAccount, Rights.MasterData)
        : facts.HasProposedCashAccount
            ? new(SetupStep.CashAccount, SetupState.Waiting, "Vorgeschlagen, wartet auf eine zweite Person.", Rights.CashDesk)
        : new(SetupStep.CashAccount, SetupState.Open, "Noch kein Konto, von dem gezahlt wird.", Rights.MasterData);

    private static SetupTask BankAccounts(SetupFacts facts) =>
        facts.BankAccounts > 0 ? Done(SetupStep.BankAccounts, Rights.MasterData)
        : facts.ProposedBankAccounts > 0
            ? new(SetupStep.BankAccounts, SetupState.Waiting, "Vorgeschlagen, wartet auf eine zweite Person.", Rights.ApproveAccounts)
        : new(SetupStep.BankAccounts, SetupState.Open, "Noch kein Träger hat eine freigegebene Bankverbindung.", Rights.MasterData);

    private static SetupTask Conditions(SetupFacts facts) =>
        facts.AgreementsWithConditions > 0 || (facts.Agreements > 0 && facts.RetainingAgreements == 0)
            ? Done(SetupStep.Conditions, [Role.Controller])
            : new(SetupStep.Conditions, SetupState.Open, "Noch keine Gegenleistung vereinbart.", [Role.Controller]);

    private static SetupTask Payout(SetupFacts facts) =>
        facts.ApprovedPayouts > 0 ? Done(SetupStep.Payout, Rights.CashDesk)
        : facts.PreparedPayouts > 0 ? new(SetupStep.Payout, SetupState.Waiting, "Vorbereitet, wartet auf die Freigabe.", [Role.Approver])
        : new(SetupStep.Payout, SetupState.Open, "Noch nichts freigegeben.", [Role.Controller]);

    private static SetupTask Counted(SetupStep step, int count, string missing, IReadOnlyList<Role> by) =>
        count > 0 ? Done(step, by) : new(step, SetupState.Open, missing, by);

    private static SetupTask Listed(SetupStep step, IReadOnlyList<string> missing) =>
        missing.Count == 0
            ? Done(step, [Role.Admin])
            : new(step, SetupState.Open, $"Es fehlt: {string.Join(", ", missing)}.", [Role.Admin]);

    private static SetupTask Done(SetupStep step, IReadOnlyList<Role> by) => new(step, SetupState.Done, null, by);

    private static string Titles(IEnumerable<Role> roles) => string.Join(", ", roles.Select(static role => role.Title()));
}
