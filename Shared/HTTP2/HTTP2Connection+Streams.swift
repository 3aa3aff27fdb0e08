internal import CNGHTTP2
internal import Reactor

extension HTTP2Connection {
  /// A DATA frame of this size carries enough, whatever the peer's window.
  static let fairFrameBytes = 1024

  /// Opens a stream with a request. Returns false when the connection can't take one any more.
  public func open(_ stream: HTTP2Stream, _ headers: HeaderBlock, hasBody: Bool) -> Bool {
    guard takesStreams, let session else { return false }
    let pointer = Unmanaged.passUnretained(stream).toOpaque()
    var provider = nghttp2_data_provider(
      source: nghttp2_data_source(ptr: pointer), read_callback: readStreamOutput)
    let id =
      hasBody
      ? nghttp2_submit_request(
        session, nil, headers.fields, headers.count, &provider, pointer)
      : nghttp2_submit_request(session, nil, headers.fields, headers.count, nil, pointer)
    guard id > 0 else { return false }
    begin(stream, id)
    budget.sentSincePing = true
    if !hasBody { stream.outputEnded = true }
    loop.flushAtEndOfTurn(self)
    return true
  }

  func respond(_ stream: HTTP2Stream, _ headers: HeaderBlock, hasBody: Bool) {
    guard stream.isOpen, let session else { return }
    budget.sentSincePing = true
    if hasBody {
      var provider = nghttp2_data_provider(
        source: nghttp2_data_source(ptr: Unmanaged.passUnretained(stream).toOpaque()),
        read_callback: readStreamOutput)
      nghttp2_submit_response(session, stream.id, headers.fields, headers.count, &provider)
    } else {
      nghttp2_submit_response(session, stream.id, headers.fields, headers.count, nil)
    }
    loop.flushAtEndOfTurn(self)
  }

  /// Visits the open streams. `body` may end the one it is given, no other.
  public func forEachStream(_ body: (HTTP2Stream) -> Void) {
    var visited = liveHead
    while let stream = visited?.takeUnretainedValue() {
      visited = stream.next
      body(stream)
    }
  }

  @inline(__always) func begin(_ stream: HTTP2Stream, _ id: Int32) {
    // Balanced by the release in `finish`.
    let place = Unmanaged.passRetained(stream)
    stream.id = id
    stream.carrier = .passUnretained(self)
    stream.isOpen = true
    stream.opened = loop.now
    outputWaits(stream.output.count)
    stream.headerBytesMax = limits.headerListBytesMax
    stream.previous = nil
    stream.next = liveHead
    liveHead?._withUnsafeGuaranteedRef { $0.previous = place }
    liveHead = place
    if openStreams == 0 { clock.idleSince = .distantFuture }
    openStreams &+= 1
  }

  /// Takes a stream out and tells it; exactly once per stream.
  @inline(__always) func finish(_ stream: HTTP2Stream, _ code: UInt32) {
    if headerStream?.toOpaque() == Unmanaged.passUnretained(stream).toOpaque() {
      headerStream = nil
    }
    let (next, previous) = (stream.next, stream.previous)
    next?._withUnsafeGuaranteedRef { $0.previous = previous }
    if let previous {
      previous._withUnsafeGuaranteedRef { $0.next = next }
    } else {
      liveHead = next
    }
    stream.next = nil
    stream.previous = nil
    stream.isOpen = false
    openStreams &-= 1
    if openStreams == 0 { clock.idleSince = loop.now }
    outputWaits(-stream.output.count)
    if stream.isRemoteEnded { ended.append(stream.id) }
    // Whoever takes answers may also change its mind now and then.
    if code == HTTP2ErrorCode.noError { budget.resets.earn(1, limits.resets) }
    stream.closed(code)
    stream.carrier = nil
    Unmanaged.passUnretained(stream).release()
    if closesWhenIdle, openStreams == 0 { loop.flushAtEndOfTurn(self) }
  }

  /// See `HTTP2Stream.isConnectionOutputHigh`.
  @inline(__always) var isOutputHigh: Bool {
    pendingOutputBytes > limits.pendingOutputBytesHigh
  }

  /// See `HTTP2Stream.isConnectionOutputFull`.
  @inline(__always) var isOutputFull: Bool {
    engine.pendingOutputBytes > limits.pendingOutputBytesPerLoopMax && isAboveItsShare
  }

  @inline(never) private var isAboveItsShare: Bool {
    let share = limits.pendingOutputBytesPerLoopMax / max(engine.upkeep.count, 1)
    return pendingOutputBytes > max(share, HTTP2Limits.pendingOutputShareMin)
  }

  /// Counts body bytes that wait (negative: that wait no longer).
  @inline(__always) func outputWaits(_ count: Int) {
    pendingOutputBytes &+= count
    engine.pendingOutputBytes &+= count
  }

  /// The engine took bytes of a stream's body, as many as the peer's windows allow.
  @inline(__always) func outputTaken(_ count: Int, all: Bool) {
    outputWaits(-count)
    budget.sentSincePing = true
    // Each DATA frame is worth two WINDOW_UPDATEs, unless the peer made it small (CVE-2019-9511).
    if all || count >= Self.fairFrameBytes {
      budget.windowUpdates.earn(2, limits.windowUpdates)
    }
  }

  func resumeOutput(_ stream: HTTP2Stream) {
    guard stream.isOpen, let session else { return }
    nghttp2_session_resume_data(session, stream.id)
    loop.flushAtEndOfTurn(self)
  }

  func consume(_ stream: HTTP2Stream, _ count: Int) {
    guard let session else { return }
    nghttp2_session_consume_stream(session, stream.id, count)
    loop.flushAtEndOfTurn(self)
  }

  func reset(_ stream: HTTP2Stream, _ code: UInt32) {
    guard stream.isOpen, let session else { return }
    nghttp2_submit_rst_stream(session, 0, stream.id, code)
    loop.flushAtEndOfTurn(self)
  }
}
