internal import PKI
internal import Postgres

/// One page of a list: how many, and where it goes on. The token holds the keys of the last element
/// given, so a list that changes meanwhile loses nothing and repeats nothing.
struct Page: Sendable {
  static let sizeDefault = 50
  static let sizeMax = 200

  let size: Int
  private let keys: [String]

  /// Throws `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`. `parts` keys name an element.
  init(size: Int32, token: String, parts: Int) throws {
    guard size >= 0 else { throw Refusal.pageSizeNegative }
    self.size = size == 0 ? Self.sizeDefault : min(Int(size), Self.sizeMax)
    if token.isEmpty {
      keys = []
      return
    }
    guard let bytes = try? PKI.Base64.decode(token, .url) else { throw Refusal.pageTokenInvalid }
    let text = String(decoding: bytes, as: UTF8.self)
    // The id stands first and has no separator in it; what follows may hold anything.
    keys = text.split(separator: "|", maxSplits: parts - 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard keys.count == parts else { throw Refusal.pageTokenInvalid }
  }

  /// A key that is an id; nil on the first page.
  func id(at index: Int) throws -> UUIDv7? {
    guard index < keys.count else { return nil }
    guard let id = UUIDv7(keys[index]) else { throw Refusal.pageTokenInvalid }
    return id
  }

  /// A key that is a text; nil on the first page.
  func text(at index: Int) -> String? { index < keys.count ? keys[index] : nil }

  /// The token of the next page, when one more than the page was found; empty at the end.
  func next<Element>(_ found: [Element], _ keys: (Element) -> [String]) -> String {
    guard found.count > size else { return "" }
    return PKI.Base64.encode(Array(keys(found[size - 1]).joined(separator: "|").utf8), .url)
  }
}
