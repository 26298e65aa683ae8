namespace SozialraumBudget.Web.Infrastructure.Settings;

/// <summary>
/// What administration may set, by its name in the configuration. Secrets, addresses of servers that hold data, and the city's account
/// (which takes two persons) are not among them.
/// </summary>
public static class SettingKeys
{
    public const string CityName = "City:Name";
    public const string Office = "City:Office";
    public const string Street = "City:Street";
    public const string Place = "City:Place";
    public const string Phone = "City:Phone";
    public const string Email = "City:Email";
    public const string BudgetItem = "CashOffice:BudgetItem";
    public const string TenderingExcluded = "Checklist:TenderingExcluded";
    public const string SecondFactorRequired = "Access:SecondFactorRequired";
    public const string MailHost = "Mail:Host";
    public const string MailPort = "Mail:Port";
    public const string MailSecurity = "Mail:Security";
    public const string MailUser = "Mail:User";
    public const string MailFrom = "Mail:From";
    public const string MailReminders = "Mail:Reminders";

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            CityName,
            Office,
            Street,
            Place,
            Phone,
            Email,
            BudgetItem,
            TenderingExcluded,
            SecondFactorRequired,
            MailHost,
            MailPort,
            MailSecurity,
            MailUser,
            MailFrom,
            MailReminders,
        };

    /// <summary>German, as the settings page and the log call it.</summary>
    public static string Title(string key) =>
        key switch
        {
            CityName => "Name der Stadt",
            Office => "Amt",
            Street => "Straße und Hausnummer",
            Place => "Postleitzahl und Ort",
            Phone => "Telefon",
            Email => "E-Mail",
            BudgetItem => "Produktsachkonto",
            TenderingExcluded => "Keine Ausschreibung",
            SecondFactorRequired => "Zweiter Faktor Pflicht",
            MailHost => "Mailserver",
            MailPort => "Port des Mailservers",
            MailSecurity => "Verschlüsselung zum Mailserver",
            MailUser => "Benutzer am Mailserver",
            MailFrom => "Absender",
            MailReminders => "Wöchentliche Erinnerungen",
            _ => key,
        };
}
