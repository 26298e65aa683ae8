using SozialraumBudget.Web.Infrastructure;
using SozialraumBudget.Web.Security;

var builder = WebApplication.CreateBuilder(args);

builder.AddUserInterface();
builder.AddAccessControl();

var app = builder.Build();

app.UseErrorPages();
app.UseSecurityHeaders();
app.UseUserInterface();
app.UseAccessControl();
app.MapUserInterface();

app.Run();

public partial class Program;
