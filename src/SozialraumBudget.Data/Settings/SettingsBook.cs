using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Settings;

/// <summary>The settings that administration made: reads and changes them.</summary>
public sealed class SettingsBook(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string SomebodyElseWasFaster = nameof(SomebodyElseWasFaster);

    private static readonly Guid All = new("2f0c2a8a-6d5f-4a7b-8b1a-0f5f9c7f6b21");

    /// <summary>Value by its name in the configuration.</summary>
    public async Task<SortedDictionary<string, string>> LoadAsync(CancellationToken cancellation = default) =>
        new(
            await db.Settings.AsNoTracking().ToDictionaryAsync(static s => s.Key, static s => s.Value, cancellation),
            StringComparer.Ordinal
        );

    /// <summary>Stands for all settings as somebody saw them.</summary>
    public static string MarkOf(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var text = string.Join('\n', settings.OrderBy(static s => s.Key, StringComparer.Ordinal).Select(static s => $"{s.Key}={s.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <param name="wanted">Value by name; null: what the configuration says counts again.</param>
    /// <param name="seen">The mark of what the user saw.</param>
    public async Task<Refusal?> SaveAsync(
        IReadOnlyDictionary<string, string?> wanted,
        string? seen,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(wanted);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, All, cancellation);
        var rows = await db.Settings.ToDictionaryAsync(static s => s.Key, StringComparer.Ordinal, cancellation);
        if (seen != MarkOf(rows.ToDictionary(static r => r.Key, static r => r.Value.Value)))
            return new(SomebodyElseWasFaster, "Jemand hat die Einstellungen inzwischen geändert. Ihre Eingabe ist noch nicht gespeichert.");

        var stamp = user.Stamp(clock);
        foreach (var (key, value) in wanted)
        {
            if (!rows.TryGetValue(key, out var row))
            {
                if (value is not null)
                    db.Add(
                        new Setting
                        {
                            Key = key,
                            Value = value,
                            Changed = stamp,
                        }
                    );
            }
            else if (value is null)
            {
                db.Remove(row);
            }
            else if (row.Value != value)
            {
                (row.Value, row.Changed) = (value, stamp);
            }
        }

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }
}
