using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace SozialraumBudget.TestSupport;

/// <summary>Requests that nobody sends by accident: hostile addresses, queries, headers and bodies for the routes of the product.</summary>
/// <param name="routes">Method and pattern, e.g. "GET", "/api/v1/payouts/{id:guid}".</param>
/// <param name="seed">The same seed makes the same requests.</param>
/// <param name="known">Ids that exist, so that some requests come past the first look.</param>
public sealed partial class HostileRequests(IReadOnlyList<(string Method, string Pattern)> routes, int seed, IReadOnlyList<string> known)
{
    private static readonly string[] Values =
    [
        "",
        "0",
        "-1",
        "2147483648",
        "99999999999999999999999999",
        "1e999",
        "NaN",
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "2026-Q9",
        "true",
        "null",
        "%00",
        "%FF%FE",
        "%ED%A0%80",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e/",
        "'%20or%201=1--",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%E2%80%AE%F0%9F%92%A5",
        "{{7*7}}",
        "%25s%25n",
        "a%0D%0AX-Injected:%201",
    ];

    private static readonly string[] Keys =
    [
        "page",
        "page_size",
        "year",
        "jahr",
        "search",
        "suche",
        "sort",
        "seite",
        "zeilen",
        "export",
        "zweck",
        "von",
        "bis",
        "vor",
        "stand",
        "stichtag",
        "variante",
        "teil",
        "fall",
        "art",
        "zurueck",
        "handler",
        "derivation",
        "as_of",
        "state",
        "period",
        "cost_type",
        "dataset",
        "name",
        "area",
        "wait",
        "a",
        "b",
        "grenze",
    ];

    private static readonly string[] Bodies =
    [
        "",
        "{",
        "[]",
        "null",
        "\"x\"",
        "{\"year\":\"\\ud800\"}",
        "{\"year\":1e400,\"amount\":\"1e400\",\"reason\":\"\\u0000\"}",
        "{\"amount\":\"99999999999999999999.999\",\"reason\":\"x\",\"basis\":\"y\",\"year\":2147483647}",
        "{\"limits\":[\"-1\",\"NaN\",null,{}],\"row_version\":-1}",
        "{\"expected_version\":2147483647,\"expected_total\":\"-0.001\",\"reason\":\"x\"}",
        "{\"payout_ids\":[null,\"x\"],\"execute_on\":\"9999-12-31\"}",
        "{\"payout_ids\":[],\"execute_on\":\"0001-01-01\"}",
        "{\"names\":{\"\":null}}",
        "{\"kind\":\"exclude\",\"case_number\":\"\\u202e\",\"seen_steps\":-5,\"reason\":\"\\n\"}",
        "{\"year\":2026,\"year\":2027,\"__proto__\":{}}",
        "--y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x.csv\"\r\n\r\na;b\r\n--y--\r\n",
        "--y\r\nContent-Disposition: form-data; name=\"services\"; filename=\"a.xlsx\"\r\n\r\nPK\u0003\u0004\r\n--y--\r\n",
        "--y\r\nContent-Disposition: form-data; name=\"a",
        "Input.Name=%00&__Formular=x&Seen=-1&Version=x&Shown=99999999999999999999",
        "a=%ZZ&=&&&%",
    ];

    private static readonly string[] Types =
    [
        "application/json",
        "application/json; charset=utf-7",
        "multipart/form-data; boundary=y",
        "application/x-www-form-urlencoded",
        "text/csv",
        "application/xml",
        "application/octet-stream",
    ];

    private readonly Random random = new(seed);

    public HttpRequestMessage Next()
    {
        var (method, pattern) = routes[random.Next(routes.Count)];
        var request = new HttpRequestMessage(
            new HttpMethod(random.Next(20) == 0 ? "PATCH" : method),
            new Uri(Address(pattern), UriKind.Relative)
        );
        if (method is not ("GET" or "HEAD"))
            request.Content = Body();
        if (random.Next(2) == 0)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", random.Next(6) == 0 ? new string('k', 300) : Text());
        Header(request, "Accept", "*/*;q=x", "text/html,,;");
        Header(request, "If-Match", "\"", "W/\"0\"", "*");
        Header(request, "Range", "bytes=-1", "bytes=9-1,5-");
        Header(request, "X-Forwarded-For", "::1%eth0, 1.2.3", "unknown");
        Header(request, "X-Requested-With", "XMLHttpRequest");
        Header(request, "Cookie", "srb-hinweis=%00; srb-formular=x", "srb-hinweis=" + new string('A', 3000));
        return request;
    }

    private string Address(string pattern)
    {
        var path = Parameter().Replace(pattern, _ => Segment());
        var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Keys[random.Next(Keys.Length)]}={Text()}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private string Segment() =>
        random.Next(5) switch
        {
            0 => Guid.NewGuid().ToString(),
            1 or 2 when known.Count > 0 => known[random.Next(known.Count)],
            3 => random.Next(1990, 2100).ToString(CultureInfo.InvariantCulture),
            _ => Text() is { Length: > 0 } text ? text : "x",
        };

    private string Text() => random.Next(12) == 0 ? new string('x', random.Next(1, 4000)) : Values[random.Next(Values.Length)];

    private ByteArrayContent Body()
    {
        var text = Bodies[random.Next(Bodies.Length)];
        var bytes = random.Next(15) switch
        {
            0 => Enumerable.Range(0, random.Next(2000)).Select(_ => (byte)random.Next(256)).ToArray(),
            1 => Encoding.UTF8.GetBytes(new string('[', 2000)),
            2 => Encoding.Unicode.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(
            text.StartsWith("--y", StringComparison.Ordinal) ? Types[2] : Types[random.Next(Types.Length)]
        );
        return content;
    }

    private void Header(HttpRequestMessage request, string name, params ReadOnlySpan<string> values)
    {
        if (random.Next(8) == 0)
            request.Headers.TryAddWithoutValidation(name, values[random.Next(values.Length)]);
    }

    [GeneratedRegex(@"\{(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex Parameter();
}
