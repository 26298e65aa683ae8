using Mono.Cecil;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>Page models whose handlers hand out a file that is no list, and whether they say what is in it.</summary>
internal static class HandedOutFiles
{
    private static readonly string[] Marks = ["ReadsAttribute", "NoCaseDataAttribute"];

    private static readonly string[] Results =
    [
        "FileContentResult",
        "FileStreamResult",
        "PhysicalFileResult",
        "VirtualFileResult",
        "FileResult",
    ];

    /// <summary>Full names of the page models that say nothing.</summary>
    public static IReadOnlyList<string> Unsaid(string path, Func<string, bool> isLookedAt)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return
        [
            .. module
                .GetTypes()
                .Where(type => isLookedAt(type.FullName) && type.Methods.Any(HandsOut))
                .Select(Outermost)
                .Where(static type => !type.CustomAttributes.Any(static a => Marks.Contains(a.AttributeType.Name)))
                .Select(static type => type.FullName)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool HandsOut(MethodDefinition method) =>
        method.HasBody
        && method
            .Body.Instructions.Select(static i => i.Operand)
            .OfType<MethodReference>()
            .Any(static m =>
                Results.Contains(m.ReturnType.Name)
                || (m.Name == ".ctor" && Results.Contains(m.DeclaringType.Name))
                || m.DeclaringType.Name == "TemplateDownload"
            );

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
