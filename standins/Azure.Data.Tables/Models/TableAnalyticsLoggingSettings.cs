namespace Azure.Data.Tables.Models;

public class TableAnalyticsLoggingSettings(string version, bool delete, bool read, bool write, TableRetentionPolicy retentionPolicy)
{
    public string Version { get; set; } = version;

    public bool Delete { get; set; } = delete;

    public bool Read { get; set; } = read;

    public bool Write { get; set; } = write;

    public TableRetentionPolicy RetentionPolicy { get; set; } = retentionPolicy;
}
