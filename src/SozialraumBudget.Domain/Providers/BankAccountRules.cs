using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Providers;

/// <summary>
/// Changes of a bank account under four eyes: one person proposes, another one approves (guard rail 7). Null means no objection.
/// </summary>
public static class BankAccountRules
{
    public const string IbanMustBeValid = nameof(IbanMustBeValid);
    public const string HolderMustBeExact = nameof(HolderMustBeExact);
    public const string OneProposalAtATime = nameof(OneProposalAtATime);
    public const string MustChangeSomething = nameof(MustChangeSomething);
    public const string MustBeOpen = nameof(MustBeOpen);
    public const string ProposerMustNotApprove = nameof(ProposerMustNotApprove);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);

    /// <summary>What is wrong with typed account details; the account number where it can be read.</summary>
    public static (Iban? Iban, IReadOnlyList<Refusal> Refusals) Read(string? iban, string? holder)
    {
        var refusals = new List<Refusal>();
        if (!Iban.TryParse(iban, out var parsed, out var problem))
            refusals.Add(new(IbanMustBeValid, problem!));
        if (AccountHolder.Problem(holder?.Trim()) is { } reason)
            refusals.Add(new(HolderMustBeExact, reason));
        return (parsed, refusals);
    }

    /// <param name="openBy">Who has proposed a change that nobody has decided on; null when there is none.</param>
    /// <param name="current">Account that holds on the day; null when there is none.</param>
    public static Refusal? Propose(string? openBy, (string Iban, string Holder)? current, Iban iban, string holder, DateOnly validFrom)
    {
        ArgumentNullException.ThrowIfNull(iban);
        return openBy switch
        {
            not null => new(
                OneProposalAtATime,
                $"{openBy} hat schon eine Änderung vorgeschlagen; sie muss zuerst freigegeben oder abgelehnt werden."
            ),
            _ when current is { } same && same.Iban == iban.Value && AccountHolder.IsSame(same.Holder, holder) => new(
                MustChangeSomething,
                $"Genau diese Bankverbindung gilt am {validFrom:dd.MM.yyyy} schon."
            ),
            _ => null,
        };
    }

    /// <param name="decided">Who has decided already and how, e.g. "freigegeben"; null while the proposal is open.</param>
    public static Refusal? Approve<TUser>((string Name, string Word)? decided, TUser proposer, TUser approver)
        where TUser : IEquatable<TUser> =>
        decided switch
        {
            { } done => Done(done),
            _ when proposer.Equals(approver) => new(
                ProposerMustNotApprove,
                "Wer eine Bankverbindung vorschlägt, darf sie nicht selbst freigeben (Vier-Augen-Prinzip)."
            ),
            _ => null,
        };

    /// <summary>Takes the proposal off the table; the proposer may withdraw it.</summary>
    public static Refusal? Reject((string Name, string Word)? decided, string? reason) =>
        decided switch
        {
            { } done => Done(done),
            _ when string.IsNullOrWhiteSpace(reason) => new(ReasonIsRequired, "Bitte den Grund angeben."),
            _ => null,
        };

    private static Refusal Done((string Name, string Word) decided) =>
        new(MustBeOpen, $"Der Vorschlag wurde schon von {decided.Name} {decided.Word}.");
}
