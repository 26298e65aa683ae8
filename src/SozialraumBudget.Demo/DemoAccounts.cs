using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Demo;

/// <summary>The accounts with their roles and API tokens.</summary>
internal static class DemoAccounts
{
    private static readonly DateOnly Start = new(2023, 11, 2);

    public static async Task AddAsync(DemoDesk desk, string step)
    {
        Dictionary<string, Guid> roles;
        await using (var db = desk.AsSystem())
        {
            roles = await db.Roles.ToDictionaryAsync(static r => r.Name!, static r => r.Id);
        }

        await desk.SaveAsync(
            step,
            Start,
            null,
            db =>
            {
                foreach (var name in Enum.GetNames<Role>().Where(name => !roles.ContainsKey(name)))
                {
                    roles[name] = DemoId.Of("role", name);
                    db.Add(new IdentityRole<Guid>(name) { Id = roles[name], NormalizedName = name.ToUpperInvariant() });
                }

                var password = new PasswordHasher<AppUser>().HashPassword(null!, DemoUsers.Password);
                foreach (var user in DemoUsers.All)
                {
                    db.Add(Account(user, password));
                    db.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = roles[user.Role.ToString()] });
                    if (user.ApiToken is { } token)
                    {
                        db.Add(
                            new ApiToken
                            {
                                Id = DemoId.Of("token", token),
                                UserId = user.Id,
                                Name = "Demostadt",
                                Hash = Hash(token),
                                CreatedAt = DemoDesk.Stamp(user, Start).At,
                                ExpiresAt = DemoDesk.Stamp(user, Start).At.AddYears(20),
                            }
                        );
                    }
                }
            }
        );
    }

    private static AppUser Account(DemoUser user, string password) =>
        new()
        {
            Id = user.Id,
            UserName = user.UserName,
            NormalizedUserName = user.UserName.ToUpperInvariant(),
            Email = user.UserName,
            NormalizedEmail = user.UserName.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            DisplayName = user.DisplayName,
            ProviderId = user.ProviderId,
            AreaIds = user.AreaId is { } area ? [area] : [],
            PasswordHash = password,
            SecurityStamp = DemoId.Of("security", user.UserName).ToString("N"),
            CreatedAt = DemoDesk.Stamp(user, Start).At,
        };

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
