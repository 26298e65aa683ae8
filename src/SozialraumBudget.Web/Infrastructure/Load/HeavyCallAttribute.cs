namespace SozialraumBudget.Web.Infrastructure.Load;

/// <summary>
/// Takes much memory or time whatever its body is: a trial, a Rechenweg over all cases, a PDF. Large bodies, exports and
/// <c>derivation=true</c> are heavy without it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HeavyCallAttribute : Attribute
{
    /// <summary>Only what is posted is heavy; the page itself is not.</summary>
    public bool WhenPosted { get; init; }
}
