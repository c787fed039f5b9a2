namespace Azure.Data.Tables.Sas;

[Flags]
public enum TableAccountSasPermissions
{
    All = -1,
    Read = 1,
    Write = 2,
    Delete = 4,
    List = 8,
    Add = 16,
    Update = 64,
}
