namespace DnsFlowViz.Ui.State;

/// <summary>A run source that stands at the end of a line which can break.</summary>
public interface IConnection
{
    /// <summary>True while the server can be reached.</summary>
    bool IsUp { get; }

    /// <summary><see cref="IsUp"/> changed.</summary>
    event Action? UpChanged;
}
