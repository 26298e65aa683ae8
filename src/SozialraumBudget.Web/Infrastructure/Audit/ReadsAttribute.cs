using SozialraumBudget.Domain.Audit;

namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>A page or endpoint that hands out cases, documents or files: each time stands in the read log before anything leaves.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsAttribute(ReadKind kind) : Attribute
{
    public ReadKind Kind => kind;
}

/// <summary>A page or endpoint whose files hold neither cases nor documents: templates, maps.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoCaseDataAttribute : Attribute;
