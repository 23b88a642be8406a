namespace DnsFlowViz.Ui.State;

/// <summary>
/// The server does not answer. Nothing is wrong with the run: ask again when the connection is back.
/// </summary>
public sealed class ConnectionLostException : Exception
{
    /// <summary>An exception without a text of its own.</summary>
    public ConnectionLostException()
    {
    }

    /// <summary>An exception that says what was tried.</summary>
    public ConnectionLostException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that keeps its cause.</summary>
    public ConnectionLostException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
