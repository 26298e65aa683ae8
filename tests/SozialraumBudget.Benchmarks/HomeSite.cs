using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SozialraumBudget.Benchmarks.Pages.Tasks;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Infrastructure.Tasks;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// The application with the demo city and two floor pages that make one indexed query each: one in the product's layout, one bare.
/// </summary>
internal sealed class HomeSite(TestDatabase database) : WebApplicationFactory<TaskCounts>
{
    /// <summary>No Razor, no layout: a query and 100 bytes.</summary>
    public const string Bare = "/benchmark/bare";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Path.Combine(RepositoryRoot.Path, "src", "SozialraumBudget.Web"));
        builder.UseEnvironment("Development");
        builder.ConfigureLogging(static logging => logging.ClearProviders());
        builder.UseSetting("ConnectionStrings:App", database.App);
        builder.UseSetting("ConnectionStrings:Owner", database.Owner);
        builder.UseSetting("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal"); // quiet
        builder.UseSetting("Demo:Enabled", "false"); // the database holds the demo city already
        builder.UseSetting("SRB_DATA_DIR", Path.Combine(Path.GetTempPath(), "srb-benchmarks"));
        builder.ConfigureServices(static services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FixedClock(TestPostgres.DemoDay)));
            services.AddSingleton<IStartupFilter, BarePage>();
            services.AddMvc().AddApplicationPart(typeof(HomeSite).Assembly);
            services.AddScoped<AgreementYears>();
            services.AddScoped<IBudgetYears, CalendarYearsOnFloor>();
        });
    }

    private static bool OnFloor(IHttpContextAccessor http) => http.HttpContext!.Request.Path == FloorModel.Path;

    private sealed class CalendarYearsOnFloor(IHttpContextAccessor http, TimeProvider clock, AgreementYears years) : IBudgetYears
    {
        public Task<IReadOnlyList<int>> AllAsync(CancellationToken cancel) =>
            (OnFloor(http) ? new CalendarBudgetYears(clock) : (IBudgetYears)years).AllAsync(cancel);
    }

    private sealed class BarePage : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Map(Bare, static floor => floor.Run(DrawAsync));
                next(app);
            };

        private static async Task DrawAsync(HttpContext http)
        {
            http.User =
                (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal
                ?? throw new InvalidOperationException("Nobody is signed in.");
            var db = http.RequestServices.GetRequiredService<AppDbContext>();
            var id = UserClaims.IdOf(http.User);
            var name = await db.Users.Where(u => u.Id == id).Select(u => u.DisplayName).SingleAsync(http.RequestAborted);
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(
                $"<!doctype html><html lang=\"de\"><title>{name}</title><h1>{name}</h1></html>",
                http.RequestAborted
            );
        }
    }
}
