namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Unit a service is charged in: einmalig, Stunde, Tag, Monat (domain.md section 4.1).</summary>
public enum ServiceUnit
{
    Once,
    Hour,
    Day,
    Month,
}
