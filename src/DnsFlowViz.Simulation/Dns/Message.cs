namespace DnsFlowViz.Simulation.Dns;

/// <summary>
/// A query or the answer to it, as the nodes see it: small, because it is copied wherever it waits.
/// </summary>
public struct Message
{
    /// <summary>
    /// Number of the query in the run's query table; an answer carries the number of its query.
    /// </summary>
    public int Query;

    /// <summary>
    /// The asker's own mark, given back with the answer: it stands for the socket the answer comes back to.
    /// </summary>
    public int Tag;

    /// <summary>What is asked.</summary>
    public QuestionKey Question;

    /// <summary>DNS message id.</summary>
    public ushort Id;

    /// <summary>The asker's UDP port.</summary>
    public ushort Port;

    /// <summary>The UDP port it is sent to: 53, or what the config line that named the server says.</summary>
    public ushort ToPort;

    /// <summary>Index of the sending node.</summary>
    public byte From;

    /// <summary>Index of the receiving node.</summary>
    public byte To;

    /// <summary>The query's OPT record.</summary>
    public Edns Edns;

    /// <summary>True for an answer.</summary>
    public bool IsAnswer;

    /// <summary>What the answer says; meaningless in a query.</summary>
    public Answer Answer;
}
