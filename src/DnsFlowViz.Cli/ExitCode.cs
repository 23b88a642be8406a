namespace DnsFlowViz.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int CheckMissed = 1;
    public const int Usage = 2;
    public const int BadInput = 3;
    public const int Bound = 4;
    public const int Cancelled = 130;
}
