using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>
/// Who may do what with a reconciliation round (rule 4.7 in docs/rules.md). The office brings its own list and keeps the minutes, both
/// sides agree on differences, both sign by different persons. From the first signature on nothing changes until it is taken back; from
/// the second on nothing ever. Null means no objection.
/// </summary>
public static class RoundRules
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string RoundIsSigned = nameof(RoundIsSigned);
    public const string RoundIsClosed = nameof(RoundIsClosed);
    public const string ListsMustBeIn = nameof(ListsMustBeIn);
    public const string DifferencesMustBeAgreed = nameof(DifferencesMustBeAgreed);
    public const string SideHasSigned = nameof(SideHasSigned);
    public const string SignersMustDiffer = nameof(SignersMustDiffer);
    public const string OnlySignerTakesBack = nameof(OnlySignerTakesBack);
    public const string MinutesAreTooLong = nameof(MinutesAreTooLong);

    /// <summary>Longest minutes.</summary>
    public const int LongestMinutes = 8000;

    /// <summary>The side that somebody works for; null: for none of both.</summary>
    public static RoundSide? SideOf(IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Have(Rights.CaseWork) ? RoundSide.Office
            : roles.Contains(Role.ProviderCoordinator) ? RoundSide.Provider
            : null;
    }

    /// <summary>Whether the office's list may be brought in, or brought anew.</summary>
    public static Refusal? Bring(RoundFacts facts, IReadOnlySet<Role> roles) => OfficeAlone(roles) ?? Unsigned(facts);

    /// <summary>Whether the minutes may be written.</summary>
    public static Refusal? Write(RoundFacts facts, IReadOnlySet<Role> roles, string? minutes) =>
        OfficeAlone(roles)
        ?? Unsigned(facts)
        ?? (
            minutes?.Length > LongestMinutes
                ? new(MinutesAreTooLong, $"Das Protokoll darf höchstens {LongestMinutes} Zeichen haben, hier sind es {minutes.Length}.")
                : null
        );

    /// <summary>Whether an agreement on a difference may be noted.</summary>
    public static Refusal? Agree(RoundFacts facts, IReadOnlySet<Role> roles) => EitherSide(roles) ?? Unsigned(facts) ?? BothIn(facts);

    /// <param name="user">Who signs.</param>
    public static Refusal? Sign(RoundFacts facts, IReadOnlySet<Role> roles, Guid user)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (EitherSide(roles) is { } none)
            return none;
        var side = SideOf(roles)!.Value;
        if (facts.State == RoundState.Closed)
            return Closed();
        if (facts.SignerOf(side) is not null)
            return new(SideHasSigned, $"Für die Seite {side.Title()} ist schon unterschrieben.");
        if (facts.ProviderSigner == user || facts.OfficeSigner == user)
            return new(SignersMustDiffer, "Beide Seiten unterschreiben durch verschiedene Personen.");
        if (BothIn(facts) is { } missing)
            return missing;
        return facts.OpenDifferences is not 0
            ? new(
                DifferencesMustBeAgreed,
                $"{GermanWords.Count(facts.OpenDifferences ?? 0, "Unterschied ist", "Unterschiede sind")} noch nicht vereinbart."
            )
            : null;
    }

    /// <summary>Whether a signature may be taken back, so that the round can be worked on again.</summary>
    public static Refusal? TakeBack(RoundFacts facts, IReadOnlySet<Role> roles, Guid user)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (EitherSide(roles) is { } none)
            return none;
        if (facts.State == RoundState.Closed)
            return Closed();
        return facts.ProviderSigner == user || facts.OfficeSigner == user
            ? null
            : new(OnlySignerTakesBack, "Zurücknehmen kann eine Unterschrift nur, wer sie geleistet hat.");
    }

    private static Refusal? BothIn(RoundFacts facts) =>
        facts switch
        {
            { IsReturnIn: false } => new(ListsMustBeIn, "Der Träger hat seine Meldung noch nicht eingereicht."),
            { IsListIn: false } => new(ListsMustBeIn, "Die Fallliste des Jugendamts ist noch nicht eingelesen."),
            _ => null,
        };

    private static Refusal? Unsigned(RoundFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.State switch
        {
            RoundState.Closed => Closed(),
            RoundState.HalfSigned => new(
                RoundIsSigned,
                "Eine Seite hat schon unterschrieben. Ändern lässt sich die Runde erst, wenn sie ihre Unterschrift zurücknimmt."
            ),
            _ => null,
        };
    }

    private static Refusal Closed() => new(RoundIsClosed, "Beide Seiten haben unterschrieben; die Abgleichrunde ist abgeschlossen.");

    private static Refusal? OfficeAlone(IReadOnlySet<Role> roles) =>
        roles.Have(Rights.CaseWork)
            ? null
            : new(RoleMustBeAllowed, $"Dafür ist die Rolle {Role.Controller.Title()} oder {Role.AreaManager.Title()} nötig.");

    private static Refusal? EitherSide(IReadOnlySet<Role> roles) =>
        SideOf(roles) is null ? new(RoleMustBeAllowed, "Das machen die Trägerkoordination und das Jugendamt.") : null;
}
