using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SozialraumBudget.Web.Infrastructure.Validation;

/// <summary>
/// Runs the validator beside a form before the handler that takes it: one for the type of a bound property puts its findings at that
/// property's fields, one for the page itself at the page's own. Where a field has a finding already, it stays the only one.
/// </summary>
public sealed class FormValidation : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HandlerInstance is { } page)
        {
            await CheckAsync(context, page, "");
            foreach (var property in page.GetType().GetProperties())
            {
                if (!property.IsDefined(typeof(BindPropertyAttribute)) || property.GetValue(page) is not { } form)
                    continue;
                await CheckAsync(context, form, property.Name);
            }
        }

        await next();
    }

    private static async Task CheckAsync(PageHandlerExecutingContext context, object form, string prefix)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is not IValidator validator)
            return;
        var result = await validator.ValidateAsync(new ValidationContext<object>(form), http.RequestAborted);
        foreach (var error in result.Errors)
        {
            var own = error.PropertyName;
            var field = prefix.Length == 0 || own.Length == 0 ? prefix + own : $"{prefix}.{own}";
            if (context.ModelState.GetFieldValidationState(field) == ModelValidationState.Invalid)
                continue;
            context.ModelState.AddModelError(field, error.ErrorMessage);
        }
    }
}
