using Quartz;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web;

/// <summary>Registers what carries out imports; their formats are named by <see cref="Data.DataServices.ImportFormats"/>.</summary>
public static class ImportServices
{
    public static void AddImports(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<ImportUpload>();
        builder.Services.AddScoped<ImportExecution>();
        builder.Services.AddScoped<ImportControl>();
        builder.Services.AddScoped<ImportProfiles>();
        builder.Services.AddScoped<MappingDesk>();
        builder.Services.AddScoped<DryRunNames>();
        builder.Services.AddScoped<ImportIntake>();
        builder.Services.AddScoped<OutlineIntake>();
        builder.Services.AddSingleton<ImportQueue>();
        builder.Services.AddQuartz(static jobs =>
        {
            jobs.AddJobType<ImportJob>();
            jobs.UseExecutionLimits(static limits => limits.ForGroup(ImportQueue.Group, ImportQueue.AtATime));
            // Its first look is at the start of a node.
            jobs.ScheduleJob<ForgottenImports>(
                static trigger => trigger.WithIdentity(nameof(ForgottenImports)).WithSimpleSchedule(ForgottenImports.Every),
                static job => job.WithIdentity(nameof(ForgottenImports))
            );
        });
    }
}
