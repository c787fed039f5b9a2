namespace Azure.Data.Tables.Models;

/// <summary>Makes, for mocks, what otherwise only the service's answers make.</summary>
public static class TableModelFactory
{
    public static TableItem TableItem(string? name = null, string? odataType = null, string? odataId = null, string? odataEditLink = null) =>
        new(name!);

    public static TableServiceProperties TableServiceProperties(
        TableAnalyticsLoggingSettings? logging = null,
        TableMetrics? hourMetrics = null,
        TableMetrics? minuteMetrics = null,
        IList<TableCorsRule>? cors = null) =>
        new(cors ?? []) { Logging = logging, HourMetrics = hourMetrics, MinuteMetrics = minuteMetrics };

    public static TableServiceStatistics TableServiceStatistics(TableGeoReplicationInfo? geoReplication = null) => new(geoReplication);

    public static TableGeoReplicationInfo TableGeoReplicationInfo(
        TableGeoReplicationStatus status = default, DateTimeOffset lastSyncedOn = default) => new(status, lastSyncedOn);
}
