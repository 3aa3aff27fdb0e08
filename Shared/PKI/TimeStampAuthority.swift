/// Makes time stamp tokens (RFC 3161 with RFC 5816). Time and serial come from the caller, who
/// answers for the clock and for never using a serial twice.
public struct TimeStampAuthority: Sendable {
  public let certificate: Certificate
  public let chain: [Certificate]
  public let policy: OID
  /// Microseconds either way, 1...86,400,000,000.
  public let accuracy: Int64
  private let signer: any Signer

  /// Throws `.wrongExtendedKeyUsage` unless timeStamping is critical and alone, `.wrongKey` when
  /// the signer does not fit the certificate, `.invalidArgument`.
  public init(
    certificate: Certificate, chain: [Certificate] = [], signer: any Signer, policy: OID,
    accuracy: Int64
  ) throws(PKIError) {
    guard certificate.value(of: .extendedKeyUsage)?.isCritical == true,
      certificate.extendedKeyUsage == [.timeStamping]
    else {
      throw PKIError(.wrongExtendedKeyUsage, "the certificate is not for time stamps alone")
    }
    guard try certificate.publicKey() == signer.publicKey else {
      throw PKIError(.wrongKey, "the key is not the certificate's")
    }
    guard (1...TimeStampToken.accuracyLimit).contains(accuracy) else {
      throw PKIError(.invalidArgument, "accuracy of \(accuracy) µs")
    }
    self.certificate = certificate
    self.chain = chain
    self.signer = signer
    self.policy = policy
    self.accuracy = accuracy
  }

  /// The answer to a request in DER, whatever it is: a token or the proper refusal.
  ///
  /// Throws only when signing fails.
  public func respond(
    to request: [UInt8], serialNumber: [UInt8], time: Instant
  ) throws(PKIError) -> TimeStampResponse {
    let parsed: TimeStampRequest
    do throws(PKIError) {
      parsed = try TimeStampRequest(der: request)
    } catch {
      return .refused(error.reason == .unsupportedAlgorithm ? .badAlgorithm : .badDataFormat)
    }
    guard parsed.imprint.algorithm != .sha1 else { return .refused(.badAlgorithm) }
    guard parsed.policy == nil || parsed.policy == policy else {
      return .refused(.unacceptedPolicy)
    }
    return .granted(
      try stamp(
        parsed.imprint, nonce: parsed.nonce, wantsCertificate: parsed.wantsCertificate,
        serialNumber: serialNumber, time: time))
  }

  /// A token over an imprint, with microseconds of `time`.
  public func stamp(
    _ imprint: MessageImprint, nonce: [UInt8]? = nil, wantsCertificate: Bool = true,
    serialNumber: [UInt8], time: Instant
  ) throws(PKIError) -> TimeStampToken {
    guard certificate.validity.contains(time) else {
      throw PKIError(.expired, "the authority's certificate is not valid at this time")
    }
    let information = DER.sequence(
      DER.integer(1), DER.oid(policy), imprint.der, DER.integer(magnitude: serialNumber),
      try DER.generalizedTime(time, microseconds: true), accuracyDER,
      nonce.map { DER.integer(magnitude: $0) } ?? [])
    let attributes = try SignedAttributes.make(
      contentType: .timeStampInfo, contentDigest: signer.algorithm.digest.digest(information),
      certificate: certificate, signingTime: time)
    let signed = try SignerInfo(
      certificate: certificate, signedAttributesDER: attributes, algorithm: signer.algorithm,
      signature: signer.sign(attributes))
    let data = SignedData(
      contentType: .timeStampInfo, content: information,
      certificates: wantsCertificate ? [certificate] + chain : [], signers: [signed])
    return try TimeStampToken(der: data.der(), signedData: data)
  }

  private var accuracyDER: [UInt8] {
    let (seconds, rest) = accuracy.quotientAndRemainder(dividingBy: 1_000_000)
    let part = { (number: UInt8, value: Int64) -> [UInt8] in
      if value == 0 { return [] }
      var element = DER.integer(UInt64(value))
      element[0] = DER.Tag.context(number, constructed: false)
      return element
    }
    return DER.sequence(
      seconds == 0 ? [] : DER.integer(UInt64(seconds)), part(0, rest / 1000), part(1, rest % 1000))
  }
}
