using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Validation;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Infrastructure;

/// <summary>A validator beside a form is run before its handler, and its findings stand at the fields.</summary>
public sealed class FormValidationTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly Type[] Types = typeof(FormValidation).Assembly.GetTypes();

    public static TheoryData<Type> Validators =>
        [
            .. Types.Where(static t =>
                t is { IsAbstract: false, BaseType.IsGenericType: true }
                && t.BaseType.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
            ),
        ];

    [Theory, MemberData(nameof(Validators))]
    public void Validator_OfAForm_IsRunByThePageBesideIt(Type validator)
    {
        var form = validator.BaseType!.GetGenericArguments()[0];
        var pages = Types.Where(t =>
            t.IsSubclassOf(typeof(PageModel))
            && t.Namespace == validator.Namespace
            && (t == form || t.GetProperties().Any(p => p.PropertyType == form && p.IsDefined(typeof(BindPropertyAttribute))))
        );

        Assert.NotEmpty(pages);
    }

    [Fact]
    public async Task Account_WithoutRoleAndWithOddAddress_NamesBothAtTheirFields()
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/benutzer/neu");

        await admin.Submit(("Input.DisplayName", "Neu"), ("Input.UserName", "neu"), ("Input.Email", "kein Postfach"));

        Assert.Contains("Bitte mindestens eine Rolle wählen.", admin.Text, StringComparison.Ordinal);
        Assert.Contains("name@stadt.de", admin.Text, StringComparison.Ordinal);
        Assert.NotNull(admin.Page.QuerySelector("[name='Input.Email'][aria-invalid=true]"));
    }

    [Fact]
    public async Task Password_TypedDifferentlyTheSecondTime_IsNotChanged()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/konto/passwort");

        await visitor.Submit(
            ("Input.Current", WebSite.Password),
            ("Input.Password", "ein ganz neues Passwort"),
            ("Input.Repeat", "ein anderes neues Passwort")
        );

        Assert.Contains("Die beiden Eingaben stimmen nicht überein.", visitor.Text, StringComparison.Ordinal);
    }
}
