namespace DnsFlowViz.Web.Storage;

/// <summary>
/// Where short links outlive the server. SQLite by default; another database is another implementation of
/// these three methods.
/// </summary>
public interface IShareStore
{
    /// <summary>Stores a link; when it returns, a crash does not lose it.</summary>
    /// <exception cref="StorageException">The database does not answer.</exception>
    void Add(StoredLink link);

    /// <summary>The link of a name; null when there is none, or none any more.</summary>
    /// <exception cref="StorageException">The database does not answer.</exception>
    StoredLink? Find(string id, DateTimeOffset now);

    /// <summary>Forgets what has expired, and says how many links are left.</summary>
    /// <exception cref="StorageException">The database does not answer.</exception>
    int CountAfterClearing(DateTimeOffset now);
}
