using System.Net;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Attacks;

/// <summary>
/// Whatever others can open, tried by each role with ids that the role was never shown: pages, files, exports, forms, calls. Only 403 and
/// 404 are right.
/// </summary>
internal static class ForeignIds
{
    private static readonly string[] NoSecret = ["/sozialraeume", "/traeger"];

    public static async Task<int> RunAsync(string[] args)
    {
        var target = Target.Of(args);
        var most = Target.Count(args, 1500);
        var walks = new Dictionary<Role, Walk>();
        foreach (var user in Target.Users)
        {
            walks[user.Role] = await Walk.AsAsync(target, user, most);
            Console.WriteLine($"{user.Role}: {walks[user.Role].Addresses.Count} pages, {walks[user.Role].Ids.Count} ids");
        }

        var addresses = walks.Values.SelectMany(static w => w.Addresses).Distinct().ToList();
        var posts = walks.Values.SelectMany(static w => w.Posts).Distinct().ToList();
        var (reads, writes, wrong) = (0, 0, new List<string>());
        foreach (var user in Target.Users)
        {
            var own = walks[user.Role].Ids.ToHashSet(StringComparer.Ordinal);
            using var person = await target.SignInAsync(user);
            using var program = target.Program(user);
            var token = Target.Token(await person.GetStringAsync("/konto/passwort"));
            foreach (var address in addresses.Where(a => IsForeign(a, own, user.Role)))
            {
                foreach (var way in new[] { address, With(address, "export=csv&zweck=Evaluation") })
                {
                    reads++;
                    Check(await Target.AskAsync(person, () => new(HttpMethod.Get, way)), $"{user.Role} GET {way}", wrong);
                }
            }

            foreach (var address in posts.Where(a => IsForeign(a, own, user.Role)))
            {
                writes++;
                Check(
                    await person.PostAsync(address, new FormUrlEncodedContent([new("__Formular", token)])),
                    $"{user.Role} POST {address}",
                    wrong
                );
            }

            foreach (
                var (method, pattern) in (await target.CallsAsync(program)).Where(static c =>
                    c.Pattern.Contains("{id}", StringComparison.Ordinal)
                )
            )
            {
                foreach (var id in walks.Values.SelectMany(static w => w.Ids).Distinct().Where(id => !own.Contains(id)).Take(60))
                {
                    var path = Parameter(pattern.Replace("{id}", id, StringComparison.Ordinal));
                    _ = method == "GET" ? reads++ : writes++;
                    var answer = await Target.AskAsync(program, () => Target.Call(method, path, method == "GET" ? null : "{}"));
                    Check(answer, $"{user.Role} {method} {path}", wrong, isApi: true);
                }
            }
        }

        wrong.ForEach(Console.WriteLine);
        Console.WriteLine($"{reads} foreign reads, {writes} foreign writes, {wrong.Count} got through");
        return wrong.Count == 0 ? 0 : 1;
    }

    private static bool IsForeign(string address, HashSet<string> own, Role role) =>
        Walk.Guids().Matches(address).Select(static m => m.Value).ToList() is { Count: > 0 } ids
        && !ids.Exists(own.Contains)
        && (role == Role.ProviderCoordinator || !NoSecret.Any(p => address.StartsWith(p, StringComparison.Ordinal)));

    /// <summary>An unreadable body may be told before the row is looked for; a page that leads elsewhere shows nothing.</summary>
    private static void Check(HttpResponseMessage answer, string told, List<string> wrong, bool isApi = false)
    {
        using (answer)
        {
            var isShut =
                answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests
                || (
                    isApi
                    && answer.StatusCode
                        is HttpStatusCode.BadRequest
                            or HttpStatusCode.UnprocessableEntity
                            or HttpStatusCode.UnsupportedMediaType
                );
            if (!isShut)
                wrong.Add($"{(int)answer.StatusCode} {told}");
        }
    }

    private static string With(string address, string query) =>
        address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;

    private static string Parameter(string path) =>
        System.Text.RegularExpressions.Regex.Replace(
            path,
            @"\{[^}]*\}",
            static p =>
                p.Value == "{period}" ? "2026-Q1"
                : p.Value == "{format}" ? "csv"
                : "1"
        );
}
