using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components;

/// <summary>
/// A machine or daemon in a run. It reacts to what reaches it and says what it does through its context.
/// </summary>
public abstract class Node
{
    /// <summary>How long a restart takes when the trigger does not say: port closed, state lost.</summary>
    public virtual long UsualDowntimeNs => Instant.Second;

    /// <summary>True when a query to this UDP port of the node's address finds somebody listening.</summary>
    public virtual bool ListensOn(int port) => port == 53;

    /// <summary>What the node may do; set once before <see cref="Start"/>.</summary>
    protected NodeContext Context { get; private set; } = null!;

    /// <summary>Ties the node to its run.</summary>
    public void Attach(NodeContext context) => Context = context;

    /// <summary>The daemon starts, at the beginning of the run or after a restart.</summary>
    public virtual void Start()
    {
    }

    /// <summary>The daemon stops: everything it holds is lost, and said to be lost.</summary>
    public virtual void Stop()
    {
    }

    /// <summary>A new daemon starts after <see cref="Stop"/>, with the files as they are then.</summary>
    public virtual void Restart(IReadOnlyDictionary<string, string> files)
    {
        Reload(files);
        Start();
    }

    /// <summary>A query has reached the node's port.</summary>
    public virtual void OnQuery(in Message query)
    {
    }

    /// <summary>An answer has reached a socket the node sent from.</summary>
    public virtual void OnAnswer(in Message answer)
    {
    }

    /// <summary>A query the node sent met a closed port; the message is that query.</summary>
    public virtual void OnRefused(in Message query)
    {
    }

    /// <summary>An alarm the node set has rung.</summary>
    public virtual void OnAlarm(int kind, int subject)
    {
    }

    /// <summary>
    /// A lookup or a question is asked for at this node by trigger number <paramref name="number"/>.
    /// </summary>
    public virtual void OnTrigger(Trigger trigger, int number)
    {
    }

    /// <summary>
    /// New text for one of the node's config files; the daemon takes up what its reload takes up.
    /// </summary>
    public virtual void Reload(IReadOnlyDictionary<string, string> files)
    {
    }
}
