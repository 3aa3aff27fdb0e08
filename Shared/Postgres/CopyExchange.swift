private import CPostgres
internal import Reactor

/// One COPY under way: the conversation that has a session for itself until its end.
///
/// libpq knows no COPY in pipeline mode, so the session leaves that mode for the time. Back-pressure
/// is in both directions the kernel's: what the server does not read stays with the producer
/// (`PQputCopyData` alone would buffer without end, so every piece is flushed before the next), and
/// what the consumer has not asked for is not read from the socket.
///
/// Used on the connection's loop, by the transaction that owns the connection.
final class CopyExchange {
  /// What the server answered to the statement.
  struct Shape {
    let isIn: Bool
    let isBinary: Bool
    let columns: Int
  }

  private enum Phase { case starting, sending, receiving, ending, ended }

  /// Bytes given to libpq at once.
  static let pieceMax = 1_048_576
  /// Bytes that may still come after an abandoned COPY was cancelled, before the session is given up.
  static let drainMax = 67_108_864
  /// Ours in the server's words, so that a COPY that we ended is known from one that failed.
  private static let marker = "talaka ended this copy"

  private unowned let connection: PostgresConnection
  private var phase = Phase.starting
  private var waiter: UnsafeContinuation<Void, Never>?
  /// Something came while rows were being sent: a failure. (Notices are off, announcements come only
  /// between transactions. A parameter that an administrator changes would also be taken for one: the
  /// transaction then runs again.)
  private var serverSpoke = false
  /// The owner wants the end.
  private var isInterrupted = false
  /// Rows that the server counted.
  private(set) var affected = 0

  init(_ connection: PostgresConnection) { self.connection = connection }

  var isEnded: Bool { phase == .ended }
  /// Whether somebody else than producer and consumer ended it: the server, the owner, the network.
  var isStopped: Bool { serverSpoke || isInterrupted || connection.handle == nil }

  // MARK: The beginning

  /// Sends the statement; the pipeline must be empty. After a throw the exchange is over.
  func begin(_ statement: SQL) async throws(PostgresError) -> Shape {
    guard let handle = connection.handle, PQexitPipelineMode(handle) == 1 else {
      throw connection.isClosed ? lost() : PostgresError(.refused, "the session is busy")
    }
    do throws(PostgresError) {
      guard PQsendQueryParams(handle, statement.text, 0, nil, nil, nil, nil, 0) == 1 else {
        throw lost()
      }
      try await flush()
      guard let result = try await nextResult() else { throw lost() }
      defer { PQclear(result) }
      let shape = Shape(
        isIn: PQresultStatus(result) == PGRES_COPY_IN, isBinary: PQbinaryTuples(result) == 1,
        columns: Int(PQnfields(result)))
      switch PQresultStatus(result) {
      case PGRES_COPY_IN: phase = .sending
      case PGRES_COPY_OUT: phase = .receiving
      case PGRES_FATAL_ERROR:
        let error = PostgresError(result: result)
        try await takeResults()
        throw error
      default:
        try await takeResults()
        throw PostgresError(.refused, "\(statement.verb) is no COPY from or to the client")
      }
      if phase == .sending { _ = connection.watchCopy(.readable) }
      return shape
    } catch {
      end()
      throw error
    }
  }

  // MARK: In

  /// Sends bytes and returns when the kernel has taken them. Throws when the server has failed or the
  /// owner wants the end; `finish` then says what happened.
  func put(_ bytes: [UInt8]) async throws(PostgresError) {
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + Self.pieceMax)
      try bytes.span.withUnsafeBytes { bytes throws(PostgresError) in
        try put(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
      try await flush()
      start = end
    }
    if phase == .sending { _ = connection.watchCopy(.readable) }
  }

  private func put(_ piece: UnsafeRawBufferPointer) throws(PostgresError) {
    guard phase == .sending, !serverSpoke, !isInterrupted else { throw Self.interrupted }
    guard let handle = connection.handle else { throw lost() }
    // Never 0 (full): `flush` has emptied libpq's buffer.
    let base = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard PQputCopyData(handle, base, Int32(clamping: piece.count)) == 1 else { throw lost() }
  }

  /// Ends the sending, for good or for nothing, and returns what the server made of it.
  func finish(abandoning: Bool) async -> PostgresError? {
    do throws(PostgresError) {
      if phase == .sending { try sayEnd(abandoning || serverSpoke || isInterrupted) }
      try await flush()
      try await takeResults()
      return nil
    } catch {
      end()
      guard error.message.contains(Self.marker) else { return error }
      return serverSpoke
        ? PostgresError(.connectionLost, "the server interrupted the copy")
        : PostgresError(.statementTimeout, "the copy was ended half way", sqlState: error.sqlState)
    }
  }

  private func sayEnd(_ abandoning: Bool) throws(PostgresError) {
    guard let handle = connection.handle else { throw lost() }
    phase = .ending
    guard PQputCopyEnd(handle, abandoning ? Self.marker : nil) == 1 else { throw lost() }
  }

  // MARK: Out

  /// The next message of the server, valid during `body`; nil after the last one. Does not wait when
  /// `waiting` is false: then nil means that nothing is there yet.
  func next<Value>(
    waiting: Bool, _ body: (UnsafeRawBufferPointer) throws(PostgresError) -> Value
  ) async throws(PostgresError) -> Value? {
    while phase == .receiving {
      if isInterrupted, waiting { throw Self.interrupted }
      guard let handle = connection.handle else { throw lost() }
      var buffer: UnsafeMutablePointer<CChar>?
      let count = PQgetCopyData(handle, &buffer, 1)
      defer { PQfreemem(buffer) }
      switch count {
      case 1...: return try body(UnsafeRawBufferPointer(start: buffer, count: Int(count)))
      case 0 where !waiting: return nil
      case 0: try await read()
      default:
        phase = .ending
        do throws(PostgresError) { try await takeResults() } catch {
          end()
          throw error
        }
      }
    }
    return nil
  }

  /// Takes and forgets what still comes after a cancel. Closes the connection when that is too much.
  func drain() async {
    isInterrupted = false
    var left = Self.drainMax
    do throws(PostgresError) {
      while phase == .receiving {
        let count = try await next(waiting: true) { $0.count }
        left -= count ?? 0
        if left < 0 {
          connection.close(PostgresError(.connectionLost, "the abandoned copy went on"))
        }
      }
    } catch {
      end()
    }
  }

  // MARK: The end

  /// The owner wants the end: a producer that is at work now is told at its next row, and the server
  /// at once.
  func interrupt() {
    isInterrupted = true
    guard phase == .sending, waiter == nil else { return }
    do throws(PostgresError) { try sayEnd(true) } catch { return end() }
    if let handle = connection.handle { PQflush(handle) }
  }

  /// The connection is closed.
  func connectionClosed() { wake() }

  private func end() { phase = .ended }

  /// All results up to the end of the statement; throws the first failure among them.
  private func takeResults() async throws(PostgresError) {
    var failure: PostgresError?
    while let result = try await nextResult() {
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK:
        affected = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
      case PGRES_FATAL_ERROR: failure = failure ?? PostgresError(result: result)
      case PGRES_COPY_IN, PGRES_COPY_OUT:
        // Cannot be: one statement, one COPY. libpq would hand this out for ever.
        connection.close(PostgresError(.connectionLost, "the protocol is out of step"))
      default: break
      }
      PQclear(result)
    }
    if let failure {
      throw failure.sqlState.isEmpty ? lost() : failure
    }
    end()
  }

  private func nextResult() async throws(PostgresError) -> OpaquePointer? {
    while true {
      guard let handle = connection.handle else { throw lost() }
      if PQisBusy(handle) == 0 { return PQgetResult(handle) }
      try await read()
    }
  }

  // MARK: The socket

  private func flush() async throws(PostgresError) {
    while let handle = connection.handle {
      switch PQflush(handle) {
      case 0: return
      case 1: await wait([.readable, .writable])
      default: throw lost()
      }
      // Reading goes on while we can't write: the server may be unable to read until we do. What it
      // says during the sending ends the sending.
      if connection.handle == handle, PQconsumeInput(handle) == 0 { throw lost() }
    }
    throw lost()
  }

  private func read() async throws(PostgresError) {
    await wait(.readable)
    guard let handle = connection.handle, PQconsumeInput(handle) == 1 else { throw lost() }
  }

  private func wait(_ events: EventSet) async {
    guard connection.watchCopy(events) else { return }
    await withUnsafeContinuation { waiter = $0 }
  }

  /// The socket is ready. Nothing is watched until somebody waits again.
  func ready(_ events: EventSet) {
    if phase == .sending, events.contains(.readable) { serverSpoke = true }
    if waiter == nil, events.contains(.failed) {
      // Would be reported for ever; whoever waits next finds out by libpq.
      connection.unwatch()
    } else {
      _ = connection.watchCopy([])
    }
    wake()
  }

  private func wake() {
    let waiting = waiter
    waiter = nil
    waiting?.resume()
  }

  static let interrupted = PostgresError(.statementTimeout, "the copy was ended half way")

  private func lost() -> PostgresError {
    let error = PostgresError(.connectionLost, connection.lastMessage())
    connection.close(error)
    return error
  }
}
