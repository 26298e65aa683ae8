namespace SozialraumBudget.Ui.Tables;

/// <summary>How a column is shown, aligned and exported.</summary>
public enum ColumnKind
{
    Text,
    Number,
    Money,

    /// <summary>A factor shown as percent: 0.06 is 6 %.</summary>
    Share,
    Date,
    Moment,
    Badge,
}
