namespace DnsFlowViz.Contracts.Runs;

/// <summary>
/// The words a <see cref="Trigger"/> may say in <see cref="Trigger.Edns"/>: what the OPT record of a question
/// holds, with the switches of <c>dig</c> that make it so.
/// </summary>
public static class AskEdns
{
    /// <summary>No OPT record: <c>+noedns</c>.</summary>
    public const string None = "none";

    /// <summary>An OPT record with nothing in it: <c>+nocookie</c>.</summary>
    public const string Plain = "plain";

    /// <summary>The DO bit and no option: <c>+nocookie +dnssec</c>. Meant when nothing is said.</summary>
    public const string Do = "do";

    /// <summary>A cookie, an option, and no DO bit: what <c>dig</c> sends by itself.</summary>
    public const string Cookie = "cookie";

    /// <summary>A cookie and the DO bit: <c>+dnssec</c>.</summary>
    public const string DoCookie = "do-cookie";

    /// <summary>All of them, from the emptiest to the fullest.</summary>
    public static IReadOnlyList<string> All { get; } = [None, Plain, Do, Cookie, DoCookie];
}
