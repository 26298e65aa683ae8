using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Audit;

/// <summary>What the log calls a record, in German, and by which key it finds it again.</summary>
internal static partial class AuditSubjects
{
    private const int Longest = 400;

    /// <summary>Null where the record has no name of its own; pages then name what it hangs on.</summary>
    public static string? Of(EntityEntry entry, UserContext who)
    {
        string? User(Guid id) => NameOf(entry.Context, id, who);
        var name = entry.Entity switch
        {
            Agreement a => a.Title,
            AgreementTermRecord t => TermTitle(t.Key),
            AgreementMoveRecord m => $"{m.From.Title()} → {m.To.Title()}",
            ChecklistItemRecord c => EnumName.TryRead<ChecklistCriterion>(c.Criterion, out var criterion) ? criterion.Title() : c.Criterion,
            AppUser u => u.DisplayName,
            ApiToken t => User(t.UserId) is { } owner ? $"„{t.Name}“ von {owner}" : t.Name,
            AccessChange c => User(c.UserId),
            AccessProposal p => Both(User(p.UserId), p.Role?.Title() ?? "zweiter Faktor"),
            IdentityUserRole<Guid> link => Both(User(link.UserId), RoleOf(entry.Context, link.RoleId)),
            IdentityUserToken<Guid> token => Both(User(token.UserId), Secret(token.Name)),
            IdentityUserClaim<Guid> claim => User(claim.UserId),
            IdentityUserLogin<Guid> login => User(login.UserId),
            IdentityUserPasskey<Guid> passkey => User(passkey.UserId),
            IdentityRole<Guid> role => Title(role.Name),
            Area a => a.Name,
            AreaVersion v => v.Name,
            District d => d.Name,
            SocialIndicator i => $"{i.Name} {Year(i.Year)}",
            BaseYearDataset d => $"Basisjahr {Year(d.Year)}",
            ImportRun r => $"Import {r.Target}",
            ImportProfile p => p.Name,
            Provider p => p.Name,
            ProviderVersion v => v.Name,
            CashAccount a => $"{a.AccountHolder}, IBAN endet auf {a.Iban[^4..]}",
            Setting s => s.Key,
            BankAccount b => $"{b.AccountHolder}, IBAN endet auf {b.Iban[^4..]}",
            BudgetVariant v => $"{v.Name} {Year(v.BudgetYear)}",
            BudgetAdjustmentRecord s => $"Schritt {s.Position + 1}",
            FixedBudget b => $"Budget {Year(b.BudgetYear)}, Fassung {b.Version}",
            BudgetLineRecord l => l.Title,
            DueRecord d => DueNames.Of(d.Key, d.Purpose),
            Payout p => $"{p.Title} an {p.PayeeName}",
            DeductionRecord d => d.Reason,
            LedgerTransactionRecord t => t.Text,
            RetentionConditionRecord c => c.Name,
            RetentionItemRecord i => i.Name,
            RetentionPart p => $"{p.Name} {Year(p.BudgetYear)}",
            CashExport e => e.MessageId,
            CashTransfer t => t.EndToEndId,
            SelectionProcedure s => s.Title,
            WorkshopRecord w => $"{w.Kind.Title()} {w.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}",
            StoredFile f => f.Name,
            _ => OfProcedure(entry.Entity),
        };
        return name is { Length: > Longest } ? name[..(Longest - 2)] + " …" : name;
    }

    /// <summary>
    /// The primary key; for a booking, whose number the database gives only when it is written, what was booked. A record with a number of
    /// the database and no other key has no key before it is written.
    /// </summary>
    public static string Key(EntityEntry entry) =>
        entry.Entity is LedgerTransactionRecord booking
            ? booking.SourceKey
            : string.Join(
                '/',
                entry
                    .Metadata.FindPrimaryKey()!
                    .Properties.Select(p => entry.Property(p.Name))
                    .Where(static p => !p.IsTemporary)
                    .Select(static p => p.CurrentValue?.ToString())
            );

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string TermTitle(string key) => TermCatalogue.All.FirstOrDefault(t => t.Key.ToString() == key)?.Title ?? key;

    private static string? Both(string? one, string? other) => one is null || other is null ? null : $"{one}: {other}";

    /// <summary>Whoever changes an account holds it already, or is its owner.</summary>
    private static string? NameOf(DbContext db, Guid userId, UserContext who) =>
        db.Set<AppUser>().Local.FindEntry(userId)?.Entity.DisplayName ?? (userId == who.UserId ? who.Name : null);

    private static string? RoleOf(DbContext db, Guid roleId) => Title(db.Set<IdentityRole<Guid>>().Local.FindEntry(roleId)?.Entity.Name);

    private static string? Title(string? role) => EnumName.TryRead<Role>(role, out var known) ? known.Title() : role;

    private static string Secret(string name) =>
        name switch
        {
            "AuthenticatorKey" => "Schlüssel der App",
            "RecoveryCodes" => "Ersatzcodes",
            _ => name,
        };
}
