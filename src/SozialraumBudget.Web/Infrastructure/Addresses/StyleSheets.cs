namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Style sheets of pages that are written without the layout.</summary>
public static class StyleSheets
{
    public const string Kern = "/lib/kern/kern.min.css";
    public const string App = "/css/app.css";
}
