namespace SozialraumBudget.Demo;

/// <summary>Areas, districts, social structure, providers and their terms.</summary>
internal static class DemoMasterData
{
    private static readonly DateOnly Start = new(2023, 11, 6);

    public static Task AreasAsync(DemoDesk desk, string step) =>
        desk.SaveAsync(
            step,
            Start,
            DemoUsers.Controller.Context,
            static db =>
            {
                var shapes = DemoMap.Geometries();
                foreach (var area in DemoAreas.All)
                {
                    db.Add(
                        new Area
                        {
                            Id = area.Id,
                            Code = area.Code,
                            Name = area.Name,
                            ReformSince = DemoAreas.ReformSince(area.Code),
                            Region = DemoAreas.RegionOf(area.Code),
                        }
                    );
                    db.AddRange(Versions(area));
                    foreach (var district in area.Districts)
                    {
                        db.Add(
                            new District
                            {
                                Id = DemoAreas.District(district),
                                Name = district,
                                Geometry = shapes[district],
                            }
                        );
                        db.AddRange(Assignments(area, district));
                    }
                }
            }
        );

    public static Task SocialStructureAsync(DemoDesk desk, string step) =>
        desk.SaveAsync(step, Start, DemoUsers.Controller.Context, static db => db.AddRange(DemoSocialStructure.Rows()));

    public static Task ProvidersAsync(DemoDesk desk, string step) =>
        desk.SaveAsync(
            step,
            Start,
            DemoUsers.Controller.Context,
            static db =>
            {
                foreach (var provider in DemoProviders.All)
                {
                    db.Add(
                        new Provider
                        {
                            Id = provider.Id,
                            Name = provider.Name,
                            LegalForm = provider.LegalForm,
                            Street = provider.Street,
                            PostalCode = provider.PostalCode,
                            City = "Musterstadt",
                            ContactUnit = provider.ContactUnit,
                            Email = $"budget@{provider.Domain}.example",
                            Phone = Phone(provider),
                        }
                    );
                    var renamed = DemoProviders.Renamed;
                    if (provider.Name == renamed.Name)
                    {
                        db.Add(Version(provider, renamed.Before, renamed.LegalFormBefore, DemoAreas.Beginning, renamed.Since.AddDays(-1)));
                        db.Add(Version(provider, provider.Name, provider.LegalForm, renamed.Since, null));
                    }
                    else
                    {
                        db.Add(Version(provider, provider.Name, provider.LegalForm, DemoAreas.Beginning, null));
                    }
                }
            }
        );

    public static Task TermsAsync(DemoDesk desk, string step) =>
        desk.SaveAsync(step, new(2023, 11, 20), DemoUsers.Controller.Context, static db => db.AddRange(DemoTerms.Rows()));

    private static IEnumerable<AreaVersion> Versions(DemoArea area)
    {
        var renamed = DemoAreas.Renamed;
        if (area.Code != renamed.Code)
        {
            return
            [
                new AreaVersion
                {
                    AreaId = area.Id,
                    Name = area.Name,
                    ValidFrom = DemoAreas.Beginning,
                },
            ];
        }

        return
        [
            new AreaVersion
            {
                AreaId = area.Id,
                Name = renamed.Before,
                ValidFrom = DemoAreas.Beginning,
                ValidTo = renamed.Since.AddDays(-1),
            },
            new AreaVersion
            {
                AreaId = area.Id,
                Name = area.Name,
                ValidFrom = renamed.Since,
            },
        ];
    }

    private static IEnumerable<DistrictAssignment> Assignments(DemoArea area, string district)
    {
        var id = DemoAreas.District(district);
        var moved = DemoAreas.Reassigned;
        if (district != moved.District)
        {
            return
            [
                new DistrictAssignment
                {
                    DistrictId = id,
                    AreaId = area.Id,
                    ValidFrom = DemoAreas.Beginning,
                },
            ];
        }

        return
        [
            new DistrictAssignment
            {
                DistrictId = id,
                AreaId = DemoAreas.Of(moved.Before).Id,
                ValidFrom = DemoAreas.Beginning,
                ValidTo = moved.Since.AddDays(-1),
            },
            new DistrictAssignment
            {
                DistrictId = id,
                AreaId = area.Id,
                ValidFrom = moved.Since,
            },
        ];
    }

    private static ProviderVersion Version(DemoProvider provider, string name, string legalForm, DateOnly from, DateOnly? to) =>
        new()
        {
            ProviderId = provider.Id,
            Name = name,
            LegalForm = legalForm,
            Street = provider.Street,
            PostalCode = provider.PostalCode,
            City = "Musterstadt",
            ContactUnit = provider.ContactUnit,
            Email = $"budget@{provider.Domain}.example",
            Phone = Phone(provider),
            ValidFrom = from,
            ValidTo = to,
        };

    private static string Phone(DemoProvider provider) => $"0999 {provider.AccountNumber % 100000}";
}
