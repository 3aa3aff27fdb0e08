/// What an official may do in a body.
enum OfficialRole: Int64, Sendable, Hashable, CaseIterable, Comparable {
  case registrar = 1
  case executor = 2
  case signatory = 3
  case administrator = 4

  /// As the token and the tables name it.
  var word: String {
    switch self {
    case .registrar: "registrar"
    case .executor: "executor"
    case .signatory: "signatory"
    case .administrator: "administrator"
    }
  }

  static func < (left: OfficialRole, right: OfficialRole) -> Bool { left.rawValue < right.rawValue }
}

/// What a person is in an organisation: by grants of its administrator, and by law as its head.
struct Standing: Sendable, Hashable {
  /// The head signs and grants roles by law.
  static let ofHead: Set<OfficialRole> = [.signatory, .administrator]

  let isHead: Bool
  /// Granted and by law, in the order of the enumeration.
  let roles: [OfficialRole]

  init(isHead: Bool, granted: some Sequence<OfficialRole>) {
    self.isHead = isHead
    roles = Set(granted).union(isHead ? Self.ofHead : []).sorted()
  }

  /// Whether the person may act for the organisation at all.
  var mayAct: Bool { isHead || !roles.isEmpty }
}
