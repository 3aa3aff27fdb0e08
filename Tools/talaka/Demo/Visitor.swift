import Card
import PKI
import Protos
import RPC
import Reactor

/// A person with a card and a session, as a client program serves them.
struct Visitor {
  /// Bytes of one message of an upload.
  private static let chunkBytes = 262_144

  let door: RPCClient
  let card: InsertedCard
  let pin: [UInt8]
  let session: IdentityV1.SessionTokens

  /// What each of their calls carries.
  var options: CallOptions { CallOptions(bearerToken: session.accessToken) }

  /// Logs in with the card: a challenge, the card's answer, a session.
  static func enter(
    _ door: RPCClient, card: InsertedCard, pin: [UInt8], origin: String, organisation: String = ""
  ) async throws -> Visitor {
    let sessions = IdentityV1.SessionServiceClient(door)
    let challenge = try await sessions.createChallenge(IdentityV1.CreateChallengeRequest())
    let token = try card.authenticationToken(origin: origin, nonce: challenge.nonce, pin: pin)
    let session = try await sessions.createSession(
      IdentityV1.CreateSessionRequest(
        challenge: challenge.challenge, authToken: token, organisation: organisation))
    return Visitor(door: door, card: card, pin: pin, session: session)
  }

  /// Signs contents known by their digests, all under one PIN: detached CMS, time-stamped.
  func sign(_ digests: [TypeV1.Digest]) async throws -> [[UInt8]] {
    let signing = SignaturesV1.SigningServiceClient(door)
    let prepared = try await signing.prepareSignature(
      SignaturesV1.PrepareSignatureRequest(
        certificate: card.certificate(.signature).der, profile: .cadesT, contents: digests),
      options)
    let hashes = prepared.hashes.map { $0.digest?.value ?? [] }
    guard hashes.count == digests.count else { throw Failure("a hash to sign is missing") }
    let completed = try await signing.completeSignature(
      SignaturesV1.CompleteSignatureRequest(
        name: prepared.name, signatureValues: card.sign(hashes: hashes, pin: pin)), options)
    guard completed.signatures.count == digests.count else {
      throw Failure("a signature is missing")
    }
    return completed.signatures.map(\.cms)
  }

  static func digest(_ bytes: [UInt8]) -> TypeV1.Digest {
    TypeV1.Digest(algorithm: .sha256, value: DigestAlgorithm.sha256.digest(bytes))
  }

  static func pdf(_ name: String, _ bytes: [UInt8]) -> TypeV1.FileInfo {
    TypeV1.FileInfo(
      fileName: name, mediaType: "application/pdf", sizeBytes: UInt64(bytes.count),
      digest: digest(bytes))
  }

  /// A file in the parts that the contracts allow; one empty part for an empty file.
  static func chunks(_ bytes: [UInt8]) -> [[UInt8]] {
    stride(from: 0, to: max(1, bytes.count), by: chunkBytes).map {
      Array(bytes[$0..<min($0 + chunkBytes, bytes.count)])
    }
  }
}
