internal import Hosting
internal import Postgres
internal import Reactor

/// Wakes those who wait for news, in this process.
struct FeedSignal: Sendable {
  /// How soon a version of the directory is seen that another instance made.
  static let glance: Duration = .milliseconds(500)

  let sequencer: Sequencer
  /// The directory has a new version.
  let directory = ChangeSignal()

  /// Events were committed and want their numbers.
  func eventsWritten() { sequencer.wake() }
  func directoryChanged() { directory.raise() }

  /// The worker that looks for what other instances changed. Runs until it is cancelled.
  func watch(_ store: SubscriberStore) async throws {
    guard let loop = EventLoop.current else { return }
    var version: Int64 = 0
    while true {
      try await loop.sleep(for: Self.glance)
      let newest = try await store.version()
      if newest != version { directoryChanged() }
      version = newest
    }
  }
}
