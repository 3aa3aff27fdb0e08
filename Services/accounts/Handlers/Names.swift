import Hosting
import PKI
import Postgres
import Protos
import RPC
import Reactor

/// Names of this service's resources.
enum Names {
  static func account(_ id: UUIDv7) -> String { "accounts/\(id)" }
  static func message(_ id: UUIDv7, of account: UUIDv7) -> String {
    "accounts/\(account)/messages/\(id)"
  }

  /// The parts of `accounts/{account}[/messages/{message}[/attachments/{number}]]`.
  struct Parsed {
    /// nil for `me`.
    let account: UUIDv7?
    let message: UUIDv7?
    let attachment: Int32?
  }

  static func parse(_ name: String) -> Parsed? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard [2, 4, 6].contains(parts.count), parts[0] == "accounts" else { return nil }
    let account = parts[1] == "me" ? nil : UUIDv7(parts[1])
    if parts[1] != "me", account == nil { return nil }
    var message: UUIDv7?
    var attachment: Int32?
    if parts.count >= 4 {
      guard parts[2] == "messages", let id = UUIDv7(parts[3]) else { return nil }
      message = id
    }
    if parts.count == 6 {
      guard parts[4] == "attachments", let number = Int32(parts[5]) else { return nil }
      attachment = number
    }
    return Parsed(account: account, message: message, attachment: attachment)
  }
}

/// The user's own account, or that of the organisation that the token acts for. Another's account
/// is not there, whatever it is called.
struct OwnAccount: Sendable {
  let accounts: AccountStore

  func find(_ account: UUIDv7?, _ call: ServerCall) async throws -> Account {
    let owner = try call.user().owner
    guard let own = try await accounts.account(owner: owner), account == nil || account == own.id
    else { throw Refusal.accountNotFound }
    return own
  }
}

/// How many, and where a list goes on.
struct Page {
  static let sizeDefault = 50
  static let sizeMax = 200

  let size: Int
  /// The keys of the last element given.
  let keys: [String]

  init(size: Int32, token: String, keys count: Int) throws {
    guard size >= 0 else { throw Refusal.pageSizeNegative }
    self.size = size == 0 ? Self.sizeDefault : min(Int(size), Self.sizeMax)
    if token.isEmpty {
      keys = []
      return
    }
    guard let bytes = try? Base64.decode(token, .url) else { throw Refusal.pageTokenInvalid }
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "|").map(String.init)
    guard parts.count == count else { throw Refusal.pageTokenInvalid }
    keys = parts
  }

  static func token(_ keys: [String]) -> String {
    Base64.encode(Array(keys.joined(separator: "|").utf8), .url)
  }
}

extension TypeV1.LocalizedText {
  /// From the three columns; nil when nothing was stored.
  init?(_ texts: [String]) {
    guard texts.count == 3 else { return nil }
    self.init(be: texts[0], ru: texts[1], en: texts[2])
  }

  var columns: [String] { [be, ru, en] }
}
