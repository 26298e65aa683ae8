using System.Globalization;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Ui.Controls;

/// <summary>
/// A part of a Rechenweg that is too long for one page: <c>DerivationPart.Of(derivation, pfad, p => address of that part)</c>. A path
/// names the operands from the root on, "0.3.1"; empty is the whole.
/// </summary>
/// <param name="Shown">The part.</param>
/// <param name="Above">The parts it belongs to, with their paths, the whole first.</param>
/// <param name="Path">Its own path.</param>
/// <param name="Address">Address of the part with a path; null where parts have none.</param>
/// <param name="LinkAbove">Longer lists of operands are links to the part.</param>
public sealed record DerivationPart(
    Derivation Shown,
    IReadOnlyList<(Derivation Node, string Path)> Above,
    string Path,
    Func<string, string>? Address,
    int LinkAbove
)
{
    /// <summary>What an address calls the path.</summary>
    public const string Key = "pfad";

    /// <summary>Null where the tree has no such part.</summary>
    public static DerivationPart? Of(Derivation root, string? path, Func<string, string>? address, int linkAbove = DerivationTree.FoldAbove)
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

        return new(node, above, at, address, linkAbove);
    }

    /// <summary>
    /// A Rechenweg on a page that shows it whole: lists that are too long to be shown there are parts under the same address. What was
    /// posted has no address that leads on.
    /// </summary>
    public static DerivationPart OnPage(Derivation root, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Func<string, string>? address = HttpMethods.IsGet(request.Method) ? path => AddressOf(request, path) : null;
        return Of(root, request.Query[Key], address, DerivationTree.ShowAtMost) ?? Of(root, null, address, DerivationTree.ShowAtMost)!;
    }

    internal static string Below(string path, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Length == 0 ? "" : ".")}{index}");

    private static string AddressOf(HttpRequest request, string path)
    {
        var others = request.Query.Where(static q => q.Key != Key);
        return request.PathBase + request.Path + QueryString.Create(path.Length == 0 ? others : others.Append(new(Key, path)));
    }
}
