using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>What the types of a compiled assembly use of each other: more than using lines say, and nothing that is only named.</summary>
internal static class CompiledTypes
{
    /// <summary>The folders of a project, from the namespaces of its types.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="folderOf">Folder of a type's full name; null for what lies in no folder.</param>
    public static FolderGraph Folders(string path, Func<string, string?> folderOf)
    {
        var graph = new FolderGraph();
        using var module = ModuleDefinition.ReadModule(path);
        foreach (var type in module.GetTypes())
        {
            if (folderOf(type.FullName) is not { } from)
                continue;
            foreach (var used in Used(type).SelectMany(Parts).Where(used => used.Scope == module))
            {
                if (folderOf(used.FullName) is { } to)
                    graph.Add(from, to);
            }
        }

        return graph;
    }

    private static IEnumerable<TypeReference?> Used(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(static i => i.InterfaceType),
            .. Attributes(type),
            .. type.GenericParameters.SelectMany(Constraints),
            .. type.Fields.SelectMany(static f => Attributes(f).Append(f.FieldType)),
            .. type.Properties.SelectMany(static p => Attributes(p).Append(p.PropertyType)),
            .. type.Methods.SelectMany(Used),
        ];

    private static IEnumerable<TypeReference?> Used(MethodDefinition method) =>
        [
            .. Signature(method),
            .. Attributes(method),
            .. method.GenericParameters.SelectMany(Constraints),
            .. method.Parameters.SelectMany(Attributes),
            .. method.HasBody ? method.Body.Variables.Select(static v => v.VariableType) : [],
            .. method.HasBody ? method.Body.ExceptionHandlers.Select(static h => h.CatchType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(Used) : [],
        ];

    private static IEnumerable<TypeReference?> Used(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            MethodReference method => Signature(method),
            _ => [],
        };

    private static IEnumerable<TypeReference?> Signature(MethodReference method) =>
        [
            method.DeclaringType,
            method.ReturnType,
            .. method.Parameters.Select(static p => p.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ];

    private static IEnumerable<TypeReference?> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(static c => c.ConstraintType);

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider member) =>
        member.CustomAttributes.SelectMany(static a =>
            a.ConstructorArguments.Select(static argument => argument.Value as TypeReference).Append(a.AttributeType)
        );

    /// <summary>A type and what it is made of: element of an array, arguments of a generic type.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => Parts(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Parts)),
            TypeSpecification made => Parts(made.ElementType),
            _ => [type],
        };
}
