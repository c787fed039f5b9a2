namespace Azure.Data.Tables.Entities;

/// <summary>What of an entity is sent: its names and values, without the time and the tag, which are the service's to set.</summary>
internal static class EntityProperties
{
    public static IEnumerable<KeyValuePair<string, object?>> Of(ITableEntity entity)
    {
        var all = entity is IDictionary<string, object?> dictionary
            ? dictionary
            : EntityShape.Of(entity.GetType()).Members
                .Where(member => member.Get is not null)
                .Select(member => KeyValuePair.Create(member.Name, member.Get!(entity)));

        return all.Where(property =>
            property.Key is not (PropertyNames.Timestamp or PropertyNames.ETag or PropertyNames.ODataETag) || IsOwn(entity, property.Key));
    }

    // In a dictionary "ETag" is a name like any other; the tag itself is under "odata.etag".
    private static bool IsOwn(ITableEntity entity, string name) =>
        name == PropertyNames.ETag && entity is IDictionary<string, object?>;
}
