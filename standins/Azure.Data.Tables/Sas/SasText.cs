using System.Globalization;

namespace Azure.Data.Tables.Sas;

/// <summary>How a signature's parts are written; both the signed text and the query say them so.</summary>
internal static class SasText
{
    public const string DefaultVersion = "2019-02-02";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ssZ";

    public static string Of(DateTimeOffset time) => time == default ? string.Empty : time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string? text) => string.IsNullOrEmpty(text)
        ? default
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Of(TableSasProtocol protocol) => protocol switch
    {
        TableSasProtocol.HttpsAndHttp => "https,http",
        TableSasProtocol.Https => "https",
        _ => string.Empty,
    };

    public static TableSasProtocol Protocol(string? text) => text switch
    {
        "https,http" => TableSasProtocol.HttpsAndHttp,
        "https" => TableSasProtocol.Https,
        _ => TableSasProtocol.None,
    };

    public static string Of(TableSasPermissions permissions) => Letters(
        "raud", letter => permissions.HasFlag(letter switch
        {
            'r' => TableSasPermissions.Read,
            'a' => TableSasPermissions.Add,
            'u' => TableSasPermissions.Update,
            _ => TableSasPermissions.Delete,
        }));

    public static string Of(TableAccountSasPermissions permissions) => Letters(
        "rwdlau", letter => permissions.HasFlag(letter switch
        {
            'r' => TableAccountSasPermissions.Read,
            'w' => TableAccountSasPermissions.Write,
            'd' => TableAccountSasPermissions.Delete,
            'l' => TableAccountSasPermissions.List,
            'a' => TableAccountSasPermissions.Add,
            _ => TableAccountSasPermissions.Update,
        }));

    public static string Of(TableAccountSasResourceTypes types) => Letters("sco", letter => types.HasFlag(Type(letter)));

    public static TableAccountSasResourceTypes? Types(string? text) =>
        string.IsNullOrEmpty(text) ? null : text.Aggregate(default(TableAccountSasResourceTypes), (types, letter) => types | Type(letter));

    private static TableAccountSasResourceTypes Type(char letter) => letter switch
    {
        's' => TableAccountSasResourceTypes.Service,
        'c' => TableAccountSasResourceTypes.Container,
        'o' => TableAccountSasResourceTypes.Object,
        _ => throw new ArgumentException($"Invalid resource type: '{letter}'."),
    };

    private static string Letters(string all, Func<char, bool> has) => string.Concat(all.Where(has));
}
