using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>What systemd-resolved has learnt about one of its servers.</summary>
internal sealed class ServerState
{
    /// <summary>A server nothing is known about.</summary>
    public ServerState(ResolvedServer server, int node, ushort line, FeatureLevel best)
    {
        (Port, Node, Line) = ((ushort)server.Port, node, line);
        (Best, Possible) = (best, best);
    }

    /// <summary>The level it would like to use.</summary>
    public FeatureLevel Best { get; }

    /// <summary>Index of the server's node; -1 when nobody has its address.</summary>
    public int Node { get; }

    /// <summary>Its UDP port.</summary>
    public ushort Port { get; }

    /// <summary>The config line that names it.</summary>
    public ushort Line { get; }

    /// <summary>The level it is tried with.</summary>
    public FeatureLevel Possible { get; private set; }

    /// <summary>The best level it has answered at.</summary>
    public FeatureLevel Verified { get; private set; }

    /// <summary>
    /// When it last answered at that level; null when it has not since the counters were reset.
    /// </summary>
    public Instant? VerifiedAt { get; private set; }

    /// <summary>Packets lost in a row at the level it is tried with.</summary>
    public int LostPackets { get; private set; }

    /// <summary>It answered a query with OPT record without one.</summary>
    public bool BadOpt { get; private set; }

    /// <summary>It left out signatures that must exist.</summary>
    public bool RrsigMissing { get; private set; }

    /// <summary>The notice that it does not support DNSSEC was printed.</summary>
    public bool WarnedDowngrade { get; set; }

    /// <summary>Nanoseconds after which all levels are tried again.</summary>
    public long GraceNs { get; private set; } = ResolvedRules.FirstGraceNs;

    /// <summary>True while helpers for validation are worth asking for.</summary>
    public bool SupportsDnssec => ResolvedRules.SupportsDnssec(Possible, BadOpt, RrsigMissing);

    /// <summary>A packet at a level was lost.</summary>
    public void CountLoss(FeatureLevel level)
    {
        if (ResolvedRules.CountsAsLoss(Possible, level))
        {
            LostPackets++;
        }
    }

    /// <summary>An answer without OPT record came to a query of a level.</summary>
    public void NoteMissingOpt(FeatureLevel level)
    {
        if (ResolvedRules.OptIsMissed(level))
        {
            Verified = Min(Verified, FeatureLevel.Udp);
            BadOpt = true;
        }
    }

    /// <summary>Signatures that must exist were missing in an answer to a query of a level.</summary>
    public void NoteMissingSignatures(FeatureLevel level)
    {
        if (level >= FeatureLevel.Do)
        {
            Verified = Min(Verified, FeatureLevel.Edns0);
            RrsigMissing = true;
        }
    }

    /// <summary>A lower level made an error go away.</summary>
    public void LowerTo(FeatureLevel level)
    {
        Possible = level;
        ResetCounters();
    }

    /// <summary>An answer to a query of a level came.</summary>
    public void NoteAnswer(FeatureLevel level, Instant now)
    {
        if (level == Possible)
        {
            LostPackets = 0;
        }

        var proven = ResolvedRules.ProvenLevel(level, BadOpt, RrsigMissing);
        if (proven >= Verified)
        {
            Verified = proven;
            VerifiedAt = now;
        }
    }

    /// <summary>The grace period is over: all is forgotten, and the next one is twice as long.</summary>
    public void Resume()
    {
        GraceNs = ResolvedRules.NextGraceNs(GraceNs);
        (Possible, BadOpt, RrsigMissing) = (Best, false, false);
        ResetCounters();
    }

    private void ResetCounters() => (LostPackets, VerifiedAt) = (0, null);

    private static FeatureLevel Min(FeatureLevel a, FeatureLevel b) => a < b ? a : b;
}
