/// Rules of a field: `talaka.options.v1.FieldRules`.
public struct FieldRules: Sendable, Equatable {
  /// The field must be present and not empty.
  public let required: Bool
  /// Most bytes of a string or of bytes, most elements of a list.
  public let maxLength: Int?
  public let format: FieldFormat?
  /// The data is personal, of this category.
  public let category: DataCategory?
  /// The field names the person or organisation whose data the message holds.
  public let subject: Bool
}

/// A form that a string must have: `talaka.options.v1.Format`.
public enum FieldFormat: UInt8, Sendable {
  case personalNumber = 1
  case taxpayerNumber = 2
  case uuid = 3
  case language = 4
}

/// Kinds of personal data: `talaka.options.v1.DataCategory`.
public enum DataCategory: UInt8, Sendable, CaseIterable {
  case identity = 1
  case contact = 2
  case family = 3
  case keys = 4
  case `case` = 5
  case correspondence = 6
}

/// What a user must have proved to call a method: `talaka.options.v1.User`.
public enum UserRule: Sendable {
  /// The method takes no user token; one that comes is ignored.
  case none
  /// A user token is read when it comes, and not demanded.
  case optional
  /// A token of any assurance.
  case low
  /// A token got with an ID card.
  case high
}

/// Rules of a method: `talaka.options.v1.MethodRules`.
public struct MethodRules: Sendable {
  /// The caller that stands for every authenticated one; only methods of gRPC's own services
  /// (health, reflection) have it.
  public static let anyCaller = "*"

  /// Services that may call, by the name in their certificate. Empty: nobody may.
  public let callers: [String]
  public let user: UserRule
  /// Why personal data is read, for the access log; nil when none is.
  public let purpose: String?
  /// Repeating the call has no further effect.
  public let idempotent: Bool

  public init(callers: [String], user: UserRule, purpose: String? = nil, idempotent: Bool = false) {
    self.callers = callers
    self.user = user
    self.purpose = purpose
    self.idempotent = idempotent
  }
}
