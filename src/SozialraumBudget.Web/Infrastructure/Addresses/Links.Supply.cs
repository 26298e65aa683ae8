using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>The supply guarantee: promises and requests of the areas.</summary>
public static partial class Links
{
    public const string Supply = "/versorgung";

    /// <summary>All areas in a quarter.</summary>
    public static string SupplyIn(Period quarter) => Supply + In(quarter);

    /// <summary>Promises, requests and figures of an area.</summary>
    public static string SupplyOf(Guid areaId) => $"{Supply}/{areaId}";

    /// <summary>The same in a quarter.</summary>
    public static string SupplyOf(Guid areaId, Period quarter) => SupplyOf(areaId) + In(quarter);

    public static string NewSupplyRequest(Guid areaId) => $"{SupplyOf(areaId)}/anfrage";

    public static string NewSupplyPromise(Guid areaId) => $"{SupplyOf(areaId)}/zusage";

    public static string SupplyRequest(Guid id) => $"{Supply}/anfragen/{id}";

    public static string SupplyPromise(Guid id) => $"{Supply}/zusagen/{id}";

    private static string In(Period quarter) => Invariant($"?jahr={quarter.Year}&quartal={quarter.Number}");
}
