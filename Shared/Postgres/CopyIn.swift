/// Takes the rows of a COPY into a table. Lives inside the closure that
/// `PostgresTransaction.copyIn(into:columns:_:)` calls.
public final class CopyRowWriter {
  private let exchange: CopyExchange
  private let types: [PostgresType]
  private var bytes = BinaryCopy.header
  private var row = ParameterWriter()

  init(_ exchange: CopyExchange, _ types: [PostgresType]) {
    self.exchange = exchange
    self.types = types
  }

  /// Adds one row: a value for each column, of the column's type. Waits while the server is behind.
  /// Throws `PostgresError`: `column` when the values don't fit the columns (nothing of the row is
  /// sent), else when the copy has failed; what the whole copy throws then says why.
  public func write(_ values: any PostgresParameter...) async throws(PostgresError) {
    row.removeAll()
    for value in values { value.write(to: &row) }
    guard row.count == types.count else {
      throw PostgresError(.column, "\(row.count) values for \(types.count) columns")
    }
    for (index, type) in types.enumerated()
    where !type.takes(PostgresType(number: row[index].type)) {
      throw PostgresError(
        .column, "column \(index) is of \(type), the value of type \(row[index].type)")
    }
    BinaryCopy.append(row, to: &bytes)
    if bytes.count >= CopyByteWriter.pieceBytes { try await send() }
  }

  func end() async throws(PostgresError) {
    bytes.append(contentsOf: BinaryCopy.trailer)
    try await send()
  }

  private func send() async throws(PostgresError) {
    try await exchange.put(bytes)
    bytes.removeAll(keepingCapacity: bytes.capacity <= CopyByteWriter.keptBytesMax)
  }
}

/// Takes the bytes of a COPY in whatever format its statement names. Lives inside the closure that
/// `PostgresTransaction.copyIn(_:_:)` calls.
public final class CopyByteWriter {
  /// Bytes that are gathered before they are sent.
  static let pieceBytes = 65_536
  /// Bytes of room kept for the next piece: one huge row must not stay in memory.
  static let keptBytesMax = 4 * pieceBytes

  private let exchange: CopyExchange
  private var bytes: [UInt8] = []

  init(_ exchange: CopyExchange) { self.exchange = exchange }

  /// Adds bytes; rows may be cut anywhere. Waits while the server is behind. Throws `PostgresError`
  /// when the copy has failed; what the whole copy throws then says why.
  public func write(_ more: some Collection<UInt8>) async throws(PostgresError) {
    bytes.append(contentsOf: more)
    if bytes.count >= Self.pieceBytes { try await end() }
  }

  /// The same for text.
  public func write(_ text: String) async throws(PostgresError) { try await write(text.utf8) }

  func end() async throws(PostgresError) {
    try await exchange.put(bytes)
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptBytesMax)
  }
}

extension PostgresType {
  /// Whether a value of another type may go, in binary form, where this one is.
  func takes(_ other: PostgresType) -> Bool {
    self == other || isText && other == .text
  }
}

extension PostgresTransaction {
  /// Stores rows in a table, as many as `produce` writes, and returns how many the server stored.
  ///
  /// `table` and `columns` are names of the program; the caller must be allowed to read the columns,
  /// whose types are asked for. Nothing else of the transaction may run meanwhile. The deadline ends
  /// the copy, and so does cancellation of the task, and `PostgresConfiguration.copyTimeout`. Throws
  /// what `produce` throws, and `PostgresError`; after a failure nothing but the end of the
  /// transaction is possible, and nothing is kept.
  @discardableResult
  public func copyIn(
    into table: SQL, columns: [SQL], _ produce: (CopyRowWriter) async throws -> Void
  ) async throws -> Int {
    let names = SQL(list: columns)
    return try await copyIn(
      "COPY \(table) (\(names)) FROM STDIN (FORMAT binary)",
      describing: "SELECT \(names) FROM \(table) LIMIT 0"
    ) { exchange, types in
      let writer = CopyRowWriter(exchange, types)
      try await produce(writer)
      try await writer.end()
    }
  }

  /// Sends bytes to a `COPY … FROM STDIN` of any format, and returns how many rows the server stored.
  /// Otherwise as `copyIn(into:columns:_:)`.
  @discardableResult
  public func copyIn(
    _ statement: SQL, _ produce: (CopyByteWriter) async throws -> Void
  ) async throws -> Int {
    try await copyIn(statement, describing: "SELECT 1") { exchange, _ in
      let writer = CopyByteWriter(exchange)
      try await produce(writer)
      try await writer.end()
    }
  }

  private func copyIn(
    _ statement: SQL, describing shape: SQL,
    _ produce: (CopyExchange, [PostgresType]) async throws -> Void
  ) async throws -> Int {
    try await withTaskCancellationHandler {
      let (exchange, types) = try await openCopy(statement, describing: shape, isIn: true)
      defer { closeCopyIn() }
      var thrown: (any Error)?
      do { try await produce(exchange, types) } catch { thrown = error }
      let failure = await exchange.finish(abandoning: thrown != nil)
      guard let failure else { return exchange.affected }
      let named = fail(failure)
      // The producer only stumbled over what the server, the deadline or the cancellation did.
      if let thrown, !exchange.isStopped { throw thrown }
      throw named
    } onCancel: {
      cancelSoon()
    }
  }
}
