using System.Globalization;
using System.Reflection;

namespace ProposalWorkflow.Standins.Tests;

/// <summary>
/// What a user of an assembly may write, one line a member. Types stand without their namespace, primitive ones as in C#:
/// `class N.Type : Base, IFace`, `N.Type.ctor(string)`, `N.Type.Name { get; set; } -> int?`, `N.Type.Run&lt;T&gt;(T, CancellationToken) -> Task`,
/// `N.Type.op_Equality(Type, Type) -> bool`, `N.Enum.Value = 1`, `protected N.Type.Run() -> void`.
/// </summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Of);

    private static IEnumerable<string> Of(Type type)
    {
        var name = $"{type.Namespace}.{TypeText.Of(type)}";
        if (typeof(Delegate).IsAssignableFrom(type)) return [$"delegate {name}{Signature(type.GetMethod("Invoke")!)}"];
        if (type.IsEnum)
            return Enum.GetNames(type).Select(value => string.Create(CultureInfo.InvariantCulture, $"{name}.{value} = {Convert.ToInt64(Enum.Parse(type, value), CultureInfo.InvariantCulture)}"))
                .Prepend($"enum {name}");

        return type.GetMembers(Declared).Select(member => Of(member, name)).OfType<string>().Prepend($"{Kind(type)} {name}{Bases(type)}");
    }

    private static string? Of(MemberInfo member, string type) => member switch
    {
        ConstructorInfo constructor when IsSeen(constructor) => $"{Protected(constructor)}{type}.ctor({Parameters(constructor)})",
        MethodInfo method when IsSeen(method) && !IsAccessor(method) => $"{Protected(method)}{type}.{method.Name}{Generics(method)}{Signature(method)}",
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsSeen) => Of(property, type),
        FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => $"{type}.{field.Name} -> {TypeText.Of(field.FieldType)}",
        EventInfo { AddMethod: { } add } raised when IsSeen(add) => $"event {type}.{raised.Name} -> {TypeText.Of(raised.EventHandlerType!)}",
        _ => null,
    };

    private static string Of(PropertyInfo property, string type)
    {
        var index = string.Join(", ", property.GetIndexParameters().Select(parameter => TypeText.Of(parameter.ParameterType)));
        var accessors = (Accessor("get", property.GetMethod) + Accessor("set", property.SetMethod)).Trim();
        return $"{type}.{(index.Length > 0 ? $"this[{index}]" : property.Name)} {{ {accessors} }} -> {TypeText.Of(property.PropertyType)}";
    }

    private static string Accessor(string name, MethodInfo? method) =>
        method is not null && IsSeen(method) ? $"{(method.IsPublic ? "" : "protected ")}{name}; " : "";

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces().Except(inherited).Where(face => face.IsVisible).Select(TypeText.Of).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } own && own != typeof(object) && own != typeof(ValueType)) bases.Insert(0, TypeText.Of(own));
        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static bool IsSeen(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !(method.IsFamily && method.DeclaringType!.IsSealed);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Protected(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Of))}>" : "";

    private static string Signature(MethodInfo method) => $"({Parameters(method)}) -> {TypeText.Of(method.ReturnType)}";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => parameter switch
    {
        { IsOut: true } => "out " + TypeText.Of(parameter.ParameterType.GetElementType()!),
        { ParameterType.IsByRef: true } => (parameter.IsIn ? "in " : "ref ") + TypeText.Of(parameter.ParameterType.GetElementType()!),
        _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params " + TypeText.Of(parameter.ParameterType),
        _ => TypeText.Of(parameter.ParameterType),
    }));
}
