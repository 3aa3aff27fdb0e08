private import CPostgres
internal import Reactor

/// How a session with the server begins.
extension PostgresConnection {
  /// Begins to connect; `connected` or `lost` follows, in a later turn.
  func open(resolving configuration: PostgresConfiguration) {
    let loop = loop
    loop.spawn { [self] in
      do throws(PostgresError) {
        open(
          try await ConnectionKeywords.resolve(configuration, firstHost: firstHost, on: loop))
      } catch {
        close(error)
      }
    }
  }

  private func open(_ keywords: ConnectionKeywords) {
    guard phase == .connecting else { return }
    guard let handle = keywords.startConnecting() else {
      return close(PostgresError(.unavailable, "out of memory"))
    }
    self.handle = handle
    requiresWritable = keywords.requiresWritable
    PQsetNoticeReceiver(handle, ignoreNotice, nil)
    timer?.arm(after: configuration.connectTimeout)
    guard PQstatus(handle) != CONNECTION_BAD else { return close(connectFailure()) }
    watch(.writable)
  }

  /// libpq may close its descriptor between two polls and open another, even of the same number, and it
  /// closes it when the connection breaks, so a descriptor of our own is watched, and always added anew.
  private func watch(_ events: EventSet) {
    guard let handle else { return }
    unwatch()
    do {
      descriptor = try Socket.duplicate(PQsocket(handle))
      try loop.add(descriptor, self, events)
    } catch {
      unwatch()
      close(PostgresError(.unavailable, error.description))
    }
  }

  func continueConnecting() {
    guard let handle else { return }
    switch PQconnectPoll(handle) {
    case PGRES_POLLING_READING: watch(.readable)
    case PGRES_POLLING_WRITING: watch(.writable)
    case PGRES_POLLING_OK:
      guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
        return close(connectFailure())
      }
      phase = .ready
      timer?.cancel()
      watch(.readable)
      if phase == .ready { owner?.connected(self) }
    default: close(connectFailure())
    }
  }

  /// Whether the server takes no writes although the configuration asks for one that does: it was
  /// fenced off, or is a standby. It tells its sessions by itself (PostgreSQL 14 and later).
  var isMisplaced: Bool {
    guard requiresWritable, let handle else { return false }
    func isOn(_ name: String) -> Bool {
      PQparameterStatus(handle, name).map { String(cString: $0) } == "on"
    }
    return isOn("in_hot_standby") || isOn("default_transaction_read_only")
  }

  private func connectFailure() -> PostgresError {
    PostgresError(.unavailable, lastMessage())
  }
}

/// libpq would print the server's notices, values included, on standard error.
private func ignoreNotice(_ argument: UnsafeMutableRawPointer?, _ result: OpaquePointer?) {}
