using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Tables;

/// <summary>What of an entity the log records. A column that is not named is not: a new secret is never logged by mistake.</summary>
internal static class AuditColumns
{
    public const string Annotation = "Audited";
    private const string Value = "value";
    private const string Change = "change";

    /// <summary>Records every row that is added, changed or deleted with its key, and these columns.</summary>
    public static void Audited<T>(this EntityTypeBuilder<T> builder, params Expression<Func<T, object?>>[] columns)
        where T : class => builder.Note(Value, columns);

    /// <summary>Of these columns only that they changed: whoever reads the log must not be able to sign in as somebody else.</summary>
    public static void AuditedAsSecret<T>(this EntityTypeBuilder<T> builder, params Expression<Func<T, object?>>[] columns)
        where T : class => builder.Note(Change, columns);

    /// <summary>Records nothing of the entity, not even that there is a row.</summary>
    public static void NotAudited<T>(this EntityTypeBuilder<T> builder)
        where T : class => builder.HasAnnotation(Annotation, false);

    /// <exception cref="InvalidOperationException">An entity says neither.</exception>
    public static void Require(IReadOnlyModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(static e => e.GetViewName() is null && e.FindAnnotation(Annotation) is null))
        {
            throw new InvalidOperationException(
                $"{entity.DisplayName()} says nothing of the log: name the recorded columns (builder.Audited) or builder.NotAudited."
            );
        }
    }

    public static bool IsAudited(this IReadOnlyEntityType entity) => entity.FindAnnotation(Annotation)?.Value is true;

    public static bool IsAudited(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;

    public static bool IsSecret(this IReadOnlyProperty property) => property.FindAnnotation(Annotation)?.Value is Change;

    private static void Note<T>(this EntityTypeBuilder<T> builder, string what, Expression<Func<T, object?>>[] columns)
        where T : class
    {
        builder.HasAnnotation(Annotation, true);
        foreach (var column in MemberNames.Of(columns))
        {
            var property =
                builder.Metadata.FindProperty(column)
                ?? throw new InvalidOperationException($"{builder.Metadata.DisplayName()} has no column {column} to record.");
            property.SetAnnotation(Annotation, what);
        }
    }
}
