using System.Text;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Sheets.Tests.Mapping;

public class ProfileFitTests
{
    private const string Wide = "jahre-und-merkmale.csv";

    [Fact]
    public void Adapt_NextYearsFile_ReadsItsNewColumnsAsTheirLike()
    {
        var next = Encoding.UTF8.GetBytes(
            "Stadtteil_ID,Stadtteil,Anzahl_2024,Anteil_in_%_2024,Anzahl_2025,Anteil_in_%_2025\n1,Altstadt,1,2,3,4\n"
        );
        var header = Header(next);

        var adapted = ProfileFit.Adapt(SocialStructureFormat.Format, MappingExamples.Propose(Wide), header);

        Assert.Equal(Header(MappingExamples.File(Wide)).Print, header.Print);
        Assert.Equal(
            ["2 Altstadt 2024 Anzahl 1", "2 Altstadt 2024 Anteil in % 2", "2 Altstadt 2025 Anzahl 3", "2 Altstadt 2025 Anteil in % 4"],
            MappingExamples.Texts(MappingExamples.Read(next, adapted!))
        );
    }

    [Fact]
    public void Adapt_FileWithoutANeededColumn_IsNotOfTheSource() =>
        Assert.Null(
            ProfileFit.Adapt(
                SocialStructureFormat.Format,
                MappingExamples.Propose(Wide),
                Header(Encoding.UTF8.GetBytes("Ort;Anzahl_2024\nAltstadt;1\n"))
            )
        );

    [Fact]
    public void Print_OfAFileWithoutHeader_HoldsNoCell() =>
        Assert.Equal("ohne Kopfzeile, 3 Spalten", Header(MappingExamples.File("ohne-kopfzeile.csv")).Print);

    private static ForeignHeader Header(byte[] file)
    {
        var sample = ForeignSample.Read(file, "x.csv");
        return ForeignHeader.Of(sample, LayoutProposal.Of(sample));
    }
}
