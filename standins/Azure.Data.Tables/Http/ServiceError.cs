using System.Globalization;

namespace Azure.Data.Tables.Http;

/// <summary>
/// What the service would answer. The stand-in makes these where the emulator accepts what Azure refuses, so that a caller meets the
/// same exception here as there.
/// </summary>
internal static class ServiceError
{
    public static RequestFailedException Of(int status, string code, string message, int? index = null)
    {
        var exception = new RequestFailedException(status, $"{message}\nStatus: {status}\nErrorCode: {code}", code, innerException: null);
        if (index is not null) exception.Data[ODataErrorParser.FailedIndexKey] = index.Value.ToString(CultureInfo.InvariantCulture);
        return exception;
    }
}
