using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>
/// The sweep of this tab: what was asked for, the runs that are done, and which of them is looked at. A new
/// sweep ends the one before; ending one keeps what is done.
/// </summary>
public sealed class SweepSession(ISweepSource source, TimeProvider time) : IDisposable
{
    private CancellationTokenSource _stop = new();
    private SweepRun?[] _runs = [];
    private long _beganAt;
    private int? _pointed;
    private int _turn;

    /// <summary>What was asked for last; null before the first sweep.</summary>
    public SweepOrder? Order { get; private set; }

    /// <summary>What is played; null before the server has said so.</summary>
    public SweepChart? Chart { get; private set; }

    /// <summary>How far it is.</summary>
    public SweepState State { get; private set; }

    /// <summary>What went wrong, in words; empty when nothing did.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Runs that are done.</summary>
    public int Done { get; private set; }

    /// <summary>Pairs of neighbours between which it tips, cell after cell.</summary>
    public IReadOnlyList<int> Tipping { get; private set; } = [];

    /// <summary>The runs that are done as files; null while there is none or some are missing.</summary>
    public SweepFiles? Files { get; private set; }

    /// <summary>The cell that was chosen.</summary>
    public int Chosen { get; private set; }

    /// <summary>The cell that is looked at: the one under the pointer, else the chosen one.</summary>
    public int Shown => _pointed ?? Chosen;

    /// <summary>Seconds that are left, about; null while nobody can say.</summary>
    public double? SecondsLeft => Done == 0 || State != SweepState.Running
        ? null
        : time.GetElapsedTime(_beganAt).TotalSeconds / Done * (Chart!.Count - Done);

    /// <summary>The cells that are being played now: the first of the order that are not done.</summary>
    public IEnumerable<int> Playing => State == SweepState.Running && Chart is { } chart
        ? chart.Order.Where(cell => _runs[cell] is null).Take(chart.Cores)
        : [];

    /// <summary>The runs that are done, in the order of the cells.</summary>
    public IEnumerable<SweepRun> Runs => _runs.OfType<SweepRun>();

    /// <summary>Runs, state or files are others than before.</summary>
    public event Action? Changed;

    /// <summary>Another cell is looked at.</summary>
    public event Action? Looked;

    /// <summary>The run of a cell; null when it is not done.</summary>
    public SweepRun? RunOf(int cell) => cell >= 0 && cell < _runs.Length ? _runs[cell] : null;

    /// <summary>Shows what would be played without playing it.</summary>
    public async Task Draft(SweepOrder order)
    {
        Start(order);
        await foreach (var news in source.Play(order, CancellationToken.None))
        {
            Take(news);
            break;
        }

        State = State == SweepState.Running ? SweepState.Idle : State;
    }

    /// <summary>Takes over what the server showed of an order.</summary>
    public void Adopt(SweepOrder order, SweepChart chart)
    {
        Start(order);
        State = SweepState.Idle;
        Begin(chart);
    }

    /// <summary>Says why nothing is played, without asking the server.</summary>
    public void Refuse(string problem)
    {
        _turn++;
        Stop();
        (Order, Chart, Problem, State) = (null, null, problem, SweepState.Refused);
        Changed?.Invoke();
    }

    /// <summary>Plays a sweep to its end.</summary>
    public async Task Play(SweepOrder order)
    {
        var turn = ++_turn;
        var cancel = Start(order);
        try
        {
            await foreach (var news in source.Play(order, cancel))
            {
                if (turn != _turn)
                {
                    return;
                }

                Take(news);
            }

            End(turn, Done == Chart?.Count ? SweepState.Finished : SweepState.Lost);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            End(turn, SweepState.Cancelled);
        }
        catch (ConnectionLostException)
        {
            End(turn, SweepState.Lost);
        }
        catch (InvalidOperationException refused)
        {
            Problem = turn == _turn ? refused.Message : Problem;
            End(turn, SweepState.Refused);
        }

        await FetchFiles(turn);
    }

    /// <summary>Ends what is played; what is done is kept.</summary>
    public void Cancel()
    {
        if (State == SweepState.Running)
        {
            _stop.Cancel();
        }
    }

    /// <summary>Chooses a cell, if there is such a cell.</summary>
    public void Choose(int cell)
    {
        if (cell >= 0 && cell < _runs.Length)
        {
            (Chosen, _pointed) = (cell, null);
            Looked?.Invoke();
        }
    }

    /// <summary>The pointer is over a cell, or over none.</summary>
    public void Point(int? cell)
    {
        if (cell != _pointed)
        {
            _pointed = cell;
            Looked?.Invoke();
        }
    }

    /// <summary>Chooses the neighbour of the cell that is looked at; at an edge it stays.</summary>
    /// <param name="across">Columns to go, to larger values.</param>
    /// <param name="up">Rows to go, to larger values.</param>
    public void Walk(int across, int up)
    {
        if (Chart is { } chart)
        {
            var column = Math.Clamp((Shown % chart.Columns) + across, 0, chart.Columns - 1);
            var row = Math.Clamp((Shown / chart.Columns) + up, 0, chart.Rows - 1);
            Choose((row * chart.Columns) + column);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _turn++;
        Stop();
    }

    private CancellationToken Start(SweepOrder order)
    {
        Stop();
        _stop = new CancellationTokenSource();
        var isOther = !SweepAddress.AreSame(order, Order);
        (Order, State, Problem, Files) = (order, SweepState.Running, "", null);
        if (isOther)
        {
            (Chart, Chosen, _pointed) = (null, 0, null);
        }

        Clear();
        Changed?.Invoke();
        return _stop.Token;
    }

    private void Stop()
    {
        _stop.Cancel();
        _stop.Dispose();
        _stop = new CancellationTokenSource();
    }

    private void Clear() => (_runs, Tipping, Done) = (new SweepRun?[Chart?.Count ?? 0], [], 0);

    private void Begin(SweepChart chart)
    {
        Chart = chart;
        Clear();
        _beganAt = time.GetTimestamp();
        Changed?.Invoke();
    }

    private void Take(SweepNews news)
    {
        if (news.Problem is { } problem)
        {
            (Problem, State) = (problem, SweepState.Refused);
            Changed?.Invoke();
        }
        else if (news.Chart is { } chart)
        {
            Begin(chart);
        }
        else
        {
            foreach (var run in news.Runs)
            {
                Done += _runs[run.Number] is null ? 1 : 0;
                _runs[run.Number] = run;
            }

            Tipping = news.Tipping;
            Changed?.Invoke();
        }
    }

    private void End(int turn, SweepState state)
    {
        if (turn == _turn)
        {
            State = State == SweepState.Refused ? State : state;
            Changed?.Invoke();
        }
    }

    private async Task FetchFiles(int turn)
    {
        if (turn != _turn || Done == 0)
        {
            return;
        }

        try
        {
            var files = await source.Files(new SweepTaking(Order!, [.. Runs]), CancellationToken.None);
            if (turn == _turn)
            {
                Files = files;
                Changed?.Invoke();
            }
        }
        catch (Exception failure) when (failure is ConnectionLostException or InvalidOperationException)
        {
            // Without the server there are no files; the runs stay on the page.
        }
    }
}
