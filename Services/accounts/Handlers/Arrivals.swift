import Hosting
import Postgres
import Synchronization

/// Wakes the watchers of an account when a message arrives in this process.
final class Arrivals: Sendable {
  /// Accounts that are watched at once.
  static let watchedMax = 100_000

  private struct Watched {
    let signal: ChangeSignal
    var watchers: Int
  }

  private let watched = Mutex<[UUIDv7: Watched]>([:])

  func begin(_ account: UUIDv7) -> ChangeSignal? {
    watched.withLock { watched in
      if watched[account] == nil, watched.count >= Self.watchedMax { return nil }
      var entry = watched[account] ?? Watched(signal: ChangeSignal(), watchers: 0)
      entry.watchers += 1
      watched[account] = entry
      return entry.signal
    }
  }

  func end(_ account: UUIDv7) {
    watched.withLock { watched in
      guard var entry = watched[account] else { return }
      entry.watchers -= 1
      watched[account] = entry.watchers > 0 ? entry : nil
    }
  }

  func arrived(_ account: UUIDv7) {
    watched.withLock { $0[account]?.signal }?.raise()
  }
}
