using System.Security.Cryptography;
using System.Text;

namespace SozialraumBudget.Demo;

/// <summary>
/// The demo city's own dice (SplitMix64): the same name gives the same numbers on every machine and in every version of .NET.
/// </summary>
internal sealed class DemoRandom(string name)
{
    private ulong state = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes("Musterstadt/" + name)));

    /// <summary>A whole number, both limits included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>A number with two decimals, both limits included.</summary>
    public decimal Cents(decimal least, decimal most) => Between((int)(least * 100), (int)(most * 100)) / 100m;

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int chance) => Between(1, 100) <= chance;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
