using SozialraumBudget.Data.Imports;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>Registers what carries out imports; their formats stand in <see cref="ImportFormats"/>.</summary>
public static class ImportServices
{
    public static void AddImports(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<ImportUpload>();
        builder.Services.AddScoped<ImportExecution>();
        builder.Services.AddScoped<ImportControl>();
        builder.Services.AddScoped<ImportIntake>();
        builder.Services.AddSingleton<ImportQueue>();
        builder.Services.AddSingleton<ImportJob>();
        builder.Services.AddHostedService<ImportWorker>();
    }
}
