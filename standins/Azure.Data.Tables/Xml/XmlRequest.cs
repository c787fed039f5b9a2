using System.Xml.Linq;
using Azure.Core;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables.Xml;

/// <summary>Requests on a component (comp=…) of the service or of a table.</summary>
internal static class XmlRequest
{
    private const string ContentType = "application/xml";

    public static TableRequest Get(string path, params (string Name, string Value)[] query) => Of(RequestMethod.Get, path, query);

    public static TableRequest Put(string path, XElement body, params (string Name, string Value)[] query) => Of(RequestMethod.Put, path, query) with
    {
        Body = System.Text.Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body.ToString(SaveOptions.DisableFormatting)),
        ContentType = ContentType,
    };

    public static XElement Read(Response response) => XElement.Load(response.ContentStream!);

    private static TableRequest Of(RequestMethod method, string path, (string Name, string Value)[] query) =>
        new(method, path) { Accept = ContentType, Query = [.. query.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))] };
}
