using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SozialraumBudget.Web.Api;

/// <summary>The OpenAPI document: no data, so it is open to everybody who wants to write a client.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";
    private const string About =
        "Alles unter /api/v1 braucht „Authorization: Bearer <Token>“. "
        + "Beträge und Anteile sind Zeichenketten mit Dezimalpunkt (\"1234.50\", \"0.06\"). "
        + "Was nicht zweimal wirken darf, etwa weil es Geld bewegt, braucht die Kopfzeile „Idempotency-Key“. "
        + "Fehler kommen als application/problem+json mit title, detail und errors (row, column, value, reason).";

    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            static options =>
            {
                options.ShouldInclude = static description =>
                    ("/" + description.RelativePath).StartsWith(ApiPaths.Prefix, StringComparison.Ordinal);
                options.AddDocumentTransformer(
                    static (document, _, _) =>
                    {
                        document.Info = new OpenApiInfo
                        {
                            Title = "SozialraumBudget",
                            Version = Name,
                            Description = About,
                        };
                        document.Components ??= new OpenApiComponents();
                        ApiSchemas.LeaveOutNull(document);
                        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                        {
                            ["Bearer"] = new OpenApiSecurityScheme
                            {
                                Type = SecuritySchemeType.Http,
                                Scheme = "bearer",
                                Description = "Token aus Konto › Token und Kalender",
                            },
                        };
                        document.Security =
                        [
                            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("Bearer", document)] = [] },
                        ];
                        return Task.CompletedTask;
                    }
                );
                options.CreateSchemaReferenceId = static type =>
                    ApiSchemas.NameOf(type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
                options.AddSchemaTransformer(ApiSchemas.DescribeAsync);
                options.AddOperationTransformer(
                    static async (operation, context, cancel) =>
                    {
                        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
                        if (metadata.OfType<HappensOnce>().Any())
                        {
                            operation.Parameters ??= [];
                            operation.Parameters.Add(
                                new OpenApiParameter
                                {
                                    Name = HappensOnce.Header,
                                    In = ParameterLocation.Header,
                                    Required = true,
                                    Description = "Je Vorgang ein neuer Wert; derselbe Wert führt nie zweimal aus.",
                                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = HappensOnce.LongestKey },
                                }
                            );
                        }

                        var schema = await context.GetOrCreateSchemaAsync(typeof(ApiProblem), null, cancel);
                        context.Document!.AddComponent(nameof(ApiProblem), schema);
                        operation.Responses ??= [];
                        foreach (var status in new[] { 401, 403, 404, 422, 429 })
                            operation.Responses[$"{status}"] = Problem(status, context.Document);
                    }
                );
            }
        );

    public static void MapApiDocument(this WebApplication app) => app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();

    private static OpenApiResponse Problem(int status, OpenApiDocument document)
    {
        var problem = ApiProblem.Of(status, status == 422 ? "Die Basisjahr-Datei ist fehlerhaft; nichts wurde berechnet." : null);
        if (status == 422)
            problem = problem with { Errors = [new(3, "Einheit", "Woche", "Erlaubt sind: einmalig, Stunde, Tag, Monat.")] };
        return new OpenApiResponse
        {
            Description = problem.Title,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ApiProblem.ContentType] = new()
                {
                    Schema = new OpenApiSchemaReference(nameof(ApiProblem), document),
                    Example = System.Text.Json.JsonSerializer.SerializeToNode(problem, ApiJson.Options),
                },
            },
        };
    }
}
