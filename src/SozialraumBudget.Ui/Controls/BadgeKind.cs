namespace SozialraumBudget.Ui.Controls;

/// <summary>Tone of a badge or notice; the text always says the same as the colour.</summary>
public enum BadgeKind
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}
