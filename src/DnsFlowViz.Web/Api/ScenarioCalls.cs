using DnsFlowViz.Web.Hosting;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Api;

/// <summary>The shipped scenarios for programs.</summary>
public sealed class ScenarioCalls(ScenarioCatalog catalog)
{
    /// <summary>All of them, in the order of their ids.</summary>
    public ScenarioLine[] All =>
    [
        .. catalog.Ids.Select(id => (Id: id, Scenario: catalog.Find(id)!.Scenario!)).Select(one =>
            new ScenarioLine(
                one.Id, one.Scenario.Title, one.Scenario.Telling, one.Scenario.Seed, one.Scenario.HorizonUs)),
    ];

    /// <summary>Sends the file of one, which is what <c>scenarioText</c> takes.</summary>
    public Task Send(string id, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (catalog.Find(id) is null)
        {
            return Refusal.Say(
                context, StatusCodes.Status404NotFound,
                $"No scenario of that id comes with this server. {catalog.Offer}");
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(catalog.TextOf(id), context.RequestAborted);
    }
}
