namespace DnsFlowViz.Contracts.Links;

/// <summary>An address or a name that got another text, the same one everywhere.</summary>
/// <param name="Old">What stood there.</param>
/// <param name="New">What stands there now.</param>
/// <param name="Kind"><see cref="Address"/> or <see cref="Name"/>.</param>
public sealed record NameChange(string Old, string New, string Kind)
{
    /// <summary>An IPv4 or IPv6 address.</summary>
    public const string Address = "address";

    /// <summary>A domain name, or the name of a node, link, workload, file or scenario.</summary>
    public const string Name = "name";
}
