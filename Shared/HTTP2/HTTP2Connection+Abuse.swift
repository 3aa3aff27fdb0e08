internal import CNGHTTP2
public import Reactor

extension HTTP2Connection {
  /// Ends the connection because its peer broke a limit: GOAWAY with the reason, then the end.
  /// Returns what a callback tells the engine, to stop reading.
  @discardableResult
  func refuse(_ what: HTTP2Abuse) -> Int32 {
    let isFirst = abuse == nil
    abuse = abuse ?? what
    if isFirst, phase == .open, let session {
      closeWanted = closeWanted ?? .protocolViolation
      var debug = what.rawValue
      debug.withUTF8 { text in
        _ = nghttp2_submit_goaway(
          session, 0, nghttp2_session_get_last_proc_stream_id(session), what.code,
          text.baseAddress, text.count)
      }
      loop.flushAtEndOfTurn(self)
    }
    return Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue)
  }

  /// Ends the connection at once, with a word of why, because others need its place.
  public func makeRoom(_ limit: HTTP2Abuse) {
    refuse(limit)
    endNow()
  }

  /// Since when no stream has been open; nil while one is.
  public var idleSince: MonotonicTime? {
    clock.idleSince == .distantFuture ? nil : clock.idleSince
  }

  /// Refuses a connection for which there is no room. Without TLS it is told why, at the cost of
  /// one write; a handshake only to say no is not worth its price.
  public static func turnAway(_ descriptor: Int32, _ loop: EventLoop, isPlain: Bool) {
    guard isPlain else { return Socket.close(descriptor) }
    _ = noRoom.withUnsafeBytes { Socket.send(descriptor, $0) }
    LingeringSocket.take(descriptor, loop, HTTP2Engine.local.of(loop))
  }

  /// A server's preface (an empty SETTINGS) and a GOAWAY for stream 0.
  private static let noRoom: [UInt8] = {
    let debug = Array(HTTP2Abuse.connections.rawValue.utf8)
    let settings: [UInt8] = [0, 0, 0, 4, 0, 0, 0, 0, 0]
    let head: [UInt8] = [0, 0, UInt8(8 + debug.count), 7, 0, 0, 0, 0, 0]
    let body: [UInt8] = [0, 0, 0, 0, 0, 0, 0, UInt8(HTTP2Abuse.connections.code)]
    return settings + head + body + debug
  }()

  /// The engine gave up on what came: says why and goes.
  func fail(_ code: Int) {
    closeWanted = closeWanted ?? .protocolViolation
    switch Int32(clamping: code) {
    case Int32(NGHTTP2_ERR_FLOODED.rawValue): refuse(.outputNotRead)
    case Int32(NGHTTP2_ERR_TOO_MANY_CONTINUATIONS.rawValue): refuse(.continuations)
    default:
      // A callback's refusal has left its GOAWAY already.
      if abuse == nil, let session {
        nghttp2_session_terminate_session(session, HTTP2ErrorCode.protocolError)
      }
    }
    flush()
    close(closeWanted ?? .protocolViolation)
  }

  /// After bytes were read: what piled up, and what none of the budgets by kind has seen.
  /// False when the connection is at its end.
  @inline(__always)
  func mayGoOn(
    _ session: OpaquePointer, read bytes: UnsafeRawBufferPointer, _ endedBefore: Int
  ) -> Bool {
    let stray = bytes.count &- accountedBytes
    accountedBytes = 0
    if stray != 0 {
      countStray(stray)
      if role == .server { lookAtStray(stray, bytes, endedBefore) }
    }
    if nghttp2_session_get_outbound_queue_size(session) > limits.queuedFramesMax {
      refuse(.outputNotRead)
    }
    return closeWanted == nil
  }

  /// `PRI * HTTP/2.0`, two empty lines, `SM`, an empty line (RFC 9113 §3.4).
  static let prefaceBytes = 24
  /// SETTINGS_MAX_FRAME_SIZE, of which we keep the default.
  private static let frameBytesMax = 16_384

  /// Bytes remained that were not reported: half a frame, or frames that nobody wants. What they
  /// are can be told when the read began with a frame.
  private func lookAtStray(_ stray: Int, _ bytes: UnsafeRawBufferPointer, _ endedBefore: Int) {
    var bytes = bytes
    if unaccountedBytes == -Self.prefaceBytes, bytes.count >= Self.prefaceBytes {
      bytes = UnsafeRawBufferPointer(rebasing: bytes[Self.prefaceBytes...])
      if stray == Self.prefaceBytes {
        unaccountedBytes = 0
        return
      }
    } else if unaccountedBytes != 0 || stray < 0 {
      unaccountedBytes &+= stray
      return
    }
    switch ended.search(bytes, before: endedBefore, frameBytesMax: Self.frameBytesMax) {
    case .clean(let rest): unaccountedBytes = rest
    case .unclear: unaccountedBytes = max(stray, 1)
    case .frameForEnded: refuse(.closedStream)
    }
  }

  /// Frames that no callback reports (of streams long gone, above all) are the difference between
  /// what was read and what was reported. A frame cut in two by a read counts now and is given back
  /// by the next read.
  func countStray(_ bytes: Int) {
    if bytes < 0 {
      budget.strayBytes.earn(-bytes, limits.strayBytes)
    } else if !budget.strayBytes.spend(bytes, limits.strayBytes, now: loop.now) {
      refuse(.strayBytes)
    }
  }

  // MARK: By kind; each returns what the callback tells the engine

  func receivedPing() -> Int32 {
    let now = loop.now
    defer { budget.lastPing = now }
    if budget.sentSincePing {
      budget.sentSincePing = false
      budget.pingStrikes = 0
      return 0
    }
    guard role == .server else {
      // The contract binds clients; a server only must not flood us.
      return budget.unknownFrames.spend(1, limits.unknownFrames, now: now) ? 0 : refuse(.pings)
    }
    let isIdle = openStreams == 0 && !limits.permitsPingsWithoutStreams
    let pause = isIdle ? HTTP2Limits.idlePingInterval : limits.pingIntervalMin
    guard now - budget.lastPing < pause else { return 0 }
    budget.pingStrikes += 1
    return budget.pingStrikes > limits.pingStrikesMax ? refuse(.pings) : 0
  }

  func receivedSettings() -> Int32 {
    clock.handshakeDeadline = .distantFuture
    return budget.settings.spend(1, limits.settings, now: loop.now) ? 0 : refuse(.settings)
  }

  func receivedPriority() -> Int32 {
    budget.priorities.spend(1, limits.priorities, now: loop.now) ? 0 : refuse(.priorities)
  }

  func receivedWindowUpdate() -> Int32 {
    budget.windowUpdates.spend(1, limits.windowUpdates, now: loop.now)
      ? 0 : refuse(.windowUpdates)
  }

  func receivedEmptyFrame() -> Int32 {
    budget.emptyFrames.spend(1, limits.emptyFrames, now: loop.now) ? 0 : refuse(.emptyFrames)
  }

  func receivedUnknownFrame() -> Int32 {
    budget.unknownFrames.spend(1, limits.unknownFrames, now: loop.now)
      ? 0 : refuse(.unknownFrames)
  }

  /// A stream was reset by the peer; nil when it was over already.
  func receivedReset(_ stream: HTTP2Stream?) -> Int32 {
    stream?.isRemoteEnded = true
    // In the turn in which it was opened: nobody can have wanted an answer (CVE-2023-44487).
    if let stream, stream.opened == loop.now,
      !budget.earlyResets.spend(1, limits.earlyResets, now: loop.now)
    {
      return refuse(.earlyResets)
    }
    return budget.resets.spend(1, limits.resets, now: loop.now) ? 0 : refuse(.resets)
  }

  /// We reset a stream. Codes that name a fault of the peer count, or it could have us do the
  /// resetting (CVE-2025-8671).
  func sentReset(_ code: UInt32) {
    switch code {
    case HTTP2ErrorCode.protocolError, HTTP2ErrorCode.flowControlError,
      HTTP2ErrorCode.streamClosed, HTTP2ErrorCode.frameSizeError, HTTP2ErrorCode.compressionError:
      if !budget.streamErrors.spend(1, limits.streamErrors, now: loop.now) {
        refuse(.streamErrors)
      }
    default: break
    }
  }
}
