using SozialraumBudget.Web.Infrastructure;
using SozialraumBudget.Web.Security;

var builder = WebApplication.CreateBuilder(args);

builder.AddPlatform();
builder.AddUserInterface();
builder.AddAccessControl();
builder.AddAccounts();

var app = builder.Build();

app.UseErrorPages();
app.UseSecurityHeaders();
app.UseUserInterface();
app.UseAccessControl();
app.MapHealth();
app.MapUserInterface();

return await app.RunWithDatabaseAsync(static async services =>
{
    await FirstStart.PrepareAccountsAsync(services);
    await DemoStart.FillAsync(services);
});

public partial class Program;
