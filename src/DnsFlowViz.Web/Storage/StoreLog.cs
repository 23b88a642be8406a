namespace DnsFlowViz.Web.Storage;

/// <summary>What the log says of the store. Never what a link holds.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(LogLevel.Error, "The store of short links does not answer")]
    public static partial void DoesNotAnswer(ILogger log, Exception failure);
}
