using DocumentFormat.OpenXml;

namespace ProposalWorkflow.Printing.Word;

/// <summary>The namespaces of the parts.</summary>
internal static class Namespaces
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Declares at the root of a part what its shapes use: a reader looks there for what it must understand.</summary>
    public static T WithShapes<T>(this T root)
        where T : OpenXmlPartRootElement
    {
        root.AddNamespaceDeclaration("mc", Compatibility);
        root.AddNamespaceDeclaration("wp", Drawing);
        root.AddNamespaceDeclaration("wps", Shape);
        return root;
    }
}
