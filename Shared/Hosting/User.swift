public import RPC
internal import Protobuf

/// What an official may do in the body that they act for.
public enum UserRole: String, Sendable, CaseIterable {
  case registrar
  case executor
  case signatory
  case administrator
}

/// How sure the suite is of who the user is (`acr`).
public enum UserAssurance: String, Sendable {
  case low
  case high
}

/// The user that a verified access token speaks of; an object, so that calls share it and passing it
/// on costs nothing.
public final class User: Sendable {
  /// `persons/{uuid}`.
  public let person: String
  /// `sessions/{uuid}`.
  public let session: String
  public let assurance: UserAssurance
  /// `organisations/{uuid}`, when the user acts for one.
  public let organisation: String?
  /// `state_body`, `legal_entity`, `entrepreneur`; of `organisation`.
  public let organisationKind: String?
  /// `civil_registry`, `card_issuer`, `suite_operator`; of `organisation`.
  public let functions: [String]
  /// Of `organisation`.
  public let roles: Set<UserRole>
  /// The user heads `organisation`.
  public let isHead: Bool

  public init(
    person: String, session: String, assurance: UserAssurance, organisation: String? = nil,
    organisationKind: String? = nil, functions: [String] = [], roles: Set<UserRole> = [],
    isHead: Bool = false
  ) {
    self.person = person
    self.session = session
    self.assurance = assurance
    self.organisation = organisation
    self.organisationKind = organisationKind
    self.functions = functions
    self.roles = roles
    self.isHead = isHead
  }

  /// The user works for a state body now.
  public var isOfficial: Bool { organisationKind == "state_body" }

  /// Whose matters these are: the organisation's that is no state body, else the person's own.
  public var owner: String {
    if let organisation, !isOfficial { return organisation }
    return person
  }

  /// Refuses a user who lacks a role in the body that they act for.
  public func require(_ role: UserRole) throws(RPCError) {
    guard isOfficial, roles.contains(role) else {
      throw RPCError(
        .permissionDenied, reason: "ROLE_MISSING", "The role \(role.rawValue) is needed for this.")
    }
  }
}

extension ServerCall {
  /// The user whom the call is made for. Throws `TOKEN_MISSING` when it is made for nobody.
  public func user() throws(RPCError) -> User {
    guard let user = optionalUser else { throw TokenVerifier.missing }
    return user
  }

  /// The user whom the call is made for, nil when it carries no token.
  public var optionalUser: User? { attachment as? User }
}
