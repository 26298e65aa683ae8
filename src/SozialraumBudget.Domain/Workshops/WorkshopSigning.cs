using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Workshops;

/// <summary>
/// Both sides sign the minutes, by different persons (section 7 in docs/rules.md): for the youth office the manager of the area, or a
/// controller where nobody manages it; for the provider its coordinator. Null means no objection.
/// </summary>
public static class WorkshopSigning
{
    public const string SideMustBeOwn = nameof(SideMustBeOwn);
    public const string MinutesAreMissing = nameof(MinutesAreMissing);
    public const string SideHasSigned = nameof(SideHasSigned);
    public const string SignersMustDiffer = nameof(SignersMustDiffer);
    public const string OnlySignerTakesBack = nameof(OnlySignerTakesBack);

    public static Refusal? Sign(WorkshopActor who, WorkshopFacts facts)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(facts);
        return who.SignsFor is not { } side
                ? new(SideMustBeOwn, "Es unterschreiben die Sozialraumleitung (ohne sie das Budgetcontrolling) und die Trägerkoordination.")
            : WorkshopRules.Changes(facts) is { } over ? over
            : !facts.HasMinutes ? new(MinutesAreMissing, "Unterschrieben wird das Protokoll; es ist noch nicht geschrieben.")
            : facts.SignerOf(side) is not null ? new(SideHasSigned, $"Für die Seite {side.Title()} ist schon unterschrieben.")
            : facts.ProviderSigner == who.UserId || facts.OfficeSigner == who.UserId
                ? new(SignersMustDiffer, "Beide Seiten unterschreiben durch verschiedene Personen.")
            : null;
    }

    /// <summary>Whoever has signed takes the signature back while the other side's is missing.</summary>
    public static Refusal? TakeBack(WorkshopActor who, WorkshopFacts facts)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(facts);
        return WorkshopRules.Changes(facts)
            ?? (
                facts.ProviderSigner == who.UserId || facts.OfficeSigner == who.UserId
                    ? null
                    : new(OnlySignerTakesBack, "Zurücknehmen kann eine Unterschrift nur, wer sie geleistet hat.")
            );
    }
}
