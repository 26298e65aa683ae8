using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Data.Audit;

/// <summary>Turns one tracked change into an audit entry.</summary>
internal static class AuditedChange
{
    private const int LongestText = 400;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A cost type may have a single case: its value would be that case's costs. The budget itself is in the log.</summary>
    private static readonly HashSet<Type> Uncovered = [typeof(AuditEntry), typeof(StoredFileContent), typeof(IdempotencyRecord), typeof(FixedBudgetSource), typeof(FixedCostType)];

    /// <summary>Bookkeeping of sign-in and progress, secrets and large documents: not news for an auditor. Case numbers: administration need not know them.</summary>
    private static readonly HashSet<string> Left =
    [
        nameof(AppUser.PasswordHash), nameof(AppUser.SecurityStamp), nameof(AppUser.ConcurrencyStamp), nameof(AppUser.NormalizedEmail),
        nameof(AppUser.NormalizedUserName), nameof(ApiToken.Hash), nameof(ApiToken.LastUsedAt), nameof(ImportRun.DoneRows),
        nameof(ImportRun.Issues), nameof(BudgetAdjustmentRecord.CaseNumber), "NormalizedName", "RowVersion", "Derivation", "Geometry", nameof(CashExport.Xml), nameof(CashExport.Csv),
    ];

    /// <summary>Why a case was moved or left out says something about the case.</summary>
    private static readonly HashSet<(Type, string)> LeftOfOne = [(typeof(BudgetAdjustmentRecord), nameof(BudgetAdjustmentRecord.Reason))];

    /// <summary>Keys of the second factor and recovery codes: whoever reads the log must not be able to sign in as somebody else.</summary>
    private static bool IsSecret(IProperty property) =>
        property.Name == nameof(IdentityUserToken<Guid>.Value) && property.DeclaringType.ClrType == typeof(IdentityUserToken<Guid>);

    public static bool Covers(EntityEntry entry) =>
        !Uncovered.Contains(entry.Metadata.ClrType) && (entry.State != EntityState.Modified || Changes(entry).Count > 0);

    public static AuditEntry ToEntry(EntityEntry entry, UserContext who, DateTimeOffset now) => new()
    {
        At = now,
        UserId = who.UserId,
        UserName = who.Name,
        Action = entry.State switch { EntityState.Added => "added", EntityState.Deleted => "deleted", _ => "changed" },
        Entity = entry.Metadata.ClrType.Name,
        EntityKey = Key(entry),
        AgreementId = AgreementOf(entry),
        Changes = JsonSerializer.Serialize(Changes(entry), Json),
    };

    private static string Key(EntityEntry entry) => string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties
        .Select(p => entry.Property(p.Name)).Select(static p => p.IsTemporary ? "new" : p.CurrentValue?.ToString()));

    private static Guid? AgreementOf(EntityEntry entry) => entry.Metadata.FindProperty("AgreementId") is { } property
        ? entry.Property(property.Name).CurrentValue as Guid?
        : entry.Entity is Agreement agreement ? agreement.Id : null;

    private static Dictionary<string, string?[]> Changes(EntityEntry entry) => entry.Properties
        .Where(p => !Left.Contains(p.Metadata.Name) && !LeftOfOne.Contains((entry.Metadata.ClrType, p.Metadata.Name)) && !p.Metadata.IsPrimaryKey())
        .Where(p => entry.State != EntityState.Modified || (p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)))
        .ToDictionary(static p => p.Metadata.Name, p => entry.State switch
        {
            EntityState.Added => [null, Text(p, p.CurrentValue)],
            EntityState.Deleted => [Text(p, p.OriginalValue), null],
            _ => new[] { Text(p, p.OriginalValue), Text(p, p.CurrentValue) },
        });

    private static string? Text(PropertyEntry property, object? value) => value switch
    {
        null => null,
        _ when IsSecret(property.Metadata) => "(geheim)",
        string { Length: > LongestText } text => text[..LongestText] + " …",
        Array array => string.Join("; ", array.Cast<object?>()),
        _ => value.ToString(),
    };
}
