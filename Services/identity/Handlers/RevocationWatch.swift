internal import Hosting
internal import Postgres
internal import Protobuf
internal import Protos
internal import Reactor
internal import Synchronization

/// The sessions that ended early and whose tokens may still be alive, in memory, kept up with the
/// store by one worker; every watcher reads them here.
final class RevocationWatch: Sendable {
  /// The longest silence of a stream is twice this.
  static let heartbeat: Duration = .seconds(1)
  /// Without a look at the store for so long there is no sign of life: receivers must not take a
  /// list for current that nobody could add to.
  static let freshFor: Duration = .seconds(2)

  private struct State {
    var updates: [IdentityV1.RevocationUpdate] = []
    var last: Int64 = 0
    var lastLook: MonotonicTime?
  }

  private let outbox: Outbox
  private let tokens: TokenVerifier
  private let state = Mutex(State())
  private let clock: @Sendable () -> WallTime
  /// Rises after each look at the store.
  private let looked = ChangeSignal()

  init(outbox: Outbox, tokens: TokenVerifier, clock: @escaping @Sendable () -> WallTime) {
    self.outbox = outbox
    self.tokens = tokens
    self.clock = clock
  }

  /// Reads what the store has and this list has not: all that was committed before the call, so that
  /// a sign of life never comes from one that only waits for numbers.
  func catchUp() async throws {
    try await outbox.sequencer.numberAll(waiting: true)
    while true {
      let last = state.withLock { $0.last }
      let page = try await outbox.read(Revocations.log, after: last)
      let updates = try page.map { event in
        var update = try IdentityV1.RevocationUpdate(wire: event.body)
        update.sequence = UInt64(clamping: event.sequence)
        return update
      }
      let now = clock().seconds - 60
      state.withLock { state in
        state.updates.removeAll { ($0.forgetTime?.seconds ?? 0) < now }
        state.updates += updates.filter { ($0.forgetTime?.seconds ?? 0) >= now }
        state.last = page.last?.sequence ?? state.last
        state.lastLook = .now()
      }
      looked.raise()
      for update in updates {
        tokens.sessionEnded(update.session, forgetAt: update.forgetTime?.seconds ?? .max)
      }
      if page.count < Outbox.pageMax { return }
    }
  }

  /// Keeps up for ever: at once with what this process writes, within a tick with the others'.
  func keepUp() async throws {
    guard let loop = EventLoop.current else { return }
    let numbered = outbox.sequencer.numbered
    while true {
      let version = numbered.version
      try await catchUp()
      try await numbered.wait(after: version, on: loop, atMost: Outbox.poll)
    }
  }

  /// Tells every revocation after a number that still matters, then each new one, and between them
  /// that it lives. Each look at the store wakes it, so the pauses are short without a timer.
  func stream(
    after sequence: UInt64, _ write: (IdentityV1.RevocationUpdate) async throws -> Void
  ) async throws {
    var last = sequence
    var lastWord: MonotonicTime?
    while true {
      let version = looked.version
      let (updates, newest, look) = state.withLock { state in
        (
          state.updates.filter { $0.sequence > last }, UInt64(clamping: state.last), state.lastLook
        )
      }
      for update in updates { try await write(update) }
      last = max(last, newest)
      let now = MonotonicTime.now()
      let isFresh = look.map { now - $0 <= Self.freshFor } ?? false
      let isDue = lastWord.map { now - $0 >= Self.heartbeat } ?? true
      if !updates.isEmpty {
        lastWord = now
      } else if isFresh, isDue {
        try await write(IdentityV1.RevocationUpdate(sequence: newest))
        lastWord = now
      }
      _ = try await looked.change(after: version)
    }
  }
}
