internal import CNGHTTP2
internal import Reactor

extension HTTP2Connection {
  /// Counts a frame that carries nothing; false once the peer has spent its budget.
  func spendControlFrame() -> Bool {
    controlBudget -= 1
    if controlBudget > 0 { return true }
    let seconds = (loop.now - controlRefill).components.seconds
    let earned = min(Int(seconds) * limits.controlFramesPerSecond, limits.controlFramesBurst)
    controlRefill = loop.now
    controlBudget = earned
    if earned > 0 { return true }
    if let session {
      nghttp2_session_terminate_session(session, HTTP2ErrorCode.enhanceYourCalm)
    }
    closeWanted = closeWanted ?? .protocolViolation
    return false
  }
}
