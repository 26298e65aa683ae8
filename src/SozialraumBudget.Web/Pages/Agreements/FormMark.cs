using System.Security.Cryptography;
using System.Text;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>Stands for what a row of a form says: with another mark than when it was drawn, somebody changed it.</summary>
internal static class FormMark
{
    public static string Of(params IEnumerable<string?> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts.Select(Plain)))))[..16];

    /// <summary>Without outer blanks; browsers send line ends in their own way.</summary>
    public static string Plain(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}
