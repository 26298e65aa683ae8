using System.Globalization;
using System.Numerics;

namespace SozialraumBudget.Demo;

/// <summary>IBANs with valid check digits of a bank that does not exist: no German bank code begins with 9.</summary>
internal static class DemoIban
{
    private const string BankCode = "90050100";

    public static string Of(long accountNumber)
    {
        var account = BankCode + accountNumber.ToString("D10", CultureInfo.InvariantCulture);

        // "DE00" behind the account, letters as two digits (ISO 13616).
        var check = 98 - (int)(BigInteger.Parse(account + "131400", CultureInfo.InvariantCulture) % 97);
        return string.Create(CultureInfo.InvariantCulture, $"DE{check:D2}{account}");
    }
}
