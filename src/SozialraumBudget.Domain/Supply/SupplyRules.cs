using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Supply;

/// <summary>
/// Promises and requests of the supply guarantee. The public side records and closes, an asked provider answers; neither a budget nor a
/// price refuses anything (guard rails 1 and 2 in docs/rules.md). Null means no objection.
/// </summary>
public static class SupplyRules
{
    public const string PublicSideRecords = nameof(PublicSideRecords);
    public const string AreaMustBeOwn = nameof(AreaMustBeOwn);
    public const string ProviderIsRequired = nameof(ProviderIsRequired);
    public const string HelpIsRequired = nameof(HelpIsRequired);
    public const string SettingIsRequired = nameof(SettingIsRequired);
    public const string CapacityMustFit = nameof(CapacityMustFit);
    public const string AnswerDaysMustFit = nameof(AnswerDaysMustFit);
    public const string BeginIsRequired = nameof(BeginIsRequired);
    public const string EndMustFollow = nameof(EndMustFollow);
    public const string CaseIsRequired = nameof(CaseIsRequired);
    public const string DayMustFit = nameof(DayMustFit);
    public const string NeededByMustFit = nameof(NeededByMustFit);
    public const string TextIsTooLong = nameof(TextIsTooLong);

    public const int LongestCase = BearingRules.LongestCase;
    public const int LongestText = 1_000;
    public const int MostCapacity = 100_000;
    public const int MostAnswerDays = 90;

    /// <summary>Whether the roles record promises and requests of the area, and close requests.</summary>
    /// <param name="isOwnArea">The user manages the area.</param>
    public static Refusal? Record(IReadOnlySet<Role> roles, bool isOwnArea)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Contains(Role.ProviderCoordinator) || !roles.Have(Rights.CaseWork)
                ? new(PublicSideRecords, "Zusagen und Anfragen hält allein das Jugendamt fest, nie ein Träger.")
            : roles.Contains(Role.Controller) || isOwnArea ? null
            : new(AreaMustBeOwn, "Das ist nicht Ihr Sozialraum.");
    }

    public static Refusal? Promise(SupplyPromise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return promise.ProviderId == Guid.Empty ? new(ProviderIsRequired, "Bitte den Träger wählen.")
            : promise.Capacity is not (> 0 and <= MostCapacity)
                ? new(CapacityMustFit, $"Bitte eine ganze Zahl von 1 bis {MostCapacity} angeben.")
            : promise.AnswerDays is not (>= 0 and <= MostAnswerDays)
                ? new(AnswerDaysMustFit, $"Bitte 0 bis {MostAnswerDays} Kalendertage angeben.")
            : promise.ValidFrom is not { } from ? new(BeginIsRequired, "Bitte angeben, ab wann die Zusage gilt.")
            : promise.ValidTo < from ? new(EndMustFollow, "Das Ende liegt vor dem Beginn.")
            : TooLong(promise.Note);
    }

    /// <param name="promises">All promises of the area.</param>
    public static Refusal? Ask(SupplyDraft draft, IReadOnlyCollection<SupplyPromise> promises, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return string.IsNullOrWhiteSpace(draft.CaseNumber) ? new(CaseIsRequired, "Bitte die Fallnummer eintragen.")
            : draft.CaseNumber.Trim().Length > LongestCase ? new(CaseIsRequired, $"Eine Fallnummer hat höchstens {LongestCase} Zeichen.")
            : draft.Help is null ? new(HelpIsRequired, "Bitte die Hilfeart wählen.")
            : draft.Setting is null ? new(SettingIsRequired, "Bitte ambulant, teilstationär oder stationär wählen.")
            : draft.AskedOn is not { } day || day > today ? new(DayMustFit, "Bitte den Tag der Anfrage angeben, spätestens heute.")
            : draft.NeededBy is not { } needed || needed < day
                ? new(NeededByMustFit, "Bitte angeben, bis wann die Hilfe beginnen soll, frühestens am Tag der Anfrage.")
            : draft.Providers.Count == 0 ? new(ProviderIsRequired, "Bitte mindestens einen Träger fragen.")
            : !SupplyPromises.Providers(promises, day).IsSupersetOf(draft.Providers)
                ? new(ProviderIsRequired, "Gefragt werden Träger, die dem Sozialraum an diesem Tag etwas zugesagt haben.")
            : TooLong(draft.Need);
    }

    internal static Refusal? TooLong(string? text) =>
        text?.Trim().Length > LongestText ? new(TextIsTooLong, $"Höchstens {LongestText} Zeichen.") : null;
}
