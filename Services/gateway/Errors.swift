internal import RPC

/// Every refusal of the gateway itself; all others come from the services and pass unchanged.
enum Refusal {
  static let routeUnknown = RPCError(
    .notFound, reason: "ROUTE_UNKNOWN", "There is nothing at this address.")
  static let methodNotAllowed = RPCError(
    .unimplemented, reason: "METHOD_NOT_ALLOWED", "The address does not take this method.")
  static let notAcceptable = RPCError(
    .invalidArgument, reason: "NOT_ACCEPTABLE", "No form of the answer suits the Accept header.")
  static let rangeUnsatisfiable = RPCError(
    .outOfRange, reason: "RANGE_UNSATISFIABLE", "The range begins after the end of the file.")
  static let pathMalformed = RPCError(
    .invalidArgument, reason: "PATH_MALFORMED", "The path has a broken percent escape.")
  static let csrfHeaderMissing = RPCError(
    .permissionDenied, reason: "CSRF_HEADER_MISSING",
    "A change by a browser session carries the header x-talaka-page.")
  static let notLoggedIn = RPCError(
    .unauthenticated, reason: "TOKEN_MISSING", "There is no session; log in first.")
  static let neighbourUnreachable = RPCError(
    .unavailable, reason: "SERVER_UNREACHABLE", "The service can't be reached now; try again.")

  static func mediaTypeUnsupported(_ wanted: String) -> RPCError {
    RPCError(
      .invalidArgument, reason: "MEDIA_TYPE_UNSUPPORTED", "The body must be \(wanted).")
  }

  /// A parameter of path or query that does not fit the request; `violation` says `UNKNOWN`,
  /// `REPEATED` or `MALFORMED`.
  static func parameter(_ name: String, _ violation: String, _ text: String) -> RPCError {
    RPCError(
      .invalidArgument, reason: "PARAMETER_INVALID", "A parameter of the address is wrong.",
      violations: [RPCError.Violation(field: name, reason: violation, description: text)])
  }

  static func body(_ reason: String, _ field: String, _ text: String) -> RPCError {
    RPCError(
      .invalidArgument, reason: reason, "The body can't be read as the request.",
      violations: field.isEmpty
        ? [] : [RPCError.Violation(field: field, reason: reason, description: text)])
  }
}
