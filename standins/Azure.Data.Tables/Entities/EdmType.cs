namespace Azure.Data.Tables.Entities;

/// <summary>The types that JSON cannot tell apart, so that they are written beside the value; the others need no mark.</summary>
internal static class EdmType
{
    public const string Binary = "Edm.Binary";
    public const string DateTime = "Edm.DateTime";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string Int64 = "Edm.Int64";
    public const string Int32 = "Edm.Int32";
    public const string Boolean = "Edm.Boolean";
    public const string String = "Edm.String";
}
