import Hosting
import RPC

/// On whose behalf a certificate is issued or changed.
enum CallingParty {
  case `operator`
  /// Another service of the suite, for itself.
  case system(String)
  case user(User)

  /// Throws `TOKEN_MISSING` for a call through the gateway without a user.
  init(_ call: ServerCall) throws(RPCError) {
    switch call.caller {
    case "operator": self = .operator
    case "gateway": self = .user(try call.user())
    default: self = .system(call.caller)
    }
  }

  /// For the record of changes.
  var actor: String {
    switch self {
    case .operator: "operator"
    case .system(let name): "systems/" + name
    case .user(let user): user.person
    }
  }

  /// The organisation that an official acts for.
  var organisation: String? {
    if case .user(let user) = self { return user.organisation }
    return nil
  }

  /// A registrar of a body that issues cards may do everything here.
  var isIssuer: Bool {
    switch self {
    case .operator: true
    case .system: false
    case .user(let user):
      user.isOfficial && user.functions.contains("card_issuer") && user.roles.contains(.registrar)
    }
  }

  /// Whether these are the party's own keys.
  func holds(_ holder: String) -> Bool {
    guard case .user(let user) = self else { return false }
    return holder == user.owner
  }

  /// Throws `ROLE_MISSING`.
  func requireIssuer() throws(RPCError) {
    guard isIssuer else { throw Refusal.roleMissing.error }
  }
}
