internal import PKI
internal import Protos
internal import RPC
internal import Synchronization

/// What `identity` tells every service about tokens: keys, and sessions that have ended.
enum RevocationFeed {
  /// The keys of the issuer by key id; keys that can't be read are passed over.
  static func keys(_ client: RPCClient) async throws -> [String: PublicKey] {
    let answer = try await IdentityV1.SessionServiceClient(client).getJwks(
      IdentityV1.GetJwksRequest(), CallOptions(timeout: .seconds(5)))
    var keys: [String: PublicKey] = [:]
    for key in answer.keys where key.kty == "EC" && key.alg == "ES256" {
      keys[key.kid] = try? JSONWebKey.publicKey(curve: key.crv, x: key.x, y: key.y)
    }
    return keys
  }

  /// Follows the stream until it breaks. Starts from nothing each time: the set is in memory only
  /// and holds no more than ten minutes of ended sessions.
  static func follow(_ client: RPCClient, _ tokens: TokenVerifier) async throws {
    var options = CallOptions(timeout: nil)
    options.waitsForReady = true
    let stream = try await IdentityV1.SessionServiceClient(client).watchRevocations(
      IdentityV1.WatchRevocationsRequest(), options)
    while let update = try await stream.next() {
      if !update.session.isEmpty {
        tokens.sessionEnded(update.session, forgetAt: update.forgetTime?.seconds ?? .max)
      }
      tokens.heard()
    }
  }
}
