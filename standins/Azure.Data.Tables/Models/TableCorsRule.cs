namespace Azure.Data.Tables.Models;

public class TableCorsRule(string allowedOrigins, string allowedMethods, string allowedHeaders, string exposedHeaders, int maxAgeInSeconds)
{
    public string AllowedOrigins { get; set; } = allowedOrigins;

    public string AllowedMethods { get; set; } = allowedMethods;

    public string AllowedHeaders { get; set; } = allowedHeaders;

    public string ExposedHeaders { get; set; } = exposedHeaders;

    public int MaxAgeInSeconds { get; set; } = maxAgeInSeconds;
}
