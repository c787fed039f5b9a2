using Azure.Core;

#pragma warning disable CA1707 // the official names

namespace Azure.Data.Tables;

public class TableClientOptions : ClientOptions
{
    private const ServiceVersion Latest = ServiceVersion.V2020_12_06;

    public TableClientOptions(ServiceVersion serviceVersion = Latest)
    {
        Version = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };
        foreach (var header in new[] { "x-ms-date", "x-ms-version", "DataServiceVersion", "Prefer", "Preference-Applied", "If-Match" })
            Diagnostics.LoggedHeaderNames.Add(header);
        foreach (var parameter in new[] { "$format", "$filter", "$top", "$select" })
            Diagnostics.LoggedQueryParameters.Add(parameter);
    }

    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    public TableAudience? Audience { get; set; }

    public bool EnableTenantDiscovery { get; set; }

    internal string Version { get; }
}
