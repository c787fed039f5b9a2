namespace Azure.Data.Tables.Models;

public class TableServiceStatistics
{
    internal TableServiceStatistics(TableGeoReplicationInfo? geoReplication) => GeoReplication = geoReplication;

    public TableGeoReplicationInfo? GeoReplication { get; }
}
