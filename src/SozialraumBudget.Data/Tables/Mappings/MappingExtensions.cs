using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SozialraumBudget.Data.Tables;

internal static class MappingExtensions
{
    public static void HasStamp<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Stamp?>> stamp, bool required = true)
        where T : class =>
        builder.ComplexProperty(
            stamp!,
            s =>
            {
                s.IsRequired(required);
                s.Property(x => x!.Name).HasMaxLength(200);
            }
        );
}
