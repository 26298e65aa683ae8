using Microsoft.AspNetCore.Mvc.ModelBinding;
using SozialraumBudget.Data.Files;

namespace SozialraumBudget.Web.Infrastructure.Files;

public static class FileStoreExtensions
{
    /// <summary>
    /// Takes uploaded files in. Each refused file becomes an error at the field <paramref name="key"/>; then nothing may be saved.
    /// </summary>
    public static async Task<IReadOnlyList<StoredFile>> AddAllAsync(
        this FileStore store,
        IEnumerable<IFormFile> uploads,
        Guid? agreementId,
        ModelStateDictionary errors,
        string key,
        CancellationToken cancel,
        bool officeOnly = false,
        Guid? providerId = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(uploads);
        ArgumentNullException.ThrowIfNull(errors);
        var files = new List<StoredFile>();
        foreach (var upload in uploads)
        {
            await using var content = upload.OpenReadStream();
            var (file, refusal) = await store.AddAsync(content, upload.FileName, agreementId, officeOnly, providerId, cancel);
            if (refusal is not null)
                errors.AddModelError(key, refusal.Text);
            else
                files.Add(file!);
        }

        return files;
    }
}
