using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Database;
using SozialraumBudget.Web.Infrastructure.Faults;
using SozialraumBudget.Web.Infrastructure.Forms;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Infrastructure.Sheets;
using SozialraumBudget.Web.Infrastructure.Tasks;
using SozialraumBudget.Web.Infrastructure.Validation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web;

/// <summary>Registers Razor Pages, the German language surface, the UI kit and the error pages.</summary>
public static class UserInterface
{
    public static void AddUserInterface(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        GermanMessages.UseForValidators();
        services.AddValidatorsFromAssemblyContaining<FormValidation>();
        services.AddHttpContextAccessor();
        services.AddExceptionHandler<OutagePage>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<TaskDesk>();
        services.AddScoped<Pages.Tasks.HomeFigures>();
        services.TryAddScoped<INavigationCounts, TaskCounts>();
        services.TryAddScoped<IBudgetYears, AgreementYears>();
        services.TryAddScoped<RelatedRecords>();
        services.AddScoped<SelectedYear>();
        services.TryAddSingleton<ITableExport, SheetTableExport>();
        services.Configure<RequestLocalizationOptions>(static options =>
        {
            options.DefaultRequestCulture = new RequestCulture(GermanCulture.Instance);
            options.SupportedCultures = [GermanCulture.Instance];
            options.SupportedUICultures = [GermanCulture.Instance];
            options.RequestCultureProviders.Clear();
        });
        services
            .AddRazorPages(static options => options.Conventions.Add(new PageFolderPolicies()))
            .AddMvcOptions(static options =>
            {
                GermanMessages.Apply(options.ModelBindingMessageProvider);
                options.ModelMetadataDetailsProviders.Add(new GermanValidationMetadata());
                options.ModelBinderProviders.Insert(0, new GermanBinderProvider());
                options.Filters.Add<OneConnection>();
                options.Filters.Add<KnownHandlers>();
                options.Filters.Add<ReadableInput>();
                options.Filters.Add<FormValidation>();
                options.Filters.Add<KeptFormFilter>();
                options.Filters.Add<ReadFilter>();
            });
        services.Configure<RouteOptions>(static options => options.LowercaseUrls = true);
    }

    /// <summary>Unexpected errors, lost updates and bare status codes become German pages.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = Links.Error(StatusCodes.Status500InternalServerError),
                StatusCodeSelector = Fault.StatusOf,
                SuppressDiagnosticsCallback = static context => !Fault.IsOurs(context.Exception),
            }
        );
        app.UseWhen(
            static context => !ApiPaths.Covers(context.Request.Path),
            static pages => pages.UseStatusCodePagesWithReExecute(Links.ErrorPattern)
        );
    }

    public static void UseUserInterface(this WebApplication app)
    {
        CultureInfo.DefaultThreadCurrentCulture = GermanCulture.Instance;
        CultureInfo.DefaultThreadCurrentUICulture = GermanCulture.Instance;
        app.Use(ReadableInput.InvokeAsync);
        app.UseRequestLocalization();
        app.UseMiddleware<KeepYearOnRedirect>();
        app.UseRouting();
    }

    public static void MapUserInterface(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }
}
