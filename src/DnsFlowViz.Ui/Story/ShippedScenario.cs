namespace DnsFlowViz.Ui.Story;

/// <summary>A scenario that comes with the product, as the menu names it.</summary>
/// <param name="Id">Its id, as in the address.</param>
/// <param name="Title">Its name.</param>
/// <param name="About">What is different in it.</param>
public sealed record ShippedScenario(string Id, string Title, string About)
{
    /// <summary>All of them, the story first.</summary>
    public static IReadOnlyList<ShippedScenario> All { get; } =
    [
        new("incident-as-told", "The incident", "as the post-mortem tells it"),
        new("incident-as-measured", "The incident, measured", "dnsmasq 2.80, strict-order"),
        new("told-against-measured", "As told, as measured", "both on one clock, side by side"),
        new("incident-default-options", "Default options", "dnsmasq 2.80, everything late, nothing lost"),
        new("incident-limit-1000", "A higher limit", "delays it, does not cure"),
        new("incident-no-recursors", "Without recursors", "the cure"),
        new("stress-2000", "2,000 under way", "a crowd behind a satellite, and one question going round"),
    ];

    /// <summary>The menu's name of a scenario, or the one it gives itself.</summary>
    public static string TitleOf(string id, string own) =>
        All.FirstOrDefault(shipped => shipped.Id == id)?.Title ?? own;
}
