internal import Glibc

/// What a verified token says.
struct VerifiedToken {
  let user: User
  /// Seconds since the epoch.
  let notBefore: Int64
  let expires: Int64
}

/// The tokens that one loop has verified lately, found by their bytes.
///
/// The key is a hash with the process's secret seed, and the whole token is compared: nobody can aim
/// at another's entry. On its loop only.
final class RememberedTokens {
  /// Tokens remembered; the next one begins anew.
  static let most = 20_000

  private struct Entry {
    let token: [UInt8]
    let verified: VerifiedToken
  }

  private var generation: UInt64 = 0
  private var entries: [Int: Entry] = [:]

  /// What the token said, if nothing was revoked since (`current` is the verifier's generation).
  func find(_ token: UnsafeBufferPointer<UInt8>, _ current: UInt64) -> VerifiedToken? {
    guard generation == current else { return nil }
    guard let entry = entries[Self.hash(token)], Self.areEqual(entry.token, token) else {
      return nil
    }
    return entry.verified
  }

  /// Compares 450 bytes in every call: not one by one.
  private static func areEqual(_ known: [UInt8], _ token: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == token.count, let other = token.baseAddress else { return false }
    return known.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0, other, bytes.count) == 0 } ?? false
    }
  }

  /// Remembers a token that was verified while `current` was the generation.
  func add(_ token: [UInt8], _ verified: VerifiedToken, _ current: UInt64) {
    // An older one was overtaken while it was verified.
    if current < generation { return }
    if current > generation || entries.count >= Self.most { entries.removeAll() }
    generation = current
    let key = token.withUnsafeBufferPointer(Self.hash)
    entries[key] = Entry(token: token, verified: verified)
  }

  private static func hash(_ token: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(token))
    return hasher.finalize()
  }
}
