internal import Hosting
internal import Reactor

/// Wakes those who wait for events, in this process.
struct FeedSignal: Sendable {
  /// Events were written and have no number yet.
  let unnumbered = ChangeSignal()
  /// Events got their numbers.
  let events = ChangeSignal()
  /// The directory has a new version.
  let directory = ChangeSignal()

  func eventsWritten() { unnumbered.raise() }
  func directoryChanged() { directory.raise() }
}

/// Gives events their numbers as soon as they are committed, and tells the streams.
struct FeedNumbering: Sendable {
  /// How soon events are seen that another instance wrote or numbered, or that a crash left without
  /// a number.
  static let glance: Duration = .milliseconds(500)

  let feeds: FeedStore
  let access: AccessStore
  let signal: FeedSignal

  /// Numbers until nothing is left. Gives how many it numbered.
  @discardableResult
  func numberAll() async throws -> Int {
    var total = 0
    while true {
      let counts = (try await feeds.number(), try await access.number())
      total += counts.0 + counts.1
      if max(counts.0, counts.1) < Int(FeedStore.batchMax) { break }
      signal.events.raise()
    }
    if total > 0 { signal.events.raise() }
    return total
  }

  /// The worker: numbers whenever this process has written. Runs until it is cancelled.
  func follow() async throws {
    while true {
      let known = signal.unnumbered.version
      try await numberAll()
      _ = try await signal.unnumbered.change(after: known)
    }
  }

  /// The worker beside it: looks for what other instances left or did. Runs until it is cancelled.
  func watchOthers(directory: SubscriberStore) async throws {
    guard let loop = EventLoop.current else { return }
    var total: Int64 = 0
    var version: Int64 = 0
    while true {
      try await loop.sleep(for: Self.glance)
      if try await feeds.hasUnnumbered() { signal.unnumbered.raise() }
      let now = try await feeds.total()
      if now != total { signal.events.raise() }
      total = now
      let newest = try await directory.version()
      if newest != version { signal.directory.raise() }
      version = newest
    }
  }
}
