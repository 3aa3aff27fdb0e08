internal import Reactor

/// Looks at all connections of a loop now and then: one timer for thousands of them, because what
/// it looks for (handshakes that hang, readers that stall, peers that are gone) is slow.
final class Upkeep {
  private let timer: LoopTimer
  private unowned let loop: EventLoop
  private unowned(unsafe) var head: HTTP2Connection?
  /// The connection that the round under way looks at next.
  private unowned(unsafe) var cursor: HTTP2Connection?
  /// Connections of the loop.
  private(set) var count = 0
  private var interval = Duration.seconds(3600)

  init(loop: EventLoop) {
    self.loop = loop
    timer = LoopTimer(loop: loop)
    timer.action = { [unowned self] in goRound() }
  }

  func add(_ connection: HTTP2Connection) {
    count += 1
    connection.upkeepPrevious = nil
    connection.upkeepNext = head
    head?.upkeepPrevious = connection
    head = connection
    if connection.limits.upkeepInterval < interval {
      interval = connection.limits.upkeepInterval
      timer.cancel()
    }
    if !timer.isArmed { timer.arm(at: loop.now + interval) }
  }

  func remove(_ connection: HTTP2Connection) {
    count -= 1
    if cursor === connection { cursor = connection.upkeepNext }
    connection.upkeepNext?.upkeepPrevious = connection.upkeepPrevious
    if let previous = connection.upkeepPrevious {
      previous.upkeepNext = connection.upkeepNext
    } else if head === connection {
      head = connection.upkeepNext
    }
    connection.upkeepNext = nil
    connection.upkeepPrevious = nil
    if head == nil { timer.cancel() }
  }

  private func goRound() {
    cursor = head
    while let connection = cursor {
      cursor = connection.upkeepNext
      connection.look(loop.now)
    }
    if head != nil { timer.arm(at: loop.now + interval) }
  }
}
