using System.Globalization;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Ui.Controls;

/// <summary>
/// A part of a Rechenweg that is too long for one page: <c>new DerivationPart(derivation, pfad, p => address of that part)</c>. A path
/// names the operands from the root on, "0.3.1"; empty is the whole.
/// </summary>
/// <param name="Shown">The part.</param>
/// <param name="Above">The parts it belongs to, with their paths, the whole first.</param>
/// <param name="Path">Its own path.</param>
/// <param name="Address">Address of the part with a path.</param>
public sealed record DerivationPart(
    Derivation Shown,
    IReadOnlyList<(Derivation Node, string Path)> Above,
    string Path,
    Func<string, string> Address
)
{
    /// <summary>Null where the tree has no such part.</summary>
    public static DerivationPart? Of(Derivation root, string? path, Func<string, string> address)
    {
        ArgumentNullException.ThrowIfNull(root);
        var (node, at, above) = (root, "", new List<(Derivation, string)>());
        foreach (var step in (path ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= node.Children.Count)
                return null;
            above.Add((node, at));
            (node, at) = (node.Children[index], Below(at, index));
        }

        return new(node, above, at, address);
    }

    internal static string Below(string path, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Length == 0 ? "" : ".")}{index}");
}
