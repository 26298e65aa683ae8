using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Web;
using SozialraumBudget.Web.Api;
using SozialraumBudget.Web.Infrastructure;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Calendars;
using SozialraumBudget.Web.Infrastructure.Files;
using SozialraumBudget.Web.Infrastructure.Jobs;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Mail;
using SozialraumBudget.Web.Infrastructure.Settings;
using SozialraumBudget.Web.Infrastructure.Tasks;
using SozialraumBudget.Web.Security;

var builder = WebApplication.CreateBuilder(args);

builder.AddSettings();
builder.AddTelemetry();
builder.AddSite();
builder.AddPlatform();
builder.AddJobs();
builder.AddUserInterface();
builder.AddAccessControl();
builder.AddAccounts();
builder.AddMail();
builder.AddReminders();
builder.AddReadLog();
builder.AddLoad();
builder.Services.AddFiles();
builder.Services.AddAgreements();
builder.Services.AddMasterData();
builder.AddImports();
builder.AddApi();
builder.AddPayouts();

var app = builder.Build();

app.UseSite();
app.UseTlsOnly();
app.UseRequestLog();
app.UseErrorPages();
app.UseApiErrors();
app.UseSecurityHeaders();
app.UseUserInterface();
app.UseRefusalLog();
app.UseAccessControl();
app.UseMiddleware<HeavyCalls>();
app.MapHealth();
app.MapUserInterface();
app.MapFiles();
app.MapCalendar();
app.MapApi();

return await app.RunWithDatabaseAsync(static async services =>
{
    await services.GetRequiredService<SettingsRefresh>().LoadAsync();
    await FirstStart.MakeRolesAsync(services);
#if DEMO
    await SozialraumBudget.Demo.DemoStart.FillAsync(services);
#endif
    await FirstStart.InviteAdministratorAsync(services);
});

public partial class Program;
