namespace DnsFlowViz.Web.Hosting;

/// <summary>Names of the limits that an address of this server can be put under.</summary>
public static class LimitPolicies
{
    /// <summary>Pages.</summary>
    public const string Pages = "pages";

    /// <summary>Joining the hub.</summary>
    public const string Hub = "hub requests";

    /// <summary>Files of runs.</summary>
    public const string Files = "files";

    /// <summary>What programs call, under <c>/api</c>.</summary>
    public const string Api = "API calls";

    /// <summary>Short links, under <c>/s</c>.</summary>
    public const string Links = "links";
}
