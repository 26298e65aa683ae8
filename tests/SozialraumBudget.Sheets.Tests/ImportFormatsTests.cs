using SozialraumBudget.Data;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Tests;

public class ImportFormatsTests
{
    [Fact]
    public void All_Formats_HaveTheirOwnKeyAndPages()
    {
        Assert.Equal(DataServices.ImportFormats.All.Count, DataServices.ImportFormats.All.Select(static f => f.Key).Distinct().Count());
        Assert.All(
            DataServices.ImportFormats.All,
            static format =>
            {
                Assert.Same(format, DataServices.ImportFormats.Of(format.Key));
                Assert.StartsWith(format.Home.Result, format.Home.Upload, StringComparison.Ordinal);
                Assert.StartsWith("/", format.Home.Result, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Target_OfEachFormat_CarriesItsKey()
    {
        Assert.Equal(new ImportTarget("base-year", "2024"), BaseYearImport.Target(new BudgetYear(2024)));
        Assert.Equal(
            new ImportTarget("areas", "ab 01.01.2026, neue Bereiche anlegen"),
            AreasImport.Target(new DateOnly(2026, 1, 1), newAreas: true)
        );
        Assert.Equal(new ImportTarget("social-structure", "alle Stadtteile"), SocialStructureImport.Target);
        Assert.Equal(new ImportTarget("outlines", "name"), OutlineImport.Target("name"));
    }

    [Fact]
    public void Of_UnknownKey_Throws() => Assert.Throws<InvalidOperationException>(() => DataServices.ImportFormats.Of("hours"));
}
