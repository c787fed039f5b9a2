namespace Azure.Data.Tables.Models;

public class TableServiceProperties
{
    public TableServiceProperties()
        : this([])
    {
    }

    internal TableServiceProperties(IList<TableCorsRule> cors) => Cors = cors;

    public TableAnalyticsLoggingSettings? Logging { get; set; }

    public TableMetrics? HourMetrics { get; set; }

    public TableMetrics? MinuteMetrics { get; set; }

    public IList<TableCorsRule> Cors { get; }
}
