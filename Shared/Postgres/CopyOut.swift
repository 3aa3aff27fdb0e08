private import CPostgres
internal import Reactor

/// The rows of a COPY from the server, read once and only as fast as they are asked for. Lives inside
/// the closure that `PostgresTransaction.copyOut(_:_:)` calls.
public final class CopyRows: AsyncSequence {
  public typealias Element = PostgresRow
  public typealias Failure = PostgresError

  /// Bytes and rows that are read ahead when they are there already.
  static let batchBytes = 65_536
  static let batchRows = 512

  private let exchange: CopyExchange
  private let transaction: PostgresTransaction
  private let types: [PostgresType]
  private var reader: BinaryCopyReader
  private var batch: PostgresRows?
  private var position = 0

  init(_ exchange: CopyExchange, _ transaction: PostgresTransaction, _ types: [PostgresType]) {
    self.exchange = exchange
    self.transaction = transaction
    self.types = types
    reader = BinaryCopyReader(columns: types.count)
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let rows: CopyRows
    public mutating func next() async throws(PostgresError) -> PostgresRow? {
      try await rows.next()
    }
  }

  /// All iterators share one position.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rows: self) }

  /// The next row, or nil after the last one. Throws `PostgresError`; the transaction has then failed.
  public func next() async throws(PostgresError) -> PostgresRow? {
    if batch.map({ position >= $0.count }) ?? true {
      do throws(PostgresError) { batch = try await readBatch() } catch {
        throw transaction.fail(error)
      }
      position = 0
    }
    guard let batch, position < batch.count else { return nil }
    defer { position += 1 }
    return batch[position]
  }

  /// Waits for one message, and takes with it what is there without waiting.
  private func readBatch() async throws(PostgresError) -> PostgresRows? {
    guard let rows = RowBatch(types) else {
      throw PostgresError(.unavailable, "out of memory")
    }
    var bytes = 0
    while bytes < Self.batchBytes, rows.count < Self.batchRows {
      let count = try await exchange.next(waiting: rows.count == 0) {
        message throws(PostgresError) in
        try reader.read(message) { column, field throws(PostgresError) in
          try rows.add(column, field)
        }
        return message.count
      }
      guard let count else { break }
      bytes += count
    }
    if rows.count == 0 {
      guard reader.isComplete else { throw PostgresError(.connectionLost, "the copy has no end") }
      return nil
    }
    return rows.take()
  }
}

/// The bytes of a COPY from the server, read once and only as fast as they are asked for. Lives inside
/// the closure that `PostgresTransaction.copyOut(raw:_:)` calls.
public final class CopyBytes: AsyncSequence {
  public typealias Element = [UInt8]
  public typealias Failure = PostgresError

  private let exchange: CopyExchange
  private let transaction: PostgresTransaction

  init(_ exchange: CopyExchange, _ transaction: PostgresTransaction) {
    self.exchange = exchange
    self.transaction = transaction
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let bytes: CopyBytes
    public mutating func next() async throws(PostgresError) -> [UInt8]? {
      try await bytes.next()
    }
  }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(bytes: self) }

  /// The next message, which in the text formats is one line; nil after the last one. Throws
  /// `PostgresError`; the transaction has then failed.
  public func next() async throws(PostgresError) -> [UInt8]? {
    do throws(PostgresError) {
      return try await exchange.next(waiting: true) { [UInt8]($0) }
    } catch {
      throw transaction.fail(error)
    }
  }
}

/// A result that is filled by us, so that copied rows are read like any others.
private final class RowBatch {
  private var result: OpaquePointer?
  private(set) var count = 0

  init?(_ types: [PostgresType]) {
    guard let result = PQmakeEmptyPGresult(nil, PGRES_TUPLES_OK) else { return nil }
    self.result = result
    var columns = types.map {
      PGresAttDesc(
        name: nil, tableid: 0, columnid: 0, format: 1, typid: $0.number, typlen: -1, atttypmod: -1)
    }
    let made = PQsetResultAttrs(result, Int32(clamping: columns.count), &columns) == 1
    if !made { return nil }
  }

  deinit { PQclear(result) }

  /// Adds the field of the next row; column 0 begins it.
  func add(_ column: Int, _ field: UnsafeRawBufferPointer?) throws(PostgresError) {
    if column == 0 { count += 1 }
    let base = field?.baseAddress?.assumingMemoryBound(to: CChar.self)
    let length = field.map { Int32(clamping: $0.count) } ?? -1
    guard
      PQsetvalue(
        result, Int32(clamping: count - 1), Int32(clamping: column),
        UnsafeMutablePointer(mutating: base), length) == 1
    else { throw PostgresError(.unavailable, "out of memory") }
  }

  func take() -> PostgresRows? {
    defer { result = nil }
    return result.map { PostgresRows(storage: ResultStorage.take($0)) }
  }
}

extension PostgresTransaction {
  /// Runs a query that may give more rows than fit in memory, and hands them to `consume` one by one,
  /// read only as fast as it asks.
  ///
  /// COPY takes no parameters: what shall vary is put into a temporary table or a setting before.
  /// `consume` may return before the last row; the query is then cancelled and the transaction goes
  /// on. Nothing else of it may run meanwhile. The deadline ends the copy, and so does cancellation of
  /// the task, and `PostgresConfiguration.copyTimeout`. Throws what `consume` throws, and
  /// `PostgresError`.
  public func copyOut<Value>(
    _ query: SQL, _ consume: (CopyRows) async throws -> Value
  ) async throws -> Value {
    try await copyOut(
      "COPY (\(query)) TO STDOUT (FORMAT binary)",
      describing: "SELECT * FROM (\(query)) AS rows LIMIT 0"
    ) { exchange, types in
      try await consume(CopyRows(exchange, self, types))
    }
  }

  /// Hands the bytes of a `COPY … TO STDOUT` of any format to `consume`. Otherwise as
  /// `copyOut(_:_:)`.
  public func copyOut<Value>(
    raw statement: SQL, _ consume: (CopyBytes) async throws -> Value
  ) async throws -> Value {
    try await copyOut(statement, describing: "SELECT 1") { exchange, _ in
      try await consume(CopyBytes(exchange, self))
    }
  }

  private func copyOut<Value>(
    _ statement: SQL, describing shape: SQL,
    _ consume: (CopyExchange, [PostgresType]) async throws -> Value
  ) async throws -> Value {
    try await withTaskCancellationHandler {
      let (exchange, types) = try await openCopy(statement, describing: shape, isIn: false)
      var outcome: Result<Value, any Error>
      do { outcome = .success(try await consume(exchange, types)) } catch {
        outcome = .failure(error)
      }
      let isAbandoned = !exchange.isEnded
      if isAbandoned { await abandonCopy(exchange) }
      try await closeCopyOut(isAbandoned: isAbandoned)
      return try outcome.get()
    } onCancel: {
      cancelSoon()
    }
  }
}
