namespace Azure.Data.Tables.Sas;

public enum TableSasProtocol
{
    None = 0,
    HttpsAndHttp = 1,
    Https = 2,
}
