namespace DnsFlowViz.Web.Runs;

/// <summary>
/// What a viewer asked for cannot be had. The message says why, and the way out, in words for the viewer.
/// </summary>
public sealed class RunRefusedException : Exception
{
    /// <summary>A refusal without words of its own.</summary>
    public RunRefusedException()
    {
    }

    /// <summary>A refusal in words.</summary>
    public RunRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal that keeps its cause.</summary>
    public RunRefusedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
