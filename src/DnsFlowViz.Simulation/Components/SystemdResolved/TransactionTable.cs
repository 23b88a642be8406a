using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>
/// The transactions, one for each question in progress. It holds <see cref="Most"/> at most.
/// </summary>
internal sealed class TransactionTable
{
    /// <summary>Bits of a tag that hold the place.</summary>
    public const int PlaceBits = 12;

    /// <summary>Transactions that can be open at once (rule R1).</summary>
    public const int Most = 1 << PlaceBits;

    private readonly List<Transaction> _all = [];
    private readonly Stack<Transaction> _free = [];
    private readonly Dictionary<QuestionKey, Transaction> _byQuestion = [];

    /// <summary>Transactions open now.</summary>
    public int Count => _byQuestion.Count;

    /// <summary>The transaction of a place.</summary>
    public Transaction this[int place] => _all[place];

    /// <summary>
    /// The one open transaction of a question, which all who ask it share; null when there is none.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-scope.c", "dns_scope_find_transaction",
        Since = "241", Rule = "R6")]
    public Transaction? Find(QuestionKey question) => _byQuestion.GetValueOrDefault(question);

    /// <summary>Opens a transaction; null when the table is full.</summary>
    public Transaction? Open(QuestionKey question, ushort id, short workload)
    {
        if (!_free.TryPop(out var transaction))
        {
            if (_all.Count == Most)
            {
                return null;
            }

            transaction = new Transaction(_all.Count);
            _all.Add(transaction);
        }

        transaction.Open(question, id, workload);
        _byQuestion.Add(question, transaction);
        return transaction;
    }

    /// <summary>Closes a transaction.</summary>
    public void Close(Transaction transaction)
    {
        _byQuestion.Remove(transaction.Question);
        transaction.Close();
        _free.Push(transaction);
    }

    /// <summary>The open transaction a packet belongs to; null when it is over.</summary>
    public Transaction? OfTag(int tag)
    {
        var place = tag & (Most - 1);
        return place < _all.Count && _all[place].IsOpen && _all[place].Tag == tag ? _all[place] : null;
    }

    /// <summary>Closes all.</summary>
    public void Clear()
    {
        foreach (var transaction in _all.Where(transaction => transaction.IsOpen))
        {
            transaction.Helpers.Clear();
            transaction.Helped.Clear();
            Close(transaction);
        }
    }
}
