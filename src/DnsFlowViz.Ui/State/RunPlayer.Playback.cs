using DnsFlowViz.Contracts.Playback;

namespace DnsFlowViz.Ui.State;

/// <content>Playing, pausing, seeking, and the loop that takes frames in.</content>
public sealed partial class RunPlayer
{
    /// <summary>
    /// The finest slices: a paused picture is the picture of its instant, not of the next 32 ms.
    /// </summary>
    private const int PausedSpeed = 0;

    private PlaybackSegment? _segment;
    private long _seekTarget;
    private bool _seeking;

    /// <summary>Plays from the playhead on; from the start when the playhead is at the end.</summary>
    public void Play()
    {
        if (_store.Run is null || _store.Playing)
        {
            return;
        }

        if (_store.PlayheadNs >= _store.HorizonNs - 1)
        {
            _store.MovePlayhead(0);
        }

        _store.SetPlaying(true);
        _ = Follow(Begin(), _store.PlayheadNs, onlyOne: false);
    }

    /// <summary>Stops the playback; the picture of the last frame stays.</summary>
    public void Pause()
    {
        StopSegment();
        _store.SetPlaying(false);
    }

    /// <summary>Plays when paused, pauses when playing.</summary>
    public void Toggle()
    {
        if (_store.Playing)
        {
            Pause();
        }
        else
        {
            Play();
        }
    }

    /// <summary>
    /// Moves the playhead. Paused, it takes the one key frame of that instant; playing, it plays on from
    /// there. While one seek waits for its frame, only the newest of the following is kept.
    /// </summary>
    public async Task SeekTo(long ns)
    {
        if (_store.Run is null)
        {
            return;
        }

        _seekTarget = Math.Clamp(ns, 0, Math.Max(0, _store.HorizonNs - 1));
        _store.MovePlayhead(_seekTarget);
        if (_seeking)
        {
            return;
        }

        _seeking = true;
        try
        {
            // The run may change while its frame is awaited, and the same instant of another run is another
            // picture.
            (long Ns, string? RunId) shown;
            do
            {
                shown = (_seekTarget, _store.Run?.RunId);
                await ShowFrom(shown.Ns);
            }
            while (shown != (_seekTarget, _store.Run?.RunId));
        }
        finally
        {
            _seeking = false;
        }

        _store.Notify();
    }

    /// <summary>Plays at a speed of the ladder; the schedule is off from now on.</summary>
    public void SetSpeed(int speed)
    {
        var rung = Math.Clamp(speed, 0, SpeedLadder.Count - 1);
        ChangeSpeed(rung);
    }

    /// <summary>Plays as the scenario's schedule says; nothing happens when it has none.</summary>
    public void UseSchedule()
    {
        if (_store.Run?.Schedule.Length > 0)
        {
            ChangeSpeed(SpeedLadder.Story);
        }
    }

    private void ChangeSpeed(int speed)
    {
        if (_store.Run is not { } run || speed == _store.Speed)
        {
            return;
        }

        _store.SetSpeed(speed);
        var story = speed == SpeedLadder.Story;
        if (story != _store.Range.Story)
        {
            _ = Show(TimelineRange.Whole(run, story));
        }

        if (_store.Playing)
        {
            _ = Follow(Begin(), _store.PlayheadNs, onlyOne: false);
        }
    }

    private Task ShowFrom(long ns)
    {
        var segment = Begin();
        _ = Follow(segment, ns, onlyOne: !_store.Playing);
        return segment.Shown;
    }

    private PlaybackSegment Begin()
    {
        StopSegment();
        return _segment = new PlaybackSegment();
    }

    private void StopSegment()
    {
        _segment?.Dispose();
        _segment = null;
    }

    private async Task Follow(PlaybackSegment segment, long fromNs, bool onlyOne)
    {
        try
        {
            while (segment == _segment && !await PlayedOut(segment, fromNs, onlyOne))
            {
                fromNs = onlyOne ? fromNs : _store.PlayheadNs;
            }
        }
        catch (OperationCanceledException)
        {
            // The segment was stopped, or the tab is gone: whoever did it knows.
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException)
        {
            _store.SetPlaying(false);
            _store.SetProblem(failure.Message);
        }
        finally
        {
            segment.MarkShown();
        }
    }

    /// <summary>
    /// Takes frames until the segment is over. False when the server has to be asked again.
    /// </summary>
    private async Task<bool> PlayedOut(PlaybackSegment segment, long fromNs, bool onlyOne)
    {
        try
        {
            await TakeFrames(segment, fromNs, onlyOne);
            return true;
        }
        catch (UnknownRunException)
        {
            await ReopenFor(segment);
            return false;
        }
        catch (ConnectionLostException)
        {
            if (segment == _segment)
            {
                _store.SetLost(_store.PlayheadNs);
            }

            await Task.Delay(RetryAfter, segment.Token);
            return false;
        }
    }

    private async Task TakeFrames(PlaybackSegment segment, long fromNs, bool onlyOne)
    {
        var speed = onlyOne ? PausedSpeed : _store.Speed;
        var frames = _source.Watch(_store.Run!.RunId, fromNs, speed, segment.Token);
        await foreach (var frame in frames.WithCancellation(segment.Token))
        {
            if (segment != _segment)
            {
                return;
            }

            _store.SetLost(null);
            _store.Take(frame, onlyOne ? fromNs : frame.ToNs);
            segment.MarkShown();
            if (onlyOne)
            {
                segment.Dispose();
                return;
            }
        }

        if (segment == _segment && !onlyOne)
        {
            _store.SetPlaying(false);
        }
    }

    private async Task ReopenFor(PlaybackSegment segment)
    {
        try
        {
            await Reopen(segment.Token);
        }
        catch (ConnectionLostException)
        {
            await Task.Delay(RetryAfter, segment.Token);
        }
    }
}
