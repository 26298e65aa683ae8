using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SozialraumBudget.Demo;

/// <summary>
/// Fills the demo city on the first start in Development, and nowhere else: its accounts have published passwords.
/// <c>Demo:Enabled=false</c> leaves it out.
/// </summary>
public static class DemoStart
{
    public static async Task FillAsync(IServiceProvider application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var wanted = application.GetRequiredService<IConfiguration>().GetValue("Demo:Enabled", defaultValue: true);
        if (!wanted || !application.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return;
        }

        var clock = application.GetRequiredService<TimeProvider>();
        var started = clock.GetTimestamp();
        if (await DemoCity.SeedAsync(application.GetRequiredService<NpgsqlDataSource>(), clock))
        {
            application
                .GetRequiredService<ILogger<DemoUser>>()
                .LogInformation(
                    "Demostadt Musterstadt angelegt in {Seconds:F1} s. Anmelden z. B. als {User}, Passwort {Password}",
                    clock.GetElapsedTime(started).TotalSeconds,
                    DemoUsers.Controller.UserName,
                    DemoUsers.Password
                );
        }
    }
}
