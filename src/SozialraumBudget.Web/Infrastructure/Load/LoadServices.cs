namespace SozialraumBudget.Web.Infrastructure.Load;

public static class LoadServices
{
    public static void AddLoad(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder
            .Services.AddOptions<LoadOptions>()
            .Bind(builder.Configuration.GetSection(LoadOptions.Section))
            .Validate(
                static load => load is { AtOnce: > 0, Waiting: >= 0, OfOneUser: > 0, StrangersPerMinute: > 0 },
                "Load: AtOnce, OfOneUser und StrangersPerMinute sind mindestens 1."
            )
            .ValidateOnStart();
        builder.Services.AddSingleton<HeavyGate>();
    }
}
