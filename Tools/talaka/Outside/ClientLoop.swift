import Reactor
import Synchronization

/// Runs what a client does, from its first call to its last, on the loop of the calling thread.
enum ClientLoop {
  /// Returns or throws what `body` does.
  static func run<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let loop = try EventLoop()
    let end = Mutex<Result<Value, any Error>?>(nil)
    loop.spawn {
      let result: Result<Value, any Error>
      do { result = .success(try await body()) } catch { result = .failure(error) }
      end.withLock { $0 = result }
      loop.stop()
    }
    loop.run()
    guard let result = end.withLock({ $0 }) else { throw CancellationError() }
    return try result.get()
  }
}

/// Waits for what happens elsewhere by asking again, with a deadline and growing pauses.
struct Patience {
  static let longest = Duration.seconds(30)
  private static let firstPause = Duration.milliseconds(20)
  private static let longestPause = Duration.milliseconds(500)

  /// Asks until there is an answer. Throws `Demonstration.Failure` when the time is over.
  static func wait<Value: Sendable>(
    for what: String, _ ask: () async throws -> Value?
  ) async throws -> Value {
    let end = ContinuousClock.now + longest
    var pause = firstPause
    while true {
      if let answer = try await ask() { return answer }
      guard ContinuousClock.now < end, let loop = EventLoop.current else {
        throw Failure("waited \(longest) for \(what)")
      }
      try await loop.sleep(for: pause)
      pause = min(pause * 2, longestPause)
    }
  }
}

/// What a person at the terminal is told when a step did not go as it should.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
