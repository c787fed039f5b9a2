namespace Azure.Data.Tables.Models;

public class TableGeoReplicationInfo
{
    internal TableGeoReplicationInfo(TableGeoReplicationStatus status, DateTimeOffset lastSyncedOn)
    {
        Status = status;
        LastSyncedOn = lastSyncedOn;
    }

    public TableGeoReplicationStatus Status { get; }

    public DateTimeOffset LastSyncedOn { get; }
}
