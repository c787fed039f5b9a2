namespace Azure.Data.Tables.Models;

public class TableAccessPolicy(DateTimeOffset? startsOn, DateTimeOffset? expiresOn, string? permission)
{
    public DateTimeOffset? StartsOn { get; set; } = startsOn;

    public DateTimeOffset? ExpiresOn { get; set; } = expiresOn;

    public string? Permission { get; set; } = permission;
}
