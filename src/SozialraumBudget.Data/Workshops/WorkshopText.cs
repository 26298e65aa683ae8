using System.Text.Json;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Workshops;

/// <summary>Functions that took part and how many, as they are kept.</summary>
public static class WorkshopText
{
    public static string Write(IEnumerable<WorkshopParticipants> participants) =>
        JsonSerializer.Serialize(participants.Select(static p => new Kept(p.Function.Trim(), p.Count)));

    public static IReadOnlyList<WorkshopParticipants> Read(string json) =>
        [.. (JsonSerializer.Deserialize<List<Kept>>(json) ?? []).Select(static k => new WorkshopParticipants(k.Function, k.Count))];

    private sealed record Kept(string Function, int Count);
}
