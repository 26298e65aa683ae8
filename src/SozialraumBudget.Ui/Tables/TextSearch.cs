using System.Linq.Expressions;

namespace SozialraumBudget.Ui.Tables;

/// <summary>"One of these texts contains the word", as an expression that runs in memory and in the database.</summary>
internal static class TextSearch
{
    public static Expression<Func<T, bool>> Contains<T>(IReadOnlyList<Expression<Func<T, string?>>> texts, string word)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var lower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;
        var contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
        Expression<Func<string>> wanted = () => word;
        var needle = Expression.Call(wanted.Body, lower);
        var any = texts
            .Select(text => new Replace(text.Parameters[0], row).Visit(text.Body))
            .Select(text =>
                (Expression)
                    Expression.AndAlso(
                        Expression.NotEqual(text, Expression.Constant(null, typeof(string))),
                        Expression.Call(Expression.Call(text, lower), contains, needle)
                    )
            )
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<T, bool>>(any, row);
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
