namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// Marks an address whose answer is a file to keep and not a page of this site. Wherever it is opened, it
/// may run nothing and ask nobody.
/// </summary>
public sealed class TakenAway
{
    /// <summary>The mark.</summary>
    public static TakenAway Mark { get; } = new();
}
