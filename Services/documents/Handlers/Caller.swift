internal import Hosting
internal import RPC

extension ServerCall {
  /// On whose behalf the call is made. Through the gateway an official must be there, logged in with
  /// a card: what is done here has legal force.
  func principal() throws -> Principal {
    guard caller == "gateway" else { return .system(name: caller) }
    guard let user = optionalUser else { throw Fault.tokenMissing }
    guard user.assurance == .high else { throw Fault.assuranceTooLow }
    // Nobody's name is empty: a user without an organisation acts for none.
    return .official(
      person: user.person, organisation: user.organisation ?? "",
      roles: Set(user.roles.map(OfficialRole.init)))
  }

  /// The principal, if it has one of the roles.
  func principal(withAnyOf roles: Set<OfficialRole>) throws -> Principal {
    let principal = try principal()
    guard principal.has(anyOf: roles) else { throw Fault.roleMissing }
    return principal
  }
}

extension OfficialRole {
  init(_ role: UserRole) {
    switch role {
    case .registrar: self = .registrar
    case .executor: self = .executor
    case .signatory: self = .signatory
    case .administrator: self = .administrator
    }
  }
}
