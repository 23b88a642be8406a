using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>A part of the sweep page. It renders when the sweep says that something changed.</summary>
public abstract class SweepView : ComponentBase, IDisposable
{
    /// <summary>The sweep of this tab.</summary>
    [Inject]
    public required SweepSession Session { get; init; }

    /// <summary>True when the part shows which cell is looked at.</summary>
    protected virtual bool FollowsLook => false;

    /// <inheritdoc />
    public void Dispose()
    {
        Session.Changed -= Again;
        Session.Looked -= Again;
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Session.Changed += Again;
        if (FollowsLook)
        {
            Session.Looked += Again;
        }
    }

    private void Again() => _ = InvokeAsync(StateHasChanged);
}
