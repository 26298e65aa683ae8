using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Mail;

namespace SozialraumBudget.Web.Infrastructure.Returns;

/// <summary>What became of reminders.</summary>
/// <param name="Mails">People who get one.</param>
/// <param name="Without">Providers none of whose coordinators has an address and wants reminders.</param>
public sealed record ReminderResult(int Mails, IReadOnlyList<string> Without);

/// <summary>
/// Mails to the coordinators of providers whose returns are missing, one a person, whatever the number of returns; who does not want
/// reminders gets none. Whose address is whose stays unknown to the one who asks.
/// </summary>
public sealed class ReturnReminders(MailQueue mails, DbDataSource source, TimeProvider clock)
{
    public bool IsConfigured => mails.IsConfigured;

    /// <param name="missing">Returns whose deadline has passed.</param>
    /// <param name="sender">Who reminds.</param>
    /// <param name="cancel">Ends it; mails that are queued are sent.</param>
    public async Task<ReminderResult> SendAsync(IReadOnlyList<ReturnDossier> missing, string sender, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(missing);
        await using var db = DataServices.CreateContext(source, UserContext.System("Erinnerungen"), clock);
        var (count, without) = (0, new List<string>());
        foreach (var provider in missing.GroupBy(static d => (d.ProviderId, d.Provider)))
        {
            var people = await db.Holding(Role.ProviderCoordinator)
                .Where(u => u.ProviderId == provider.Key.ProviderId && u.Email != null && u.WantsReminders)
                .Select(static u => new { u.Email, u.DisplayName })
                .ToListAsync(cancel);
            if (people.Count == 0)
                without.Add(provider.Key.Provider);
            foreach (var person in people)
                await mails.AddAsync(person.Email!, Subject(provider.Count()), Text(person.DisplayName, [.. provider], sender), cancel);
            count += people.Count;
        }

        return new(count, without);
    }

    private static string Subject(int count) => $"SozialraumBudget: {German.Count(count, "Meldung fehlt", "Meldungen fehlen")}";

    /// <summary>No link, no amount, no case.</summary>
    private static string Text(string name, IReadOnlyList<ReturnDossier> missing, string sender) =>
        $"""
            Guten Tag, {name},

            das Budgetcontrolling ({sender}) erinnert an:

            {string.Join(
                '\n',
                missing.Select(static d => $"- {ReturnProof.NameOf(d.Period)}, {d.Area}: fällig war der {German.Date(d.DueOn)}")
            )}

            Was noch fehlt, steht nach der Anmeldung unter „Meldungen“.
            In dieser Mail steht nie ein Link.
            """;
}
