using System.Linq.Expressions;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>Names of the members that expressions like <c>x =&gt; x.Name</c> choose.</summary>
internal static class MemberNames
{
    public static string Of<T>(Expression<Func<T, object?>> member) =>
        Unboxed(member.Body) is MemberExpression chosen ? chosen.Member.Name : throw new ArgumentException($"{member} names no property.");

    public static string[] Of<T>(Expression<Func<T, object?>>[] members) => [.. members.Select(Of)];

    private static Expression Unboxed(Expression body) =>
        body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : body;
}
