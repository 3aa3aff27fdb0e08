private import CPostgres

/// A copy of what it takes to cancel.
///
/// `@unchecked Sendable`: libpq makes it to be used from another thread than its connection's, and it
/// is used and freed once.
struct CancelTicket: @unchecked Sendable {
  let cancel: OpaquePointer

  func use() {
    var message = [CChar](repeating: 0, count: 256)
    // A failure leaves the statement to its timeout.
    _ = PQcancel(cancel, &message, Int32(message.count))
    PQfreeCancel(cancel)
  }
}
