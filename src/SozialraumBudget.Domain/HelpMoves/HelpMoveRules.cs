using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.HelpMoves;

/// <summary>
/// A move for a stationary help avoided or brought back (Siegen in section 7 of docs/rules.md): either side proposes it, both sign it, by
/// different persons. Unsigned it has no effect, signed it never changes. Null means no objection.
/// </summary>
public static class HelpMoveRules
{
    public const string SideMustBeOwn = nameof(SideMustBeOwn);
    public const string ModelMustMove = nameof(ModelMustMove);
    public const string AgreementMustBeOpen = nameof(AgreementMustBeOpen);
    public const string CaseIsRequired = nameof(CaseIsRequired);
    public const string CaseWaits = nameof(CaseWaits);
    public const string KindIsRequired = nameof(KindIsRequired);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string MonthsMustFit = nameof(MonthsMustFit);
    public const string CostMustFit = nameof(CostMustFit);
    public const string ShareMustFit = nameof(ShareMustFit);
    public const string MoveIsOver = nameof(MoveIsOver);
    public const string SideHasSigned = nameof(SideHasSigned);
    public const string SignersMustDiffer = nameof(SignersMustDiffer);
    public const string MovesAreSigned = nameof(MovesAreSigned);

    public const int LongestCase = 60;
    public const int LongestReason = 1_000;

    /// <summary>Months of a budget year.</summary>
    public const int MostMonths = 12;

    /// <summary>Decimals of months that are kept: more would change the amount between typing and fixing.</summary>
    public const int MonthDecimals = 4;

    /// <summary>Decimals of the share's factor that are kept: 62,1234 %.</summary>
    public const int ShareDecimals = 6;

    /// <summary>EUR a month.</summary>
    public static readonly Money GreatestCost = new(100_000);

    /// <param name="isOpen">The agreement takes new versions of the year's budget.</param>
    /// <param name="waiting">Case numbers of the year's moves that wait for a signature.</param>
    public static Refusal? Propose(HelpMoveActor who, BudgetModel model, bool isOpen, HelpMoveDraft draft, IEnumerable<string> waiting)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(draft);
        return Begin(who, model, isOpen)
            ?? (
                draft.Case?.Trim() is not { Length: > 0 and <= LongestCase } number
                    ? new(CaseIsRequired, $"Bitte die Fallnummer angeben, höchstens {LongestCase} Zeichen.")
                : waiting.Contains(number)
                    ? new(CaseWaits, $"Für die Fallnummer {number} wartet schon eine Verschiebung auf Unterschriften.")
                : draft.Kind is null ? new(KindIsRequired, "Bitte wählen, was geschah.")
                : draft.Months is not (> 0 and <= MostMonths)
                    ? new(MonthsMustFit, $"Bitte die Monate des Budgetjahrs angeben, mehr als 0 und höchstens {MostMonths}.")
                : Exceeds(draft.Months.Value, MonthDecimals)
                    ? new(MonthsMustFit, $"Bitte die Monate mit höchstens {MonthDecimals} Nachkommastellen angeben.")
                : draft.MonthlyCost is not { } cost || cost <= Money.Zero || cost > GreatestCost
                    ? new(
                        CostMustFit,
                        $"Bitte die Kosten im Monat angeben, mehr als 0,00 € und höchstens {GermanNumber.Text(GreatestCost)}."
                    )
                : draft.Share is not { Value: > 0 and <= 1 }
                    ? new(ShareMustFit, "Bitte den vereinbarten Anteil angeben, mehr als 0 % und höchstens 100 %.")
                : Exceeds(draft.Share.Value.Value, ShareDecimals)
                    ? new(ShareMustFit, "Bitte den Anteil mit höchstens vier Nachkommastellen im Prozent angeben.")
                : Text(draft.Reason, "Bitte begründen, wodurch die stationäre Hilfe vermieden oder zurückgeholt wurde.")
            );
    }

    /// <summary>Whether the user may propose a move at all.</summary>
    public static Refusal? Begin(HelpMoveActor who, BudgetModel model, bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(model);
        return who.Side is null ? NoSide()
            : model.SignedGroup is null ? new(ModelMustMove, "Dieses Budgetmodell verschiebt nichts zwischen seinen Teilen.")
            : !isOpen ? Closed()
            : null;
    }

    public static Refusal? Sign(HelpMoveActor who, HelpMoveFacts facts)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(facts);
        return who.Side is not { } side ? NoSide()
            : Over(facts) is { } over ? over
            : !facts.IsOpen ? Closed()
            : facts.SignerOf(side) is not null ? new(SideHasSigned, "Für Ihre Seite ist schon unterschrieben.")
            : facts.ProviderSigner == who.UserId || facts.OfficeSigner == who.UserId
                ? new(SignersMustDiffer, "Beide Seiten unterschreiben durch verschiedene Personen.")
            : null;
    }

    /// <summary>Either side takes a move back, or does not accept it, while a signature is missing.</summary>
    public static Refusal? Withdraw(HelpMoveActor who, HelpMoveFacts facts, string? reason)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(facts);
        return who.Side is null
            ? NoSide()
            : Over(facts) ?? Text(reason, "Bitte begründen, warum die Verschiebung zurückgezogen wird; beide Seiten lesen es.");
    }

    /// <summary>A typed record brings no moves along: they come from what both sides have signed.</summary>
    public static Refusal? Typed(BudgetModel model, FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(record);
        return model.SignedGroup is { } group && record.Rows(group).Count > 0
            ? new(MovesAreSigned, $"{group}: nicht eintippen. Jede Verschiebung wird vorgeschlagen und von beiden Seiten unterschrieben.")
            : null;
    }

    private static bool Exceeds(decimal value, int decimals) => decimal.Round(value, decimals) != value;

    private static Refusal? Over(HelpMoveFacts facts) =>
        facts.State switch
        {
            HelpMoveState.Signed => new(MoveIsOver, "Beide Seiten haben unterschrieben; die Verschiebung ändert sich nicht mehr."),
            HelpMoveState.Withdrawn => new(MoveIsOver, "Die Verschiebung ist zurückgezogen."),
            _ => null,
        };

    private static Refusal NoSide() =>
        new(
            SideMustBeOwn,
            "Vorschlagen und unterschreiben können das Budgetcontrolling und die Trägerkoordination des Schwerpunktträgers."
        );

    private static Refusal Closed() =>
        new(AgreementMustBeOpen, "Die Vereinbarung ist für dieses Jahr nicht mehr offen; eine Verschiebung hätte keine Wirkung.");

    private static Refusal? Text(string? text, string missing) =>
        string.IsNullOrWhiteSpace(text) ? new(ReasonIsRequired, missing)
        : text.Trim().Length > LongestReason ? new(ReasonIsRequired, $"Höchstens {LongestReason} Zeichen.")
        : null;
}
