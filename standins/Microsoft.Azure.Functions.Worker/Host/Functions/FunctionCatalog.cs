using System.Reflection;
using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Host.Functions;

/// <summary>The functions of an assembly. What the real host refuses on start is refused here, with the name of the function.</summary>
internal sealed partial class FunctionCatalog
{
    private const BindingFlags Methods =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public FunctionCatalog(Assembly assembly)
    {
        Functions =
        [
            .. from type in assembly.GetTypes()
               from method in type.GetMethods(Methods)
               let attribute = method.GetCustomAttribute<FunctionAttribute>()
               where attribute is not null
               orderby attribute.Name
               select FunctionReader.Read(method, attribute.Name),
        ];
        foreach (var function in Functions)
        {
            if (!RightName().IsMatch(function.Name))
                throw new InvalidOperationException($"'{function.Name}' is no name for a function: letters, digits, - and _, at most 127.");
        }

        foreach (var twins in Functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            throw new InvalidOperationException($"Two functions have the name '{twins.Key}'.");
    }

    public IReadOnlyList<Function> Functions { get; }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,126}$")]
    private static partial Regex RightName();
}
