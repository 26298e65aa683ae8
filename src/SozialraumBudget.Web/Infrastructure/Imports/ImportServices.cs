using Quartz;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>Registers the import catalogue. A further format is one more <see cref="IImportFormat"/>.</summary>
public static class ImportServices
{
    public static void AddImports(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IImportFormat, BaseYearImport>();
        builder.Services.AddScoped<ImportUpload>();
        builder.Services.AddScoped<ImportExecution>();
        builder.Services.AddScoped<ImportControl>();
        builder.Services.AddScoped<ImportIntake>();
        builder.Services.AddSingleton<ImportQueue>();
        builder.Services.AddQuartz(static jobs =>
        {
            jobs.AddJobType<ImportJob>();
            jobs.UseExecutionLimits(static limits => limits.ForGroup(ImportQueue.Group, ImportQueue.AtATime));
            // Its first look is at the start of a node.
            jobs.ScheduleJob<ForgottenImports>(
                static trigger => trigger.WithIdentity(nameof(ForgottenImports)).WithSimpleSchedule(ForgottenImports.Every),
                static job => job.WithIdentity(nameof(ForgottenImports)));
        });
    }
}
