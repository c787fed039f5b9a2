using System.IO.Packaging;
using System.Xml;

namespace ProposalWorkflow.Sheets;

/// <summary>
/// The parts of a workbook that a reader needs. Names are compared without their namespaces, which differ between the two forms that
/// the standard has (transitional and strict).
/// </summary>
internal static class XlsxPackage
{
    /// <summary>The part of the first sheet, and the texts that its cells share.</summary>
    /// <exception cref="InvalidDataException">There is no sheet.</exception>
    public static (PackagePart Sheet, IReadOnlyList<string> Texts) Find(Package package, XmlReaderSettings settings)
    {
        var book = Related(package, null, package.GetRelationships(), r => IsOf(r, "officeDocument")) ?? throw Missing("workbook");
        var id = FirstSheet(book, settings) ?? throw Missing("sheet");
        var sheet = Related(package, book, book.GetRelationships(), r => r.Id == id) ?? throw Missing("sheet");
        var shared = Related(package, book, book.GetRelationships(), r => IsOf(r, "sharedStrings"));
        return (sheet, shared is null ? [] : Texts(shared, settings));
    }

    private static bool IsOf(PackageRelationship relationship, string kind) =>
        relationship.RelationshipType.EndsWith("/" + kind, StringComparison.Ordinal);

    private static PackagePart? Related(
        Package package, PackagePart? from, IEnumerable<PackageRelationship> all, Func<PackageRelationship, bool> isIt)
    {
        if (all.FirstOrDefault(r => r.TargetMode == TargetMode.Internal && isIt(r)) is not { } relationship)
            return null;
        var uri = PackUriHelper.ResolvePartUri(from?.Uri ?? new Uri("/", UriKind.Relative), relationship.TargetUri);
        return package.PartExists(uri) ? package.GetPart(uri) : null;
    }

    private static string? FirstSheet(PackagePart book, XmlReaderSettings settings)
    {
        using var stream = book.GetStream();
        using var xml = XmlReader.Create(stream, settings);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "sheet")
                continue;
            while (xml.MoveToNextAttribute())
                if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
                    return xml.Value;
        }

        return null;
    }

    private static List<string> Texts(PackagePart shared, XmlReaderSettings settings)
    {
        using var stream = shared.GetStream();
        using var xml = XmlReader.Create(stream, settings);
        List<string> texts = [];
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                texts.Add(XlsxRows.TextIn(xml));
        return texts;
    }

    private static InvalidDataException Missing(string what) => new($"The package has no {what}.");
}
