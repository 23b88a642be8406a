namespace DnsFlowViz.Web.Runs;

/// <summary>
/// What one server gives to its viewers at most. Every bound is said in words when it is reached.
/// </summary>
public static class RunBounds
{
    /// <summary>Bytes of all recordings together.</summary>
    public const long RecordingBytes = 256L << 20;

    /// <summary>Runs kept at once.</summary>
    public const int Runs = 64;

    /// <summary>Runs computed at once; further ones wait in order.</summary>
    public const int Computing = 4;

    /// <summary>Runs that may wait to be computed; a further one is told to come again.</summary>
    public const int WaitingRuns = 32;

    /// <summary>
    /// Events computed between two looks at the bounds. Few, because the first frame waits for the first
    /// slice.
    /// </summary>
    public const int EventsPerSlice = 2_000;

    /// <summary>Bytes of all encoded frames together.</summary>
    public const long FrameBytes = 32L << 20;

    /// <summary>Frames that wait for one viewer: two seconds of watching.</summary>
    public const int FramesPerViewer = 50;

    /// <summary>Messages drawn in one frame; above it the frame carries a sample and exact counts.</summary>
    public const int FlightsPerFrame = 2_500;

    /// <summary>Bins of an overview.</summary>
    public const int Bins = 4_000;

    /// <summary>Log lines of one answer.</summary>
    public const int LogLines = 500;

    /// <summary>Queries that one answer to a search lists.</summary>
    public const int FoundQueries = 500;

    /// <summary>Triggers a viewer may add to a scenario.</summary>
    public const int AddedTriggers = 100;

    /// <summary>Bytes of one message to the hub.</summary>
    public const long MessageBytes = 1_200_000;

    /// <summary>
    /// Playback segments of one connection at once. A comparison shows four runs, and each may begin a
    /// segment while its last two still end.
    /// </summary>
    public const int StreamsPerConnection = 12;

    /// <summary>Fixes judged at once, each on one processor; further ones wait in order.</summary>
    public const int Judging = 2;

    /// <summary>Questions for a verdict that may wait at once; a further one is told to come again.</summary>
    public const int WaitingForVerdicts = 64;

    /// <summary>Files of runs that are written at once; a further one is told to come again.</summary>
    public const int Exports = 4;

    /// <summary>Runs put into numbers for programs at once; further ones wait in order.</summary>
    public const int Summaries = 2;

    /// <summary>Calls that may wait for that; a further one is told to come again.</summary>
    public const int WaitingForSummaries = 64;

    /// <summary>Sweeps that are played at once; they share the same cores. A page plays one, and a new one
    /// ends it.</summary>
    public const int Sweeps = 3;

    /// <summary>Calls a second of one connection, sustained.</summary>
    public const int CallsPerSecond = 20;

    /// <summary>Calls a connection may make at once after it was quiet.</summary>
    public const int CallBurst = 40;
}
