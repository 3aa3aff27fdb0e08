internal import CNGHTTP2
internal import Reactor

/// A peer's GOAWAY (RFC 9113 §6.8).
public struct HTTP2GoAway: Sendable, Equatable {
  /// Bytes of debug data that are kept.
  static let debugBytesMax = 256

  /// An error code of RFC 9113 §7.
  public let code: UInt32
  /// What the peer says of the cause, such as gRPC's `too_many_pings`; at most 256 bytes.
  public let debug: String
}

extension HTTP2Connection {
  /// Takes no new streams, lets those that run end, then closes: GOAWAY with the greatest id, a
  /// PING to learn that it was read, GOAWAY with the real id (RFC 9113 §6.8), whose debug data is
  /// `reason`. A server's connection in its handshake drains once it is open: the peer ends its part
  /// of the handshake first, and its first request may be under way.
  public func drain(reason: StaticString = "") {
    if phase == .handshaking, role == .server {
      isDraining = true
      return
    }
    guard phase == .open, let session, !closesWhenIdle else {
      if phase != .closed, phase != .open { close() }
      return
    }
    if isDraining { return }
    isDraining = true
    if role == .server {
      drainReason = reason
      nghttp2_submit_shutdown_notice(session)
    } else {
      closesWhenIdle = true
    }
    loop.flushAtEndOfTurn(self)
  }

  /// The first GOAWAY is framed. Not before, since PINGs overtake what waits: the answer must come
  /// from a peer that has seen the GOAWAY.
  func sentGoAway() {
    guard isDraining, role == .server, !goAwaySent, abuse == nil else { return }
    if !ping({ [unowned self] _ in sendLastGoAway() }) { sendLastGoAway() }
  }

  private func sendLastGoAway() {
    guard !goAwaySent, let session else { return }
    let reason = drainReason
    goAwaySent = true
    closesWhenIdle = true
    nghttp2_submit_goaway(
      session, 0, nghttp2_session_get_last_proc_stream_id(session), HTTP2ErrorCode.noError,
      reason.utf8Start, reason.utf8CodeUnitCount)
    loop.flushAtEndOfTurn(self)
  }

  func receivedGoAway(_ code: UInt32, _ debug: UnsafeBufferPointer<UInt8>) {
    goAway = HTTP2GoAway(
      code: code,
      debug: String(decoding: debug.prefix(HTTP2GoAway.debugBytesMax), as: UTF8.self))
    isDraining = true
    closesWhenIdle = true
    delegate.connectionDrains(self)
    loop.flushAtEndOfTurn(self)
  }
}
