using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Evaluation;

/// <summary>Registers the scripts about the evaluation of reforms.</summary>
public static class EvaluationServices
{
    public static void AddEvaluation(this IServiceCollection services) => services.TryAddScoped<EvaluationDesk>();
}
