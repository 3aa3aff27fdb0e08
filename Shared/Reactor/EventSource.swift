import CLinux

/// What happened on a file descriptor.
public struct EventSet: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let readable = EventSet(rawValue: EPOLLIN.rawValue)
  public static let writable = EventSet(rawValue: EPOLLOUT.rawValue)
  /// The peer closed its sending side.
  public static let peerClosed = EventSet(rawValue: EPOLLRDHUP.rawValue)
  /// An error or a hang-up; reported even when not asked for.
  public static let failed = EventSet(rawValue: EPOLLERR.rawValue | EPOLLHUP.rawValue)
}

/// The base of everything that owns a file descriptor on a loop. A class and not a protocol, so that
/// the loop calls it through one table look-up from the pointer that epoll hands back.
///
/// The loop does not retain a source: its owner keeps it alive until `EventLoop.remove`. All methods
/// run on the loop's thread.
open class EventSource {
  /// Linked by the loop while the source waits for the end of the turn.
  unowned(unsafe) var nextFlush: EventSource?
  var waitsForFlush = false

  public init() {}

  /// Called when the descriptor is ready.
  open func ready(_ events: EventSet) {}

  /// Called once at the end of a loop turn in which `EventLoop.flushAtEndOfTurn` named the source.
  open func flush() {}
}
