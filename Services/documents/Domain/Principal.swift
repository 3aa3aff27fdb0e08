/// On whose behalf a call is made.
enum Principal: Sendable, Equatable {
  /// An official (or a head) whose token acts for an organisation.
  case official(person: String, organisation: String, roles: Set<OfficialRole>)
  /// A service of the suite that acts for every body.
  case system(name: String)

  /// Whether it may speak for the organisation.
  func acts(for organisation: String) -> Bool {
    switch self {
    case .official(_, let own, _): own == organisation
    case .system: true
    }
  }

  /// Whether it has one of the roles; systems need none.
  func has(anyOf wanted: Set<OfficialRole>) -> Bool {
    switch self {
    case .official(_, _, let roles): !roles.isDisjoint(with: wanted)
    case .system: true
    }
  }

  /// Who is remembered as the owner of what it uploads.
  var owner: String {
    switch self {
    case .official(_, let organisation, _): organisation
    case .system(let name): "systems/\(name)"
    }
  }

  /// Whose uploads a dispatch of this sender may name: its own, and for a system also those of
  /// the body that it speaks for.
  func owners(for senderOrganisation: String) -> [String] {
    owner == senderOrganisation ? [owner] : [owner, senderOrganisation]
  }

  /// The service's name; nil for people.
  var system: String? {
    if case .system(let name) = self { name } else { nil }
  }

  var person: String? {
    if case .official(let person, _, _) = self { person } else { nil }
  }
}

/// What an official may do in a body.
enum OfficialRole: Sendable, Hashable {
  case registrar
  case executor
  case signatory
  case administrator
}
