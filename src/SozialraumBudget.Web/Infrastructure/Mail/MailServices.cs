using SozialraumBudget.Data.Users;

namespace SozialraumBudget.Web.Infrastructure.Mail;

public static class MailServices
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<MailOptions>(builder.Configuration.GetSection(MailOptions.Section));
        builder.Services.AddSingleton<IMailServer, MailServer>();
        builder.Services.AddSingleton<MailQueue>();
        builder.Services.AddScoped<IAccessNews, AccessMails>();
    }
}
