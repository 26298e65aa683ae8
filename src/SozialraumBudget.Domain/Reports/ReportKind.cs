namespace SozialraumBudget.Domain.Reports;

/// <summary>For whom a report is.</summary>
public enum ReportKind
{
    /// <summary>Monatlicher Stand für das Controlling.</summary>
    Status,

    /// <summary>Controllingbericht, alle zwei Monate.</summary>
    Controlling,

    /// <summary>Quartalsbericht für die Amtsleitung.</summary>
    Quarter,

    /// <summary>Jahresbericht für den Jugendhilfeausschuss.</summary>
    Committee,

    /// <summary>Sozialraumbericht für die Arbeitsgemeinschaft nach § 78 SGB VIII.</summary>
    District,
}
