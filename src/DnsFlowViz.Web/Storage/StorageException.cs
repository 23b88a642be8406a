namespace DnsFlowViz.Web.Storage;

/// <summary>
/// The database does not answer. The message is for the visitor; the cause is for the log. It is the kind of
/// failure that a page says in words.
/// </summary>
public sealed class StorageException : InvalidOperationException
{
    /// <summary>What is said when the database does not answer.</summary>
    public const string CannotReach = "This server cannot reach its store of short links.";

    /// <summary>Says that the database does not answer.</summary>
    public StorageException()
        : this(CannotReach)
    {
    }

    /// <summary>Says in words what is not reached.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Says in words what is not reached, and keeps the cause.</summary>
    public StorageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
