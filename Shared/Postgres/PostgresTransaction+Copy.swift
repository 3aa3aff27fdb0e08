internal import Reactor

/// How a transaction gives its session to a COPY and takes it back.
extension PostgresTransaction {
  /// How long what is on its way may take to come, when nobody wants it any more.
  private static let drainTime = Duration.seconds(5)
  private static let savepoint: SQL = "talaka_copy"

  /// Sends a COPY once everything before it is answered. Returns what `shape` says about its columns.
  func openCopy(
    _ statement: SQL, describing shape: SQL, isIn: Bool
  ) async throws(PostgresError) -> (CopyExchange, [PostgresType]) {
    try enter()
    setTimeout(connection.configuration.copyTimeout)
    // An abandoned query takes only what came after this with it.
    if !isIn { submit("SAVEPOINT \(Self.savepoint)", [], isPlain: true) }
    let types = try await send(shape, []).types
    try enter()
    guard connection.isIdle else {
      throw PostgresError(.refused, "other statements of the transaction are under way")
    }
    running += 1
    let exchange = connection.beginCopy()
    do throws(PostgresError) {
      let opened = try await exchange.begin(statement)
      let isTyped = shape.text != "SELECT 1"
      guard opened.isIn == isIn, !isTyped || opened.isBinary && opened.columns == types.count else {
        let mistake = PostgresError(.refused, "the COPY goes the other way or has another form")
        connection.close(mistake)
        throw mistake
      }
      return (exchange, types)
    } catch {
      leaveCopy()
      throw fail(error)
    }
  }

  /// Gives the session back to statements.
  private func leaveCopy() {
    running -= 1
    connection.endCopy()
  }

  /// The same after a COPY that began.
  func closeCopyIn() {
    leaveCopy()
    if firstError == nil { setTimeout(connection.configuration.transactionTimeout) }
  }

  /// Ends a COPY that nobody wants to read any more: asks the server to stop, and takes what is on its
  /// way, for the server hears the request only when it can write.
  func abandonCopy(_ exchange: CopyExchange) async {
    if cancelWork == nil { startCancel(patience: Self.drainTime) }
    await exchange.drain()
    await cancelArrived()
    // The next statement can be cancelled anew.
    if cancelReason == nil { cancelWork = nil }
  }

  /// The same after a COPY from the server; one that was left half way is undone.
  func closeCopyOut(isAbandoned: Bool) async throws(PostgresError) {
    leaveCopy()
    if firstError != nil { return }
    if let cancelReason { throw fail(PostgresError(cancelReason)) }
    if isAbandoned {
      _ = try await send("ROLLBACK TO SAVEPOINT \(Self.savepoint)", [], isPlain: true)
    }
    submit("RELEASE SAVEPOINT \(Self.savepoint)", [], isPlain: true)
    setTimeout(connection.configuration.transactionTimeout)
  }
}
