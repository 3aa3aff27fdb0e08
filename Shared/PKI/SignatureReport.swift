/// The verdict on one signature (ETSI EN 319 102-1 §5.1.3), the evidence it rests on, and why.
public struct SignatureReport: Sendable, Hashable {
  public enum Indication: String, Sendable, CaseIterable {
    case totalPassed = "TOTAL_PASSED"
    case totalFailed = "TOTAL_FAILED"
    case indeterminate = "INDETERMINATE"
  }

  public enum SubIndication: String, Sendable, CaseIterable {
    case formatFailure = "FORMAT_FAILURE"
    case hashFailure = "HASH_FAILURE"
    case signatureCryptoFailure = "SIG_CRYPTO_FAILURE"
    case revoked = "REVOKED"
    case expired = "EXPIRED"
    case notYetValid = "NOT_YET_VALID"
    case signatureConstraintsFailure = "SIG_CONSTRAINTS_FAILURE"
    case chainConstraintsFailure = "CHAIN_CONSTRAINTS_FAILURE"
    case chainGeneralFailure = "CERTIFICATE_CHAIN_GENERAL_FAILURE"
    case cryptoConstraintsFailure = "CRYPTO_CONSTRAINTS_FAILURE"
    case noSigningCertificateFound = "NO_SIGNING_CERTIFICATE_FOUND"
    case noCertificateChainFound = "NO_CERTIFICATE_CHAIN_FOUND"
    case revokedNoProofOfExistence = "REVOKED_NO_POE"
    case revokedAuthorityNoProofOfExistence = "REVOKED_CA_NO_POE"
    case outOfBoundsNoProofOfExistence = "OUT_OF_BOUNDS_NO_POE"
    case tryLater = "TRY_LATER"
    case signedDataNotFound = "SIGNED_DATA_NOT_FOUND"

    /// Whether the fault is proved or only not disproved.
    var indication: Indication {
      switch self {
      case .formatFailure, .hashFailure, .signatureCryptoFailure, .revoked, .expired,
        .notYetValid:
        .totalFailed
      default: .indeterminate
      }
    }
  }

  /// Baseline level of EN 319 122-1 that the evidence inside reaches.
  public enum Level: String, Sendable {
    case b = "B-B"
    case t = "B-T"
    case lt = "B-LT"
  }

  /// One time stamp over the signature value.
  public struct TimeStamp: Sendable, Hashable {
    public let token: TimeStampToken?
    public let authority: Certificate?
    /// Why it proves nothing; nil when it does.
    public let refusal: PKIError?
  }

  public var indication: Indication
  public var subIndication: SubIndication?
  /// What failed, for an operator.
  public var explanation: String
  public var level: Level = .b
  public var signer: Certificate?
  /// Signer first, anchor last; empty when no path was found.
  public var path: [Certificate] = []
  /// What the signer says; proves nothing.
  public var claimedSigningTime: Instant?
  /// When the signature provably existed: the earliest valid time stamp.
  public var provenTime: Instant?
  /// When the signature provably did not exist yet: the latest valid time stamp over its content.
  public var provenStart: Instant?
  public let validationTime: Instant
  /// Over the signature value.
  public var timeStamps: [TimeStamp] = []
  /// Over the content, signed along.
  public var contentTimeStamps: [TimeStamp] = []
  /// What was known of the signer's certificate.
  public var signerStatus: RevocationStatus?
  public var algorithm: SignatureAlgorithm?

  init(validationTime: Instant) {
    self.validationTime = validationTime
    indication = .totalPassed
    explanation = "passed"
  }

  /// Verdict in the words of STB 34.101.80 §8.2, which knows fewer of them.
  public var nationalVerdict: (verdict: String, detail: String?) {
    let verdict =
      switch indication {
      case .totalPassed: "PASSED"
      case .totalFailed:
        subIndication == .notYetValid || subIndication == .expired ? "INDETERMINATE" : "FAILED"
      case .indeterminate: "INDETERMINATE"
      }
    return (verdict, subIndication?.rawValue)
  }
}

/// A reason to stop the validation of one signature.
struct SignatureFault: Error {
  let subIndication: SignatureReport.SubIndication
  let explanation: String

  init(_ subIndication: SignatureReport.SubIndication, _ explanation: String) {
    self.subIndication = subIndication
    self.explanation = explanation
  }
}
