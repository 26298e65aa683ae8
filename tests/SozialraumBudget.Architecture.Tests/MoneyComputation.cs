using Mono.Cecil;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>
/// Where compiled code computes with money: adds, subtracts, multiplies, sums or rounds it, or computes with the decimal inside. To turn
/// the sign of an amount that is taken off is no computation.
/// </summary>
internal static class MoneyComputation
{
    private const string Money = "SozialraumBudget.Domain.Values.Money";
    private const string Share = "SozialraumBudget.Domain.Values.Share";
    private const string Amount = "get_Amount";

    private static readonly string[] OnMoney = ["op_Addition", "op_Subtraction", "op_Multiply", "Sum", "Round", "Min", "Max"];
    private static readonly string[] OnDecimals = ["op_Addition", "op_Subtraction", "op_Multiply", "op_Division"];

    /// <summary>"IndexModel.get_Open: Sum" for each computation in the types of the assembly that are looked at.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="isLookedAt">By a type's full name.</param>
    public static IReadOnlyList<string> In(string path, Func<string, bool> isLookedAt)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return
        [
            .. from type in module.GetTypes()
            where isLookedAt(type.FullName)
            from method in type.Methods
            where method.HasBody
            from computation in In(method)
            select $"{type.FullName}.{method.Name}: {computation}",
        ];
    }

    private static IEnumerable<string> In(MethodDefinition method)
    {
        var used = method.Body.Instructions.Select(static i => i.Operand).OfType<MethodReference>().ToList();
        foreach (var one in used.Where(static m => m.DeclaringType.FullName is Money or Share && OnMoney.Contains(m.Name)))
            yield return one.Name;
        if (used.Exists(static m => m.DeclaringType.FullName == Money && m.Name == Amount))
        {
            foreach (var one in used.Where(static m => m.DeclaringType.FullName == "System.Decimal" && OnDecimals.Contains(m.Name)))
                yield return $"{one.Name} beside Amount";
        }
    }
}
