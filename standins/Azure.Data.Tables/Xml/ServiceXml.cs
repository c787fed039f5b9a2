using System.Globalization;
using System.Xml.Linq;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Xml;

/// <summary>The settings and the state of an account's table service; this part of it speaks XML.</summary>
internal static class ServiceXml
{
    public static XElement Write(TableServiceProperties properties) => new(
        "StorageServiceProperties",
        properties.Logging is { } logging ? Write(logging) : null,
        properties.HourMetrics is { } hour ? Write("HourMetrics", hour) : null,
        properties.MinuteMetrics is { } minute ? Write("MinuteMetrics", minute) : null,
        new XElement("Cors", properties.Cors.Select(Write)));

    public static TableServiceProperties ReadProperties(XElement xml) => new(xml.Element("Cors")?.Elements("CorsRule").Select(ReadRule).ToList() ?? [])
    {
        Logging = xml.Element("Logging") is { } logging ? ReadLogging(logging) : null,
        HourMetrics = xml.Element("HourMetrics") is { } hour ? ReadMetrics(hour) : null,
        MinuteMetrics = xml.Element("MinuteMetrics") is { } minute ? ReadMetrics(minute) : null,
    };

    public static TableServiceStatistics ReadStatistics(XElement xml) => new(xml.Element("GeoReplication") is { } replication
        ? new TableGeoReplicationInfo(
            new TableGeoReplicationStatus((string?)replication.Element("Status") ?? string.Empty),
            DateTimeOffset.TryParse((string?)replication.Element("LastSyncTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default)
        : null);

    private static XElement Write(TableAnalyticsLoggingSettings logging) => new(
        "Logging",
        new XElement("Version", logging.Version),
        new XElement("Delete", logging.Delete),
        new XElement("Read", logging.Read),
        new XElement("Write", logging.Write),
        Write(logging.RetentionPolicy));

    private static XElement Write(string name, TableMetrics metrics) => new(
        name,
        new XElement("Version", metrics.Version ?? "1.0"),
        new XElement("Enabled", metrics.Enabled),
        metrics.IncludeApis is { } apis ? new XElement("IncludeAPIs", apis) : null,
        metrics.RetentionPolicy is { } retention ? Write(retention) : null);

    private static XElement Write(TableRetentionPolicy retention) => new(
        "RetentionPolicy", new XElement("Enabled", retention.Enabled), retention.Days is { } days ? new XElement("Days", days) : null);

    private static XElement Write(TableCorsRule rule) => new(
        "CorsRule",
        new XElement("AllowedOrigins", rule.AllowedOrigins),
        new XElement("AllowedMethods", rule.AllowedMethods),
        new XElement("AllowedHeaders", rule.AllowedHeaders),
        new XElement("ExposedHeaders", rule.ExposedHeaders),
        new XElement("MaxAgeInSeconds", rule.MaxAgeInSeconds));

    private static TableAnalyticsLoggingSettings ReadLogging(XElement xml) =>
        new(Text(xml, "Version"), (bool)xml.Element("Delete")!, (bool)xml.Element("Read")!, (bool)xml.Element("Write")!, ReadRetention(xml)!);

    private static TableMetrics ReadMetrics(XElement xml) => new((bool)xml.Element("Enabled")!)
    {
        Version = (string?)xml.Element("Version"),
        IncludeApis = (bool?)xml.Element("IncludeAPIs"),
        RetentionPolicy = ReadRetention(xml),
    };

    private static TableRetentionPolicy? ReadRetention(XElement xml) => xml.Element("RetentionPolicy") is { } retention
        ? new TableRetentionPolicy((bool)retention.Element("Enabled")!) { Days = (int?)retention.Element("Days") }
        : null;

    private static TableCorsRule ReadRule(XElement xml) => new(
        Text(xml, "AllowedOrigins"), Text(xml, "AllowedMethods"), Text(xml, "AllowedHeaders"), Text(xml, "ExposedHeaders"), (int)xml.Element("MaxAgeInSeconds")!);

    private static string Text(XElement xml, string name) => (string?)xml.Element(name) ?? string.Empty;
}
