namespace Azure.Data.Tables.Models;

public class TableSignedIdentifier
{
    public TableSignedIdentifier(string id, TableAccessPolicy? accessPolicy)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        AccessPolicy = accessPolicy;
    }

    public string Id { get; set; }

    public TableAccessPolicy? AccessPolicy { get; set; }
}
