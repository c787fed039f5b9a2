namespace Azure.Data.Tables.Models;

public class TableMetrics(bool enabled)
{
    public bool Enabled { get; set; } = enabled;

    public bool? IncludeApis { get; set; }

    public TableRetentionPolicy? RetentionPolicy { get; set; }

    public string? Version { get; set; }
}
