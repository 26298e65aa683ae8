using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets.Tests.Notation;

public class NumberFormatTests
{
    [Theory]
    [InlineData("dd.mm.yyyy", true, false)]
    [InlineData("TT.MM.JJJJ", true, false)]
    [InlineData("mmm", true, false)]
    [InlineData("[$-407]d. mmmm yyyy;@", true, false)]
    [InlineData("dd.mm.yyyy hh:mm", true, true)]
    [InlineData("[h]:mm", false, true)]
    [InlineData("h:mm AM/PM", false, true)]
    [InlineData("mm:ss.0", false, true)]
    [InlineData("General", false, false)]
    [InlineData("Standard", false, false)]
    [InlineData("0.00\\ \"Std.\"", false, false)]
    [InlineData("#,##0.00\\ [$€-407]", false, false)]
    [InlineData("[Red]0;[Blue]-0", false, false)]
    public void Of_Code_TellsDatesAndTimes(string code, bool date, bool time)
    {
        var format = NumberFormat.Of(code);

        Assert.Equal((date, time), (format.HasDate, format.HasTime));
    }

    [Theory]
    [InlineData("General", "42", "42")]
    [InlineData("@", "42", "42")]
    [InlineData("General", "1.5", "1,5")]
    [InlineData("00000", "42", "00042")]
    [InlineData("0000000000", "4711", "0000004711")]
    [InlineData("\"F-\"0000", "42", "F-0042")]
    [InlineData("00\"/\"000", "12345", "12/345")]
    [InlineData("#,##0", "1234567", "1.234.567")]
    [InlineData("0.00", "12", "12,00")]
    [InlineData("0%", "1", null)]
    [InlineData("0.00E+00", "1200", null)]
    [InlineData("# ?/?", "1", null)]
    [InlineData("0,", "12000", null)]
    [InlineData(";;;", "12", null)]
    public void Show_Number_IsWhatThePersonSees(string code, string value, string? shown) =>
        Assert.Equal(shown, NumberFormat.Of(code).Show(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("[h]:mm", 1.5, "36:00")]
    [InlineData("h:mm", 1.5, "12:00")]
    [InlineData("[h]:mm", 0.3055555555555556, "7:20")]
    [InlineData("h:mm:ss", 0.0625231481481481, "1:30:02")]
    [InlineData("[h]:mm", 0.99999999999, "24:00")]
    public void TimeText_FractionOfADay_IsTheClockTime(string code, double days, string shown) =>
        Assert.Equal(shown, NumberFormat.Of(code).TimeText(days));
}
