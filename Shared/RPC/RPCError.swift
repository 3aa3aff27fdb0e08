public import Protobuf

/// The sixteen failures of gRPC and success, with their numbers on the wire.
public enum RPCCode: Int, Sendable, CaseIterable {
  case ok = 0
  case cancelled
  case unknown
  case invalidArgument
  case deadlineExceeded
  case notFound
  case alreadyExists
  case permissionDenied
  case resourceExhausted
  case failedPrecondition
  case aborted
  case outOfRange
  case unimplemented
  case `internal`
  case unavailable
  case dataLoss
  case unauthenticated

  /// `FAILED_PRECONDITION`: the name that documentation and REST answers use.
  public var name: String {
    switch self {
    case .ok: "OK"
    case .cancelled: "CANCELLED"
    case .unknown: "UNKNOWN"
    case .invalidArgument: "INVALID_ARGUMENT"
    case .deadlineExceeded: "DEADLINE_EXCEEDED"
    case .notFound: "NOT_FOUND"
    case .alreadyExists: "ALREADY_EXISTS"
    case .permissionDenied: "PERMISSION_DENIED"
    case .resourceExhausted: "RESOURCE_EXHAUSTED"
    case .failedPrecondition: "FAILED_PRECONDITION"
    case .aborted: "ABORTED"
    case .outOfRange: "OUT_OF_RANGE"
    case .unimplemented: "UNIMPLEMENTED"
    case .internal: "INTERNAL"
    case .unavailable: "UNAVAILABLE"
    case .dataLoss: "DATA_LOSS"
    case .unauthenticated: "UNAUTHENTICATED"
    }
  }
}

/// The one error of calls: what went wrong in words for a program and in words for a person.
///
/// It travels as `grpc-status`, `grpc-message` and, in `grpc-status-details-bin`, a
/// `google.rpc.Status` with `ErrorInfo` and, for bad input, `BadRequest`.
public struct RPCError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A field of the request that was refused.
  public struct Violation: Sendable, Equatable {
    /// Path in the request, by proto names: `person.birth_date`.
    public var field: String
    /// Stable, for programs: `REQUIRED`, `TOO_LONG`, `PERSONAL_NUMBER_CHECKSUM`.
    public var reason: String
    /// A sentence for a person.
    public var description: String

    public init(field: String, reason: String, description: String) {
      self.field = field
      self.reason = reason
      self.description = description
    }
  }

  public var code: RPCCode
  /// Stable, for programs: `DOCUMENT_ALREADY_REGISTERED`. Empty when a foreign peer gave none.
  public var reason: String
  public var message: String
  /// Facts of the case for programs; no personal data.
  public var metadata: [String: String]
  public var violations: [Violation]
  /// `google.rpc.Status` just as another server sent it; a door passes it on, also the details that
  /// are not read here. Set by `RawStream.relayed` alone.
  var relayedDetails: [UInt8]?

  public init(
    _ code: RPCCode, reason: String, _ message: String, metadata: [String: String] = [:],
    violations: [Violation] = []
  ) {
    self.code = code
    self.reason = reason
    self.message = message
    self.metadata = metadata
    self.violations = violations
  }

  public var description: String { "\(code.name) \(reason): \(message)" }

  /// The error for a request that can't be read or breaks the rules of its fields.
  public init(_ error: WireError) {
    switch error {
    case .violations(let found):
      self.init(
        .invalidArgument, reason: "REQUEST_INVALID", "The request breaks a rule of its fields.",
        violations: found.map {
          Violation(field: $0.field, reason: $0.reason, description: $0.description)
        })
    case .invalidUTF8(let field):
      let told = Violation(
        field: field, reason: "INVALID_UTF8", description: "The text is not valid UTF-8.")
      self.init(
        .invalidArgument, reason: "REQUEST_INVALID", "A text of the request is not UTF-8.",
        violations: [told])
    case .malformed, .nestedTooDeep, .tooLarge:
      self.init(
        .invalidArgument, reason: "REQUEST_UNREADABLE", "The request can't be read as its message.")
    }
  }
}
