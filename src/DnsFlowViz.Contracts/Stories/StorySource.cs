namespace DnsFlowViz.Contracts.Stories;

/// <summary>A public post or thread.</summary>
/// <param name="Title">How it is called, such as <c>hashicorp/consul #6183</c>.</param>
/// <param name="Url">Its address, absolute and https.</param>
public sealed record StorySource(string Title, string Url);
