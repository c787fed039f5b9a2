using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Entities;

/// <summary>Which members of a typed entity are stored, and under which names; found once for each type.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Known = new();

    private EntityShape(Type type)
    {
        var members = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => Stored.Of(property, property.PropertyType))
            .Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public).Select(field => Stored.Of(field, field.FieldType)))
            .OfType<Stored>()
            .ToList();

        // A type may implement the interface explicitly: then its keys are no public members of the type.
        if (typeof(ITableEntity).IsAssignableFrom(type))
        {
            members.AddRange(typeof(ITableEntity).GetProperties()
                .Where(property => type.GetProperty(property.Name, BindingFlags.Instance | BindingFlags.Public) is null)
                .Select(property => Stored.Of(property, property.PropertyType)!));
        }

        Members = members;
    }

    public IReadOnlyList<Stored> Members { get; }

    public static EntityShape Of(Type type) => Known.GetOrAdd(type, static type => new EntityShape(type));

    internal sealed record Stored(string Name, Type Type, Func<object, object?>? Get, Action<object, object?>? Set)
    {
        public static Stored? Of(MemberInfo member, Type type)
        {
            if (member.GetCustomAttribute<IgnoreDataMemberAttribute>() is not null) return null;
            var name = member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;
            return member switch
            {
                PropertyInfo property => new Stored(
                    name,
                    type,
                    property.GetMethod is { IsPublic: true } ? property.GetValue : null,
                    property.SetMethod is not null ? property.SetValue : null),
                FieldInfo field => new Stored(name, type, field.GetValue, field.IsInitOnly ? null : field.SetValue),
                _ => null,
            };
        }
    }
}
