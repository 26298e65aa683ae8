using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.Users;

namespace SozialraumBudget.Data.Tasks;

public static class TaskServices
{
    /// <summary>The desk and all its sources; a new noun with due work is added here.</summary>
    public static IServiceCollection AddTaskDesk(this IServiceCollection services)
    {
        ITaskSource[] sources =
        [
            new ImportTasks(), new BudgetTasks(), new DuePayoutTasks(), new PayoutApprovalTasks(), new RetentionTasks(), new ChecklistTasks(),
            new BankAccountTasks(), new UserTasks(),
        ];
        foreach (var source in sources)
        {
            services.AddSingleton(source);
        }

        return services.AddScoped<TaskDesk>();
    }
}
