using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MailKit.Security;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Settings;

namespace SozialraumBudget.Web.Pages.Settings;

/// <summary>The settings as one form.</summary>
public sealed class SettingsInput
{
    [StringLength(200)]
    public string? CityName { get; set; }

    [StringLength(200)]
    public string? Office { get; set; }

    [StringLength(200)]
    public string? Street { get; set; }

    [StringLength(200)]
    public string? Place { get; set; }

    [StringLength(60)]
    public string? Phone { get; set; }

    [StringLength(200)]
    public string? Email { get; set; }

    [StringLength(60)]
    public string? BudgetItem { get; set; }

    public bool TenderingExcluded { get; set; }

    public bool SecondFactorRequired { get; set; }

    [StringLength(200)]
    public string? MailHost { get; set; }

    [Range(1, 65535)]
    public int? MailPort { get; set; }

    public SecureSocketOptions MailSecurity { get; set; } = SecureSocketOptions.StartTls;

    [StringLength(200)]
    public string? MailUser { get; set; }

    [StringLength(200)]
    public string? MailFrom { get; set; }

    public bool MailReminders { get; set; }

    /// <summary>Mark of what was shown.</summary>
    public string? Seen { get; set; }

    /// <param name="of">Value in force by its name in the configuration.</param>
    public static SettingsInput Read(Func<string, string?> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return new()
        {
            CityName = of(SettingKeys.CityName),
            Office = of(SettingKeys.Office),
            Street = of(SettingKeys.Street),
            Place = of(SettingKeys.Place),
            Phone = of(SettingKeys.Phone),
            Email = of(SettingKeys.Email),
            BudgetItem = of(SettingKeys.BudgetItem),
            TenderingExcluded = !bool.TryParse(of(SettingKeys.TenderingExcluded), out var excluded) || excluded,
            SecondFactorRequired = bool.TryParse(of(SettingKeys.SecondFactorRequired), out var required) && required,
            MailHost = of(SettingKeys.MailHost),
            MailPort = int.TryParse(of(SettingKeys.MailPort), CultureInfo.InvariantCulture, out var port) ? port : null,
            MailSecurity = EnumName.TryRead<SecureSocketOptions>(of(SettingKeys.MailSecurity), out var security)
                ? security
                : SecureSocketOptions.StartTls,
            MailUser = of(SettingKeys.MailUser),
            MailFrom = of(SettingKeys.MailFrom),
            MailReminders = !bool.TryParse(of(SettingKeys.MailReminders), out var reminders) || reminders,
        };
    }

    /// <summary>What is to be stored: what says the same as the configuration beneath is not.</summary>
    /// <param name="beneath">Value of the configuration by name.</param>
    public IReadOnlyDictionary<string, string?> Wanted(Func<string, string?> beneath)
    {
        ArgumentNullException.ThrowIfNull(beneath);
        var (typed, standard) = (Texts(), Read(beneath).Texts());
        return typed.ToDictionary(static t => t.Key, t => t.Value == standard[t.Key] ? null : t.Value);
    }

    private Dictionary<string, string> Texts() =>
        new()
        {
            [SettingKeys.CityName] = Text(CityName),
            [SettingKeys.Office] = Text(Office),
            [SettingKeys.Street] = Text(Street),
            [SettingKeys.Place] = Text(Place),
            [SettingKeys.Phone] = Text(Phone),
            [SettingKeys.Email] = Text(Email),
            [SettingKeys.BudgetItem] = Text(BudgetItem),
            [SettingKeys.TenderingExcluded] = TenderingExcluded ? "true" : "false",
            [SettingKeys.SecondFactorRequired] = SecondFactorRequired ? "true" : "false",
            [SettingKeys.MailHost] = Text(MailHost),
            [SettingKeys.MailPort] = (MailPort ?? 587).ToString(CultureInfo.InvariantCulture),
            [SettingKeys.MailSecurity] = MailSecurity.ToString(),
            [SettingKeys.MailUser] = Text(MailUser),
            [SettingKeys.MailFrom] = Text(MailFrom),
            [SettingKeys.MailReminders] = MailReminders ? "true" : "false",
        };

    private static string Text(string? typed) => typed?.Trim() ?? "";
}
