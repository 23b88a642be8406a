namespace DnsFlowViz.Browser.Tests;

/// <summary>
/// Stands in every page before anything else: counts what ran that should not, and what the page tried that
/// its policy forbids.
/// </summary>
internal static class Watchman
{
    /// <summary>Runs first in every page of every tab.</summary>
    public const string Script = """
        window.ran = 0;
        window.injected = () => { window.ran += 1; };
        window.alert = window.confirm = window.prompt = window.injected;
        window.forbidden = [];
        window.addEventListener('securitypolicyviolation', (event) => {
          window.forbidden.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
        }, true);
        """;

    private const string Active = """
        () => [...document.querySelectorAll('*')]
          .filter((one) => ['IFRAME', 'OBJECT', 'EMBED', 'MARQUEE', 'BASE', 'META'].includes(one.tagName)
              && one.closest('body')
            || [...one.attributes].some((of) => /^on[a-z]+$/.test(of.name) || of.name === 'srcdoc')
            || /^\s*(javascript|vbscript):/i.test(one.getAttribute('href') ?? ''))
          .map((one) => one.outerHTML.slice(0, 200))
        """;

    /// <summary>What the page tried that its policy forbids.</summary>
    public static Task<string[]> Forbidden(StageTab tab) =>
        tab.Page.EvaluateAsync<string[]>("() => window.forbidden");

    /// <summary>How often something ran that should not.</summary>
    public static Task<int> Ran(StageTab tab) => tab.Page.EvaluateAsync<int>("() => window.ran");

    /// <summary>Elements that could run something, of a kind that this page has nowhere.</summary>
    public static Task<string[]> ActiveElements(StageTab tab) => tab.Page.EvaluateAsync<string[]>(Active);
}
