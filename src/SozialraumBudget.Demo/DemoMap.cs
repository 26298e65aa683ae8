using System.Globalization;

namespace SozialraumBudget.Demo;

/// <summary>
/// Polygons of the districts. The city is laid out in hexagons whose corners are shifted a little; each hexagon belongs to the
/// nearest district centre. Corners have whole-number coordinates until the end, so neighbours share their edges exactly.
/// </summary>
internal static class DemoMap
{
    private const double CentreLongitude = 10.1,
        CentreLatitude = 52.05;
    private const double UnitKilometres = 0.23,
        KilometresPerLatitude = 111.2,
        KilometresPerLongitude = 68.4;
    private const double HalfWidth = 31,
        HalfHeight = 25;
    private static readonly double VerticalStep = 1 / Math.Sqrt(3);
    private static readonly (int X, int Y)[] Corners = [(0, 2), (-1, 1), (-1, -1), (0, -2), (1, -1), (1, 1)];

    /// <summary>GeoJSON geometry by district: one closed ring, counter-clockwise, WGS84 with five decimals (about 1 m).</summary>
    public static IReadOnlyDictionary<string, string> Geometries()
    {
        var centres = Centres();
        var edges = centres.ToDictionary(static c => c.Name, static _ => new Dictionary<(int X, int Y), (int X, int Y)>());
        foreach (var (x, y) in Hexagons())
        {
            var (px, py) = (x / HalfWidth, y * VerticalStep / HalfHeight);
            var district = centres.MinBy(c => ((c.X - px) * (c.X - px)) + ((c.Y - py) * (c.Y - py))).Name;
            for (var i = 0; i < Corners.Length; i++)
            {
                var next = Corners[(i + 1) % Corners.Length];
                AddEdge(edges[district], (x + Corners[i].X, y + Corners[i].Y), (x + next.X, y + next.Y));
            }
        }

        return edges.ToDictionary(static e => e.Key, static e => Polygon(e.Value));
    }

    private static void AddEdge(Dictionary<(int X, int Y), (int X, int Y)> edges, (int X, int Y) from, (int X, int Y) to)
    {
        // Two hexagons of one district run along their common edge in both directions: it is inside.
        if (edges.TryGetValue(to, out var end) && end == from)
        {
            edges.Remove(to);
        }
        else
        {
            edges.Add(from, to);
        }
    }

    private static IEnumerable<(int X, int Y)> Hexagons()
    {
        for (var row = -20; row <= 20; row++)
        {
            for (var x = -40 + (row & 1); x <= 40; x += 2)
            {
                var y = 3 * row;
                var (px, py) = (x / HalfWidth, y * VerticalStep / HalfHeight);
                var angle = Math.Atan2(py, px);
                var radius = 1 + (0.05 * Math.Sin((2 * angle) + 0.8)) + (0.05 * Math.Sin((3 * angle) + 2)) + (0.03 * Math.Sin(5 * angle));
                if ((px * px) + (py * py) <= radius * radius)
                {
                    yield return (x, y);
                }
            }
        }
    }

    private static List<(string Name, double X, double Y)> Centres()
    {
        var centres = new List<(string, double, double)>();
        foreach (var area in DemoAreas.All)
        {
            for (var i = 0; i < area.Districts.Length; i++)
            {
                var (angle, radius) = (area.Angle, area.Districts.Length, i) switch
                {
                    (null, _, _) => (90 + (120 * i), 0.17),
                    ({ } a, _, 0) => (a, 0.5),
                    ({ } a, 2, _) => (a + 4, 0.84),
                    ({ } a, _, 1) => (a - 10, 0.84),
                    ({ } a, _, _) => (a + 11, 0.82),
                };
                centres.Add((area.Districts[i], radius * Math.Cos(angle * Math.PI / 180), radius * Math.Sin(angle * Math.PI / 180)));
            }
        }

        return centres;
    }

    private static string Polygon(Dictionary<(int X, int Y), (int X, int Y)> edges)
    {
        var first = edges.Keys.Min();
        var ring = new List<string> { Point(first) };
        for (var corner = edges[first]; corner != first; corner = edges[corner])
        {
            ring.Add(Point(corner));
        }

        ring.Add(ring[0]);
        if (ring.Count != edges.Count + 1)
        {
            throw new InvalidOperationException("A district of the demo city falls into pieces.");
        }

        return $$"""{"type":"Polygon","coordinates":[[{{string.Join(',', ring)}}]]}""";
    }

    private static string Point((int X, int Y) corner)
    {
        var dice = new DemoRandom($"corner {corner.X} {corner.Y}");
        var x = corner.X + (dice.Between(-30, 30) / 100.0);
        var y = (corner.Y * VerticalStep) + (dice.Between(-30, 30) / 100.0);
        var longitude = CentreLongitude + (x * UnitKilometres / KilometresPerLongitude);
        var latitude = CentreLatitude + (y * UnitKilometres / KilometresPerLatitude);
        return string.Create(CultureInfo.InvariantCulture, $"[{longitude:F5},{latitude:F5}]");
    }
}
