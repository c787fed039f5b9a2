using System.Globalization;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

#pragma warning disable CA1032 // the official one has no other public constructor

public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            (requestFailedException ?? throw new ArgumentNullException(nameof(requestFailedException))).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (System.Collections.DictionaryEntry entry in requestFailedException.Data)
            Data[entry.Key] = entry.Value;

        if (Data[ODataErrorParser.FailedIndexKey] is string text &&
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            FailedTransactionActionIndex = index;
    }

    public int? FailedTransactionActionIndex { get; }
}
