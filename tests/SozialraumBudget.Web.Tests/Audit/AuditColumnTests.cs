using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Tests.Database;

namespace SozialraumBudget.Web.Tests.Audit;

/// <summary>What the log records, over all entities.</summary>
public sealed class AuditColumnTests
{
    /// <summary>
    /// Of these not even that there is a row: the log, contents of files, kept answers, what a case costs, and lines that the entry of
    /// their sheet tells.
    /// </summary>
    private static readonly Type[] Unrecorded =
    [
        typeof(AccountsLineRecord),
        typeof(AccountsPostsRecord),
        typeof(AuditEntry),
        typeof(DataProtectionKey),
        typeof(FixedBudgetSource),
        typeof(FixedCostType),
        typeof(FixedHelpMove),
        typeof(IdempotencyRecord),
        typeof(KeptForm),
        typeof(LedgerEntryRecord),
        typeof(ReadEntry),
        typeof(SignInTrial),
        typeof(StoredFileContent),
        typeof(UserSession),
    ];

    private static readonly string[] Secret =
    [
        "Hash",
        "Password",
        "Stamp",
        "Secret",
        "Token",
        "ProviderKey",
        "Recovery",
        "CaseNumber",
        "Bytes",
        "Xml",
        "Csv",
        "Issues",
        "Derivation",
        "Response",
    ];

    private static IEnumerable<IProperty> Recorded =>
        DeclarationTests
            .Model.GetEntityTypes()
            .Where(static e => e.IsAudited())
            .SelectMany(static e => e.GetProperties())
            .Where(static p => p.IsAudited());

    [Fact]
    public void EveryTable_IsRecorded_OrNamedHere() =>
        Assert.Equal(
            Unrecorded.Select(static t => t.Name),
            DeclarationTests
                .Model.GetEntityTypes()
                .Where(static e => e.GetViewName() is null && !e.IsAudited())
                .Select(static e => e.ClrType.Name)
                .Order()
        );

    [Fact]
    public void Secrets_AreNotRecorded()
    {
        Assert.True(Recorded.Count() > 150);
        Assert.Empty(
            Recorded
                .Where(static p => Array.Exists(Secret, word => p.Name.Contains(word, StringComparison.Ordinal)))
                .Select(static p => $"{p.DeclaringType.ClrType.Name}.{p.Name}")
        );
        Assert.Equal([nameof(IdentityUserToken<Guid>.Value)], Recorded.Where(static p => p.IsSecret()).Select(static p => p.Name));
        Assert.DoesNotContain("BudgetAdjustmentRecord.Reason", Recorded.Select(static p => $"{p.DeclaringType.ClrType.Name}.{p.Name}"));
    }

    /// <summary>
    /// A number that the database gives is not known when the entry is written: it would stand there as −9223372036854774789.
    /// </summary>
    [Fact]
    public void NumbersOfTheDatabase_AreNoKeyAndNoValueOfTheLog()
    {
        var given = DeclarationTests
            .Model.GetEntityTypes()
            .Where(static e => e.IsAudited())
            .Where(static e =>
                e.FindPrimaryKey()!.Properties.Any(static p => p.ClrType != typeof(Guid) && p.ValueGenerated == ValueGenerated.OnAdd)
            )
            .Select(static e => e.ClrType.Name)
            .Order();
        Assert.Equal(["IdentityRoleClaim`1", "IdentityUserClaim`1", "LedgerTransactionRecord"], given);
        Assert.Equal(
            ["LedgerTransactionRecord.ReversesId"],
            Recorded
                .Where(static p =>
                    p.GetContainingForeignKeys().Any(static k => k.PrincipalKey.Properties.Any(static x => x.ClrType == typeof(long)))
                )
                .Select(static p => $"{p.DeclaringType.ClrType.Name}.{p.Name}")
        );
    }

    [Fact]
    public void EveryRecordedTableAndColumn_HasAGermanName()
    {
        var nouns = AuditWords.AllEntities.Select(static e => e.Key).ToHashSet();
        Assert.Empty(
            DeclarationTests.Model.GetEntityTypes().Where(static e => e.IsAudited()).Select(static e => e.ClrType.Name).Except(nouns)
        );
        Assert.Empty(Recorded.Where(static p => !AuditWords.Knows(p.Name)).Select(static p => $"{p.DeclaringType.ClrType.Name}.{p.Name}"));
    }

    [Fact]
    public void EveryValueOfAnEnumeration_IsToldInGerman()
    {
        var silent =
            from p in Recorded
            let type = Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType
            where type.IsEnum
            from value in Enum.GetNames(type)
            let json = $$"""{"{{p.Name}}":[null,"{{value}}"]}"""
            where AuditChange.Read(p.DeclaringType.ClrType.Name, json, new Dictionary<Guid, string>())[0].New == value
            select $"{p.DeclaringType.ClrType.Name}.{p.Name}: {value}";
        Assert.Empty(silent);
    }

    /// <summary>Whoever changes where money goes is in the log with the account: there and nowhere else.</summary>
    [Fact]
    public void Ibans_AreRecordedWhereMoneyIsSent() =>
        Assert.Equal(
            ["BankAccount", "CashAccount", "Payout"],
            Recorded
                .Where(static p => p.Name.Contains("Iban", StringComparison.Ordinal))
                .Select(static p => p.DeclaringType.ClrType.Name)
                .Order()
        );

    [Fact]
    public async Task ChangedUser_LeavesNameAndNoSecret()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var user = await data.Save(
            new AppUser
            {
                DisplayName = "Erika",
                UserName = "erika",
                PasswordHash = "geheim-1",
                SecurityStamp = "geheim-2",
            }
        );
        await using (var db = data.As())
        {
            db.Add(
                new IdentityUserToken<Guid>
                {
                    UserId = user.Id,
                    LoginProvider = "x",
                    Name = "AuthenticatorKey",
                    Value = "geheim-3",
                }
            );
            await db.SaveChangesAsync();
        }

        await using var admin = data.As(TestData.User(Role.Admin));
        var entries = await admin.AuditEntries.Select(static e => e.Changes).ToListAsync();
        Assert.Contains(entries, static e => e.Contains("Erika", StringComparison.Ordinal));
        Assert.Contains(entries, static e => e.Contains("(geheim)", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, static e => e.Contains("geheim-", StringComparison.Ordinal));
    }
}
