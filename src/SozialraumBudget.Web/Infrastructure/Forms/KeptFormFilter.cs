using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Infrastructure.Forms;

/// <summary>
/// After a session was over and its user is back: the page is drawn with what was typed before, as if a field had been wrong, but
/// without complaints. Nothing is sent; when it is, what was kept goes.
/// </summary>
public sealed class KeptFormFilter(KeptForms kept, IModelMetadataProvider metadata, IModelBinderFactory binders) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var executed = await next();
        if (!Guid.TryParse(http.Request.Query[KeptForms.Key], out var id) || UserClaims.IdOf(http.User) is not { } user)
            return;

        if (HttpMethods.IsPost(http.Request.Method))
        {
            if (executed.Result is not (null or PageResult))
                await kept.ForgetAsync(id, user, http.RequestAborted);
            return;
        }

        if (executed.Result is null or PageResult && await kept.FindAsync(id, user, http.RequestAborted) is { } fields)
        {
            await BindAsync(context, fields);
            http.Items[typeof(KeptFormView)] = new KeptFormView(fields);
        }
    }

    private async Task BindAsync(PageHandlerExecutingContext context, IReadOnlyDictionary<string, string[]> fields)
    {
        var page = context.HandlerInstance;
        var form = new FormCollection(
            fields.ToDictionary(static f => f.Key, static f => new Microsoft.Extensions.Primitives.StringValues(f.Value))
        );
        var values = new FormValueProvider(BindingSource.Form, form, GermanCulture.Instance);
        foreach (var property in page.GetType().GetProperties().Where(static p => p.CanWrite))
        {
            if (property.GetCustomAttribute<BindPropertyAttribute>() is not { } bind)
                continue;
            var name = bind.Name ?? property.Name;
            if (!values.ContainsPrefix(name))
                continue;
            var meta = metadata.GetMetadataForProperty(page.GetType(), property.Name);
            var binding = DefaultModelBindingContext.CreateBindingContext(context, values, meta, bindingInfo: null, name);
            binding.Model = property.GetValue(page);
            await binders.CreateBinder(new ModelBinderFactoryContext { Metadata = meta, CacheToken = meta }).BindModelAsync(binding);
            if (binding.Result.IsModelSet)
                property.SetValue(page, binding.Result.Model);
        }

        // Fields that no property of the page takes are drawn from what was typed, too.
        foreach (var (name, typed) in fields.Where(f => !context.ModelState.ContainsKey(f.Key)))
            context.ModelState.SetModelValue(name, typed, string.Join(',', typed));
        foreach (var entry in context.ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }
}

/// <summary>For the layout: what was typed before the session was over.</summary>
public sealed record KeptFormView(IReadOnlyDictionary<string, string[]> Fields)
{
    public static KeptFormView? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items[typeof(KeptFormView)] as KeptFormView;
    }

    /// <summary>Texts that a person typed, longest form of proof that nothing is lost; keys and ticks are left out.</summary>
    public IEnumerable<string> Texts =>
        Fields
            .Values.SelectMany(static v => v)
            .Where(static v => v.Length > 0 && v is not ("true" or "false") && !Guid.TryParse(v, out _))
            .Distinct();
}
