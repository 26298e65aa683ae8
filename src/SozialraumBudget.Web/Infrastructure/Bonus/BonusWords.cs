using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Bonus;

/// <summary>How pages speak of the bonus.</summary>
public static class BonusWords
{
    public static BadgeKind Kind(this BonusState state) =>
        state switch
        {
            BonusState.Approved => BadgeKind.Success,
            BonusState.Prepared => BadgeKind.Warning,
            BonusState.Open => BadgeKind.Neutral,
            _ => BadgeKind.Info,
        };

    /// <summary>"Leistungsbonus", or what is agreed where none is paid.</summary>
    public static string Noun(this BonusDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.PaysBonus ? "Leistungsbonus" : "Qualitätsindikatoren";
    }

    /// <summary>Where a year stands, also before anything is agreed.</summary>
    public static string Stand(this BonusDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier switch
        {
            { Record: null } => "nicht vereinbart",
            { Agreed: null } => "vorgeschlagen",
            { State: BonusState.Open, Proposal: not null } => "Nachtrag vorgeschlagen",
            _ => dossier.State.Title(),
        };
    }

    /// <summary>"mindestens 70 %", "höchstens 18 Monate, abgestuft ab 24 Monate".</summary>
    public static string Target(this AgreedIndicator agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        var indicator = agreed.Indicator;
        return $"{indicator.Better.Title()} {Value(indicator.Target, agreed.Unit)}"
            + (indicator.GradedFrom is { } from ? $", abgestuft ab {Value(from, agreed.Unit)}" : "");
    }

    public static string Value(decimal value, string unit) => $"{GermanNumber.Text(value)} {unit}".Trim();
}
