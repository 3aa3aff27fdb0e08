/// The loops of a process, one thread each.
public final class EventLoopGroup: Sendable {
  public let loops: [EventLoop]

  /// Starts `count` loops (1…64).
  public init(count: Int) throws(SystemError) {
    precondition((1...64).contains(count), "1 to 64 loops")
    var made: [EventLoop] = []
    for index in 0..<count { made.append(try EventLoop(index: index)) }
    loops = made
    for loop in loops { loop.start() }
  }

  /// Ends all loops and waits for their threads. Never call it on one of them.
  public func shutDown() {
    for loop in loops { loop.stop() }
    for loop in loops { loop.join() }
  }
}
