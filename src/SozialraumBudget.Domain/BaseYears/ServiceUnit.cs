namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Unit a service is charged in: einmalig, Stunde, Tag, Monat (rule 4.1 in docs/rules.md).</summary>
public enum ServiceUnit
{
    Once,
    Hour,
    Day,
    Month,
}
