using System.Security.Cryptography;
using System.Text;

namespace SozialraumBudget.Demo;

/// <summary>Ids that are the same in every demo city, so that links and tests may name them.</summary>
internal static class DemoId
{
    public static Guid Of(string kind, string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"Musterstadt/{kind}/{name}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
