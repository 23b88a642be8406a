using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Flow;

/// <summary>The camera of a tab: what hands, keys and addresses do to it.</summary>
public sealed class StageCameraTests
{
    private readonly RunStore _store = new();
    private readonly StageCamera _camera;

    public StageCameraTests() => _camera = new StageCamera(_store);

    [Theory]
    [InlineData(100, null)]
    [InlineData(-5, null)]
    [InlineData(101, 101)]
    [InlineData(800, 800)]
    [InlineData(int.MaxValue, 800)]
    public void A_camera_from_outside_is_held_to_its_bounds(int given, int? taken)
    {
        _store.LookAt(new Camera(300, 200, given));

        Assert.Equal(taken, _store.Camera?.ZoomPercent);
    }

    [Theory]
    [InlineData(int.MinValue, int.MaxValue, 138, 511)]
    [InlineData(300, 200, 300, 200)]
    public void A_centre_from_outside_is_drawn_on_the_stage(int x, int y, double drawnX, double drawnY)
    {
        _store.LookAt(new Camera(x, y, 400));

        Assert.Equal(new StageLook(drawnX, drawnY, 4), _camera.Look);
    }

    [Fact]
    public void Steps_go_over_the_rungs_and_stop_at_both_ends()
    {
        List<int> seen = [];
        for (var press = 0; press < 9; press++)
        {
            _camera.Step(nearer: true);
            seen.Add(_camera.ZoomPercent);
        }

        Assert.Equal([125, 150, 200, 300, 400, 600, 800, 800, 800], seen);
        for (var press = 0; press < 7; press++)
        {
            _camera.Step(nearer: false);
        }

        Assert.Null(_store.Camera);
    }

    [Fact]
    public void From_where_a_hand_has_stopped_a_step_goes_to_the_next_rung()
    {
        _camera.Zoom(2.37, 500, 300);
        Assert.Equal(237, _camera.ZoomPercent);

        _camera.Step(nearer: false);

        Assert.Equal(200, _camera.ZoomPercent);
    }

    [Fact]
    public void Moves_of_less_than_a_unit_add_up_and_each_of_them_is_told()
    {
        _store.LookAt(new Camera(552, 292, 800));
        var (moved, looked) = (0, 0);
        _camera.Moved += () => moved++;
        _store.Looked += () => looked++;

        for (var i = 0; i < 10; i++)
        {
            _camera.Pan(0.2, 0);
        }

        Assert.Equal(554, _store.Camera!.CenterX);
        Assert.Equal(10, moved);
        Assert.Equal(2, looked);
    }

    [Fact]
    public void A_stride_is_an_eighth_of_what_is_in_sight()
    {
        _store.LookAt(new Camera(552, 292, 200));

        _camera.Walk(across: 1, down: -1);

        Assert.Equal(new StageLook(552 + 69, 292 - 36.5, 2), _camera.Look);
    }

    [Fact]
    public void What_was_measured_while_the_page_has_no_size_moves_nothing()
    {
        _store.LookAt(new Camera(552, 292, 200));

        _camera.Zoom(double.NaN, 1, 1);
        _camera.Pan(double.PositiveInfinity, 0);

        Assert.Equal(new Camera(552, 292, 200), _store.Camera);
    }

    [Fact]
    public void From_a_page_that_shows_a_ring_a_step_goes_to_the_ring()
    {
        _camera.StandBefore(StageDiagram.Of(FlowRuns.Incident()));
        _camera.Home = () => new StageLook(714, 452, 2.29);

        _camera.Step(nearer: true);

        Assert.Equal(new Camera(714, 248, 300), _store.Camera);
    }

    [Fact]
    public async Task Another_run_is_looked_at_as_a_whole_and_a_branch_as_the_run_before_it()
    {
        using var bench = await PlayerBench.WithIncident();
        bench.Store.LookAt(new Camera(300, 200, 400));

        await bench.StandAt(1 * Runs.Second);
        await bench.Restart("dnsmasq");
        Assert.Equal(new Camera(300, 200, 400), bench.Store.Camera);

        await bench.Player.Open(Contracts.Runs.RunSpec.Shipped("incident-as-measured"));
        Assert.Null(bench.Store.Camera);
    }
}
