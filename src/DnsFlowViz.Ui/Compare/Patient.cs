using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Compare;

/// <summary>Asks until the server answers: a lost connection is not an answer.</summary>
internal static class Patient
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);

    public static async Task<T> Ask<T>(Func<CancellationToken, Task<T>> question, CancellationToken cancel)
    {
        for (; ; )
        {
            try
            {
                return await question(cancel);
            }
            catch (ConnectionLostException)
            {
                await Task.Delay(RetryAfter, cancel);
            }
        }
    }
}
