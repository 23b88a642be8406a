using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Web.Tests.Hubs.Fuzz;

namespace DnsFlowViz.Web.Tests.Api;

/// <summary>Calls the API as a program does.</summary>
internal sealed class ApiClient(HttpClient http) : IDisposable
{
    /// <summary>The body of a run that is played in a moment.</summary>
    public static string SmallRun { get; } =
        $$"""{"scenarioText":{{JsonSerializer.Serialize(HubCalls.Scenario)}},"seed":7}""";

    /// <summary>The body of a link that can be stored.</summary>
    public static string SoundLink { get; } =
        $$"""{"link":"{{LinkCodec.Write(new LinkState("incident-as-told", null, 1, 5))}}","days":1}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => http.Dispose();

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path, Cancel);

    public Task<HttpResponseMessage> Post(
        string path, string body, params (string Name, string Value)[] headers) =>
        Post(path, Encoding.UTF8.GetBytes(body), headers);

    public async Task<HttpResponseMessage> Post(
        string path, byte[] body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type")
            {
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            }
            else
            {
                request.Headers.Add(name, value);
            }
        }

        return await http.SendAsync(request, Cancel);
    }

    /// <summary>The words of a refusal, which is one and says so as RFC 9457 has it.</summary>
    public static async Task<JsonElement> Problem(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await Json(answer);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.EndsWith(".", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        return problem;
    }

    public static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
}
