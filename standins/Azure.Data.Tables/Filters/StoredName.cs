using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Filters;

/// <summary>The name under which the service stores what an expression reads of the entity.</summary>
internal static class StoredName
{
    private static readonly HashSet<string> Readers =
    [
        "get_Item", nameof(TableEntity.GetString), nameof(TableEntity.GetBinary), nameof(TableEntity.GetBinaryData),
        nameof(TableEntity.GetBoolean), nameof(TableEntity.GetDateTime), nameof(TableEntity.GetDateTimeOffset),
        nameof(TableEntity.GetDouble), nameof(TableEntity.GetGuid), nameof(TableEntity.GetInt32), nameof(TableEntity.GetInt64),
    ];

    public static string? Of(Expression expression) => expression switch
    {
        MemberExpression { Member: PropertyInfo { Name: "Value" } value, Expression: { } of } when Nullable.GetUnderlyingType(value.DeclaringType!) is not null
            => Of(Unconverted(of)),
        MemberExpression { Member: FieldInfo field, Expression: ParameterExpression }
            => throw new NotSupportedException($"Referencing public field '{field.Name}' not supported in query option expression. Use public property instead."),
        MemberExpression { Member: PropertyInfo property, Expression: { } of } when Unconverted(of) is ParameterExpression => Of(property),
        MethodCallExpression { Arguments: [ConstantExpression { Value: string name }] } call when IsReader(call) => name,
        _ => null,
    };

    public static Expression Unconverted(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } conversion)
            expression = conversion.Operand;
        return expression;
    }

    private static string Of(PropertyInfo property) => property switch
    {
        { Name: nameof(TableItem.Name) } when property.DeclaringType == typeof(TableItem) => "TableName",
        _ => property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name,
    };

    private static bool IsReader(MethodCallExpression call) =>
        call.Object is not null && Unconverted(call.Object) is ParameterExpression && Readers.Contains(call.Method.Name) &&
        (call.Method.DeclaringType == typeof(TableEntity) || call.Method.DeclaringType == typeof(IDictionary<string, object>));
}
