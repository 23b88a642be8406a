using Microsoft.Data.Sqlite;

namespace DnsFlowViz.Web.Storage;

/// <summary>
/// The tables of the store, as steps from an empty file to today's. A step that was released is never
/// changed: a new one is added, and files of every age are brought up to date when they are opened.
/// </summary>
internal static class ShareSchema
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE links (
            id TEXT PRIMARY KEY,
            link TEXT NOT NULL,
            title TEXT,
            created_at INTEGER NOT NULL,
            expires_at INTEGER
        ) WITHOUT ROWID;
        CREATE INDEX links_expires_at ON links (expires_at) WHERE expires_at IS NOT NULL;
        """,
    ];

    /// <summary>Brings a file to today's tables.</summary>
    /// <exception cref="StorageException">The file was made by a newer version.</exception>
    public static void Bring(SqliteConnection database)
    {
        using var transaction = database.BeginTransaction();
        var version = Version(database, transaction);
        if (version > Steps.Length)
        {
            throw new StorageException(
                "The store of short links was made by a newer version of this server. Bring the server up to "
                + "date, or give it another file.");
        }

        for (var step = version; step < Steps.Length; step++)
        {
            Run(database, transaction, Steps[step]);
        }

        Run(database, transaction, $"PRAGMA user_version = {Steps.Length}");
        transaction.Commit();
    }

    private static long Version(SqliteConnection database, SqliteTransaction transaction)
    {
        using var command = database.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "PRAGMA user_version");
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection database, SqliteTransaction transaction, string step)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // The steps are constants of this file.
        (command.Transaction, command.CommandText) = (transaction, step);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
