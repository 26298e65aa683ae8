using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Access;

/// <summary>What is known when an administrator wants to confirm what another one proposed for somebody's access.</summary>
public sealed record ProposalFacts
{
    /// <summary>Whose access it is about.</summary>
    public required Guid Subject { get; init; }

    public required Guid ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required bool IsOpen { get; init; }

    public required Guid Confirmer { get; init; }

    /// <summary>Administrators who could confirm: with a password, not locked, other than proposer and subject.</summary>
    public required int Others { get; init; }

    /// <summary>The proposer gave the confirmer a role, a link or a new factor within the days of <see cref="WaitDays"/>.</summary>
    public required bool ConfirmerIsProposersMaking { get; init; }

    /// <summary>Something was prepared to be paid: before that there is no money to take.</summary>
    public required bool HasPayouts { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>How long the only administrator waits, in days.</summary>
    public required int WaitDays { get; init; }

    public DateTimeOffset AloneFrom => ProposedAt.AddDays(WaitDays);
}

/// <summary>Who may confirm a proposal for somebody's access. Null means no objection.</summary>
public static class SecondAdministrator
{
    public const string ProposalIsDecided = nameof(ProposalIsDecided);
    public const string NobodyDecidesOnTheOwnAccess = nameof(NobodyDecidesOnTheOwnAccess);
    public const string ProposerMustNotConfirm = nameof(ProposerMustNotConfirm);
    public const string OnlyAdministratorWaits = nameof(OnlyAdministratorWaits);
    public const string ConfirmerMustBeIndependent = nameof(ConfirmerMustBeIndependent);

    public static Refusal? Confirm(ProposalFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts switch
        {
            { IsOpen: false } => new(ProposalIsDecided, "Über diesen Vorschlag ist schon entschieden."),
            _ when facts.Confirmer == facts.Subject => new(
                NobodyDecidesOnTheOwnAccess,
                "Über den eigenen Zugang kann niemand selbst entscheiden."
            ),
            _ when facts.Confirmer == facts.ProposedBy && facts.Others > 0 => new(
                ProposerMustNotConfirm,
                "Bestätigen muss eine andere Person der Administration (Vier-Augen-Prinzip)."
            ),
            _ when facts.Confirmer == facts.ProposedBy && facts.Now < facts.AloneFrom => new(
                OnlyAdministratorWaits,
                "Solange Sie allein die Administration sind, lässt sich der Vorschlag erst nach "
                    + $"{GermanWords.Count(facts.WaitDays, "Tag", "Tagen")} bestätigen; bis dahin sehen ihn alle, die Geld anweisen."
            ),
            { ConfirmerIsProposersMaking: true, HasPayouts: true } => new(
                ConfirmerMustBeIndependent,
                "Ihr Zugang wurde vor Kurzem von derselben Person geändert, die das vorgeschlagen hat. "
                    + "Bestätigen muss jemand anderes, oder Sie warten, bis die Frist vorbei ist."
            ),
            _ => null,
        };
    }

    /// <summary>Whether a confirmation stands for one person alone; it is told to all who move money.</summary>
    public static bool IsAlone(ProposalFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Confirmer == facts.ProposedBy;
    }
}
