internal import Glibc

/// What a verified token says.
final class VerifiedToken: Sendable {
  let user: User
  /// Seconds since the epoch.
  let notBefore: Int64
  let expires: Int64

  init(user: User, notBefore: Int64, expires: Int64) {
    self.user = user
    self.notBefore = notBefore
    self.expires = expires
  }
}

/// The tokens that one loop has verified lately, found by their bytes.
///
/// The key is the token's end, which is part of its signature; only verified tokens are added, and
/// the whole token is compared, so nobody can aim at another's entry. On its loop only.
final class RememberedTokens {
  /// Tokens remembered; the next one begins anew.
  static let most = 20_000

  private final class Entry {
    let token: [UInt8]
    let verified: VerifiedToken

    init(_ token: [UInt8], _ verified: VerifiedToken) {
      self.token = token
      self.verified = verified
    }
  }

  private var generation: UInt64 = 0
  private var entries: [UInt64: Entry] = [:]

  /// What the token said, if nothing was revoked since (`current` is the verifier's generation).
  func find(_ token: UnsafeBufferPointer<UInt8>, _ current: UInt64) -> VerifiedToken? {
    guard generation == current else { return nil }
    guard let entry = entries[Self.key(token)], entry.token.count == token.count,
      let base = token.baseAddress
    else { return nil }
    let isSame = entry.token.withUnsafeBufferPointer { known in
      known.baseAddress.map { memcmp($0, base, known.count) == 0 } ?? false
    }
    return isSame ? entry.verified : nil
  }

  /// Remembers a token that was verified while `current` was the generation.
  func add(_ token: [UInt8], _ verified: VerifiedToken, _ current: UInt64) {
    // An older one was overtaken while it was verified.
    if current < generation { return }
    if current > generation || entries.count >= Self.most { entries.removeAll() }
    generation = current
    let key = token.withUnsafeBufferPointer(Self.key)
    entries[key] = Entry(token, verified)
  }

  private static func key(_ token: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard token.count >= 8 else { return 0 }
    return UnsafeRawBufferPointer(token).loadUnaligned(
      fromByteOffset: token.count - 8, as: UInt64.self)
  }
}
