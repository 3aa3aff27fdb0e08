import PKI
import RPC

/// Builds signature files around values that a card or a held key made.
struct SignatureMaking: Sendable {
  let office: TrustOffice
  let record: CertificateRecord

  typealias ContentDigest = (algorithm: DigestAlgorithm, value: [UInt8])

  /// CAdES B-B or B-T; raw values as in the contract and in the database.
  enum Profile: Int16 {
    case plain = 1
    case stamped
  }

  /// The algorithm of a key with the function of a content's digest.
  private static func algorithm(
    _ digest: DigestAlgorithm, _ certificate: Certificate
  ) throws(PKIError) -> SignatureAlgorithm {
    if case .rsa = try certificate.publicKey().kind { return .rsa(digest) }
    return .ecdsa(digest)
  }

  static func prepare(
    _ digest: ContentDigest, _ record: CertificateRecord, _ authorities: Authorities,
    at now: Instant
  ) throws(PKIError) -> SignaturePreparation {
    try SignaturePreparation(
      contentDigest: digest.value, certificate: record.certificate,
      chain: authorities.chain(of: record.kind), signingTime: now.wholeSeconds,
      algorithm: algorithm(digest.algorithm, record.certificate))
  }

  /// Checks a card's value and puts the file together. Throws `SIGNATURE_MALFORMED`,
  /// `SIGNATURE_INVALID`.
  func verified(
    _ content: SignatureRequestStore.Content, value: [UInt8]
  ) throws -> SignatureRequestStore.Content {
    let preparation = try SignaturePreparation(
      resuming: content.signedAttributes, certificate: record.certificate,
      chain: office.authorities.chain(of: record.kind),
      algorithm: Self.algorithm(content.algorithm, record.certificate))
    var finished = content
    do throws(PKIError) {
      finished.cms = try preparation.complete(rawSignature: value).der()
    } catch {
      throw error.reason == .malformed
        ? Refusal.signatureMalformed.error : Refusal.signatureInvalid.error
    }
    return finished
  }

  /// Signs with a key that is held here.
  func sign(
    _ digest: ContentDigest, with key: PrivateKey, at now: Instant
  ) throws(PKIError) -> SignatureRequestStore.Content {
    let preparation = try Self.prepare(digest, record, office.authorities, at: now)
    let value = try key.sign(preparation.signedAttributes, preparation.algorithm)
    return SignatureRequestStore.Content(
      digest: digest.value, algorithm: digest.algorithm,
      signedAttributes: preparation.signedAttributes, signingTime: now.wholeSeconds,
      cms: try preparation.complete(signature: value).der())
  }

  /// The same with a time stamp over the signature value. Throws `TIMESTAMP_UNAVAILABLE`.
  func stamped(
    _ content: SignatureRequestStore.Content
  ) throws -> SignatureRequestStore.Content {
    let data = try SignedData(der: content.cms ?? [])
    guard let signer = data.signers.first else { throw Refusal.signatureInvalid.error }
    let token = try office.stamp(MessageImprint(of: signer.signature))
    var finished = content
    finished.cms = try data.adding(timeStamp: token).der()
    finished.stampTime = token.time
    return finished
  }
}
