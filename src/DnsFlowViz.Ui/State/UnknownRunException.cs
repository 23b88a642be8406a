namespace DnsFlowViz.Ui.State;

/// <summary>
/// The server does not know a run: it was restarted, or the run was the least recently used. Open its
/// RunSpec again.
/// </summary>
public sealed class UnknownRunException : Exception
{
    /// <summary>An exception without a text of its own.</summary>
    public UnknownRunException()
    {
    }

    /// <summary>An exception that says which run.</summary>
    public UnknownRunException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that keeps its cause.</summary>
    public UnknownRunException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
