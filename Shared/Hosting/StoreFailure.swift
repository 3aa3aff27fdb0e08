public import Postgres
public import RPC

extension RPCError {
  /// What a caller is told about a failure of the database: the one place that decides it for every
  /// service. nil for faults of ours, which are logged and told as `INTERNAL`.
  ///
  /// A handler lets the failures of its store through; the host asks here. Only a failure that means
  /// something in the handler's own words (a duplicate) is caught there.
  public init?(store error: PostgresError) {
    switch error.kind {
    case .outcomeUnknown:
      // Not `unavailable`, which says that a new try is harmless, and which clients retry unasked.
      self.init(
        .unknown, reason: "STORE_OUTCOME_UNKNOWN",
        "Whether this was done is not known; look before you try again.")
    case .poolExhausted, .unavailable, .connectionLost, .statementTimeout, .closing:
      self = Self.unreachable
    case .deadlineExceeded:
      self.init(.deadlineExceeded, reason: "DEADLINE_EXCEEDED", "The call's deadline has passed.")
    case .cancelled:
      self.init(.cancelled, reason: "CANCELLED", "The call was cancelled.")
    case .server where error.isConflict:
      self.init(.aborted, reason: "STORE_CONFLICT", "Others changed the same data; try again.")
    case .server where error.sqlState.hasPrefix("53") || error.sqlState.hasPrefix("57"):
      // Out of disk, memory or connections, or shutting down: nothing of the statement was kept.
      self = Self.unreachable
    case .server, .column, .refused, .migration, .sequence:
      return nil
    }
  }

  private static var unreachable: RPCError {
    RPCError(
      .unavailable, reason: "STORE_UNAVAILABLE", "The data can't be reached now; try again.")
  }
}
