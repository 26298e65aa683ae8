using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Files;

public sealed class FileStoreTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private static readonly byte[] Pdf = "%PDF-1.7 x"u8.ToArray();

    [Theory]
    [InlineData("Nachweis.pdf", "%PDF-1.7", "application/pdf", "Nachweis.pdf")]
    [InlineData("Nachweis.exe", "%PDF-1.7", "application/pdf", "Nachweis.pdf")]
    [InlineData("C:\\Ordner\\..\\Liste 1.csv", "a;b\r\nä;1", "text/csv", "Liste 1.csv")]
    [InlineData("../../etc/passwd.txt", "Notiz", "text/plain", "passwd.txt")]
    [InlineData("x\r\nSet-Cookie: y.txt", "Notiz", "text/plain", "x__Set-Cookie_ y.txt")]
    [InlineData("….txt", "Notiz", "text/plain", "….txt")]
    [InlineData(".txt", "Notiz", "text/plain", "Datei.txt")]
    public async Task AddAsync_KnownKind_IsStoredByContentUnderASafeName(string name, string content, string type, string stored)
    {
        await using var data = new TestData(fixture.Database.App);
        await using var context = data.As(TestData.User(Role.Controller));
        var (file, refusal) = await Store(context, new NoVirusScanner())
            .AddAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, null);

        Assert.Null(refusal);
        Assert.Equal((type, stored), (file!.ContentType, file.Name));
        Assert.Equal((64, NoVirusScanner.NotScanned), (file.Sha256.Length, file.Scan));
    }

    [Theory]
    [InlineData("a.pdf", "MZ\u0090", FileStore.FileMustBeOfAKnownKind)]
    [InlineData("a.html", "<script>alert(1)</script>", FileStore.FileMustBeOfAKnownKind)]
    [InlineData("a.svg", "<svg/>", FileStore.FileMustBeOfAKnownKind)]
    [InlineData("a.csv", "a\0b", FileStore.FileMustBeOfAKnownKind)]
    [InlineData("a.xlsx", "PK\u0003\u0004kaputt", FileStore.FileMustBeOfAKnownKind)]
    [InlineData("a.pdf", "", FileStore.FileMustHaveContent)]
    public async Task AddAsync_AnythingElse_IsRefused(string name, string content, string rule)
    {
        await using var data = new TestData(fixture.Database.App);
        await using var context = data.As(TestData.User(Role.Controller));
        var (file, refusal) = await Store(context, new NoVirusScanner())
            .AddAsync(new MemoryStream(Encoding.Latin1.GetBytes(content)), name, null);

        Assert.Null(file);
        Assert.Equal(rule, refusal!.Rule);
        Assert.Contains(name, refusal.Text, StringComparison.Ordinal);
        Assert.Empty(context.ChangeTracker.Entries());
    }

    [Fact]
    public async Task AddAsync_OneByteTooMany_IsRefused()
    {
        await using var data = new TestData(fixture.Database.App);
        await using var context = data.As(TestData.User(Role.Controller));
        var bytes = new byte[FileStore.LargestFile + 1];
        Pdf.CopyTo(bytes, 0);

        Assert.Equal(
            FileStore.FileMustNotBeTooBig,
            (await Store(context, new NoVirusScanner()).AddAsync(new MemoryStream(bytes), "a.pdf", null)).Refusal!.Rule
        );
        Assert.NotNull(
            (await Store(context, new NoVirusScanner()).AddAsync(new MemoryStream(bytes, 0, bytes.Length - 1), "a.pdf", null)).File
        );
    }

    [Theory]
    [InlineData("xl/workbook.xml", "xl/styles.xml", ".xlsx")]
    [InlineData("word/document.xml", "word/styles.xml", ".docx")]
    [InlineData("xl/workbook.xml", "xl/vbaProject.bin", null)]
    [InlineData("payload.exe", "b", null)]
    public void Of_ZipPackage_IsTakenOnlyAsOfficeFileWithoutMacros(string part, string other, string? ending)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "[Content_Types].xml", part, other })
                zip.CreateEntry(name);
        }

        Assert.Equal(ending, FileKind.Of(stream.ToArray(), "x.xlsx")?.Ending);
    }

    [Fact]
    public async Task AddAsync_ScannerSaysNo_IsRefusedWithItsWords()
    {
        await using var data = new TestData(fixture.Database.App);
        await using var context = data.As(TestData.User(Role.Controller));
        var refusal = (await Store(context, new FindsAll()).AddAsync(new MemoryStream(Pdf), "a.pdf", null)).Refusal;

        Assert.Equal("„a.pdf“ wird nicht gespeichert: Eicar gefunden", refusal!.Text);
    }

    [Fact]
    public async Task StoredFile_OfOneAgreement_IsSeenByItsProviderOnly()
    {
        await using var data = new TestData(fixture.Database.App);
        var (own, other) = (await data.CreateAgreement(), await data.CreateAgreement());
        var coordinator = TestData.User(Role.ProviderCoordinator, own.LeadProviderId);
        Guid id;
        await using (var context = data.As(coordinator))
        {
            id = (await Store(context, new NoVirusScanner(), coordinator).AddAsync(new MemoryStream(Pdf), "a.pdf", own.Id)).File!.Id;
            await context.SaveChangesAsync();
        }

        await using (var context = data.As(coordinator))
            Assert.Equal(Pdf, (await context.Files.Include(f => f.Content).SingleAsync(f => f.Id == id)).Content!.Bytes);
        await using (var context = data.As(TestData.User(Role.ProviderCoordinator, other.LeadProviderId)))
            Assert.Empty(await context.Files.ToListAsync());
        await using (var context = data.As(coordinator))
        {
            await Store(context, new NoVirusScanner(), coordinator).AddAsync(new MemoryStream(Pdf), "a.pdf", other.Id);
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        }
    }

    private static FileStore Store(Data.Tables.AppDbContext context, IVirusScanner scanner, UserContext? user = null) =>
        new(context, new FixedUser(user ?? TestData.User(Role.Controller)), TimeProvider.System, scanner);

    private sealed class FindsAll : IVirusScanner
    {
        public Task<ScanVerdict> ScanAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            Task.FromResult(new ScanVerdict(false, "Eicar gefunden"));
    }
}
