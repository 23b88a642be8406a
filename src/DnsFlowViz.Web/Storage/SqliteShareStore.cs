using Microsoft.Data.Sqlite;

namespace DnsFlowViz.Web.Storage;

/// <summary>
/// Short links in one SQLite file. The file and its tables are made when the first link is stored or looked
/// for, so that a disk that cannot be written keeps nobody from watching.
/// </summary>
public sealed class SqliteShareStore(string path) : IShareStore
{
    private readonly Lock _gate = new();
    private bool _isReady;

    /// <inheritdoc />
    public void Add(StoredLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        Ask(
            """
            INSERT INTO links (id, link, title, created_at, expires_at)
            VALUES ($id, $link, $title, $at, $end)
            """,
            command =>
            {
                command.Parameters.AddWithValue("$id", link.Id);
                command.Parameters.AddWithValue("$link", link.Link);
                command.Parameters.AddWithValue("$title", (object?)link.Title ?? DBNull.Value);
                command.Parameters.AddWithValue("$at", link.CreatedAt.ToUnixTimeSeconds());
                command.Parameters.AddWithValue(
                    "$end", (object?)link.ExpiresAt?.ToUnixTimeSeconds() ?? DBNull.Value);
                return command.ExecuteNonQuery();
            });
    }

    /// <inheritdoc />
    public StoredLink? Find(string id, DateTimeOffset now) => Ask(
        """
        SELECT link, title, created_at, expires_at FROM links
        WHERE id = $id AND (expires_at IS NULL OR expires_at > $now)
        """,
        command =>
        {
            command.Parameters.AddWithValue("$id", id);
            command.Parameters.AddWithValue("$now", now.ToUnixTimeSeconds());
            using var rows = command.ExecuteReader();
            return rows.Read()
                ? new StoredLink(
                    id, rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetString(1),
                    DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(2)),
                    rows.IsDBNull(3) ? null : DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(3)))
                : null;
        });

    /// <inheritdoc />
    public int CountAfterClearing(DateTimeOffset now) => Ask(
        "DELETE FROM links WHERE expires_at <= $now; SELECT COUNT(*) FROM links",
        command =>
        {
            command.Parameters.AddWithValue("$now", now.ToUnixTimeSeconds());
            return (int)(long)command.ExecuteScalar()!;
        });

    private T Ask<T>(string sql, Func<SqliteCommand, T> answer)
    {
        try
        {
            using var database = Open();
            using var command = database.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this file.
            command.CommandText = sql;
#pragma warning restore CA2100
            return answer(command);
        }
        catch (Exception failure)
            when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageException.CannotReach, failure);
        }
    }

    private SqliteConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var file = new SqliteConnectionStringBuilder { DataSource = path };
        var database = new SqliteConnection(file.ToString());
        try
        {
            database.Open();
            lock (_gate)
            {
                if (!_isReady)
                {
                    ShareSchema.Bring(database);
                    _isReady = true;
                }
            }

            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
