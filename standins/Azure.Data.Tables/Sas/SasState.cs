namespace Azure.Data.Tables.Sas;

internal static class SasState
{
    /// <summary>Time and permissions must be said, unless a policy stored at the table says them.</summary>
    public static void Check(string? identifier, DateTimeOffset expiresOn, string? permissions)
    {
        if (!string.IsNullOrEmpty(identifier)) return;
        if (expiresOn == default) throw new InvalidOperationException("SAS is missing required parameter: ExpiresOn");
        if (string.IsNullOrEmpty(permissions)) throw new InvalidOperationException("SAS is missing required parameter: Permissions");
    }
}
