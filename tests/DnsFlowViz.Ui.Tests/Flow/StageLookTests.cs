using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.Flow;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Flow;

/// <summary>The arithmetic of the camera.</summary>
public sealed class StageLookTests
{
    private const double Width = 1104;
    private const double Height = 584;

    [Theory]
    [InlineData(1, 2, 100, 500)]
    [InlineData(3, 1.1, 900, 20)]
    [InlineData(4, 0.5, 552, 292)]
    [InlineData(7.5, 2, 24, 36)]
    [InlineData(1.2, 0.1, 1080, 444)]
    public void Zooming_about_a_point_keeps_it_where_it_is_in_the_view(
        double zoom, double factor, double x, double y)
    {
        var before = new StageLook(600, 300, zoom);

        var after = before.ZoomedAbout(new FlowPoint(x, y), factor);

        Assert.Equal((x - before.X) * before.Zoom, (x - after.X) * after.Zoom, 6);
        Assert.Equal((y - before.Y) * before.Zoom, (y - after.Y) * after.Zoom, 6);
    }

    [Theory]
    [InlineData(2, 0.1, 1)]
    [InlineData(2, 100, 8)]
    [InlineData(2, 1.5, 3)]
    public void The_zoom_goes_from_the_whole_stage_to_eight_times_as_large(
        double zoom, double factor, double expected) =>
        Assert.Equal(expected, new StageLook(0, 0, zoom).ZoomedAbout(default, factor).Zoom, 6);

    [Theory]
    [InlineData(-500, -500, 276, 146)]
    [InlineData(5_000, 5_000, 828, 438)]
    [InlineData(500, 200, 500, 200)]
    public void The_middle_stays_so_far_from_the_edges_that_the_stage_fills_the_view(
        double x, double y, double expectedX, double expectedY)
    {
        var look = new StageLook(x, y, 2).Within(Width, Height);

        Assert.Equal((expectedX, expectedY), (look.X, look.Y));
    }

    [Fact]
    public void At_the_zoom_of_the_whole_stage_there_is_one_place_to_look_at() =>
        Assert.Equal(StageLook.Whole(Width, Height), new StageLook(20, 900, 1).Within(Width, Height));

    [Fact]
    public void A_camera_is_in_whole_units_and_the_whole_stage_is_none()
    {
        var look = new StageLook(300.4, 99.6, 2.504);

        Assert.Equal(new Camera(300, 100, 250), look.ToCamera());
        Assert.Equal(new StageLook(300, 100, 2.5), StageLook.At(look.ToCamera()!));
        Assert.Null(new StageLook(552, 292, 1.004).ToCamera());
    }
}
