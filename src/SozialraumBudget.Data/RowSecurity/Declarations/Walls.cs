using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>The declaration of a wall in an entity's configuration.</summary>
internal static class Walls
{
    /// <example><code>builder.Wall(w => w.ReadWhenAgreementVisible(p => p.AgreementId).WriteBy(Role.Controller).Signed());</code></example>
    public static void Wall<T>(this EntityTypeBuilder<T> builder, Func<WallBuilder<T>, WallBuilder<T>> declare)
        where T : class => builder.HasAnnotation(RowSecurity.Wall.Annotation, declare(new()).Wall);

    public static Wall? FindWall(this IReadOnlyEntityType entity) => entity.FindAnnotation(RowSecurity.Wall.Annotation)?.Value as Wall;

    /// <exception cref="InvalidOperationException">An entity says nothing: its table would be shut, or open by mistake.</exception>
    public static void Require(IReadOnlyModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(static e => !e.IsOwned()))
        {
            if (entity.FindWall() is null)
            {
                throw new InvalidOperationException(
                    $"{entity.DisplayName()} declares no wall: say in its configuration who reads and writes it (builder.Wall)."
                );
            }
        }
    }
}
