namespace Azure.Data.Tables;

public class TableRetentionPolicy(bool enabled)
{
    public bool Enabled { get; set; } = enabled;

    public int? Days { get; set; }
}
