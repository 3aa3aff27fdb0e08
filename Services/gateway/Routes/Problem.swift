internal import Protobuf
internal import RPC

/// An error as RFC 9457 tells it.
struct Problem: Equatable {
  static let mediaType = "application/problem+json"

  let status: Int
  let error: RPCError

  init(_ error: RPCError) {
    self.error = error
    status = Self.status(error)
  }

  /// The HTTP status: by reason where HTTP has a word of its own, else by code.
  private static func status(_ error: RPCError) -> Int {
    switch error.reason {
    case "METHOD_NOT_ALLOWED": 405
    case "NOT_ACCEPTABLE": 406
    case "REQUEST_TOO_LARGE", "MESSAGE_TOO_LARGE", "FILE_TOO_LARGE": 413
    case "MEDIA_TYPE_UNSUPPORTED": 415
    case "RANGE_UNSATISFIABLE": 416
    default: status(error.code)
    }
  }

  /// The mapping of `google.rpc.Code`.
  static func status(_ code: RPCCode) -> Int {
    switch code {
    case .ok: 200
    case .cancelled: 499
    case .invalidArgument, .failedPrecondition, .outOfRange: 400
    case .unauthenticated: 401
    case .permissionDenied: 403
    case .notFound: 404
    case .alreadyExists, .aborted: 409
    case .resourceExhausted: 429
    case .unimplemented: 501
    case .unavailable: 503
    case .deadlineExceeded: 504
    case .unknown, .internal, .dataLoss: 500
    }
  }

  /// The JSON object. `instance` names the request, for questions to the operator.
  func json(request: String) -> JSONValue {
    var members = [
      JSONMember("type", .string("urn:talaka:problem:\(error.reason)")),
      JSONMember("title", .string(Self.title(error.code))),
      JSONMember("status", .number(JSONNumber(status))),
      JSONMember("detail", .string(error.message)),
      JSONMember("instance", .string("urn:uuid:\(request)")),
      JSONMember("code", .string(error.code.name)),
      JSONMember("reason", .string(error.reason)),
    ]
    if !error.violations.isEmpty {
      members.append(JSONMember("violations", .array(error.violations.map(Self.violation))))
    }
    if !error.metadata.isEmpty {
      let facts = error.metadata.sorted { $0.key < $1.key }
      members.append(
        JSONMember("metadata", .object(facts.map { JSONMember($0.key, .string($0.value)) })))
    }
    return .object(members)
  }

  private static func violation(_ violation: RPCError.Violation) -> JSONValue {
    [
      "field": .string(violation.field), "reason": .string(violation.reason),
      "description": .string(violation.description),
    ]
  }

  private static func title(_ code: RPCCode) -> String {
    let words = code.name.split(separator: "_").map { $0.lowercased() }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
