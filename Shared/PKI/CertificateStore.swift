internal import COpenSSL

/// Trust anchors, and path validation (RFC 5280 §6) towards them at a stated time.
///
/// Sendable by proof: the X509_STORE is filled in init and only read afterwards, which libcrypto
/// allows from many threads; each validation has an X509_STORE_CTX of its own.
public final class CertificateStore: @unchecked Sendable {
  /// Most anchors in one store.
  public static let anchorLimit = 1000
  /// Most certificates that a peer may send along.
  public static let intermediateLimit = 64
  /// Longest path without leaf and anchor.
  public static let depthLimit: Int32 = 8

  public let anchors: [Certificate]
  private let handle: OpaquePointer

  /// Anchors may be roots or intermediates: whatever stands here is trusted without looking
  /// further.
  public init(anchors: [Certificate]) throws(PKIError) {
    guard anchors.count <= Self.anchorLimit else {
      throw PKIError(.tooLarge, "\(anchors.count) trust anchors")
    }
    guard let handle = X509_STORE_new() else { throw .engine("certificate store") }
    self.handle = handle
    self.anchors = anchors
    for anchor in Set(anchors) {
      guard X509_STORE_add_cert(handle, anchor.decoded.handle) == 1 else {
        throw .engine("trust anchor")
      }
    }
  }

  deinit { X509_STORE_free(handle) }

  /// What the leaf must be allowed to do.
  public struct Requirement: Sendable {
    /// Bits that must be set; an absent extension allows every use.
    public var keyUsage: KeyUsage
    /// Bits of which none may be set.
    public var forbiddenKeyUsage: KeyUsage = []
    /// A purpose that must be named if the extension is present.
    public var extendedKeyUsage: OID?
    public var isExtendedKeyUsageRequired = false
    /// One of these must be among the leaf's policies; empty for any.
    public var policies: Set<OID> = []
    /// None of these may be among the leaf's policies.
    public var forbiddenPolicies: Set<OID> = []

    public init(keyUsage: KeyUsage = [], extendedKeyUsage: OID? = nil) {
      self.keyUsage = keyUsage
      self.extendedKeyUsage = extendedKeyUsage
    }

    /// Logging in: digitalSignature, clientAuth if purposes are named, never a signing key.
    public static let authentication: Requirement = {
      var requirement = Requirement(
        keyUsage: .digitalSignature, extendedKeyUsage: .clientAuthentication)
      requirement.forbiddenKeyUsage = .nonRepudiation
      return requirement
    }()
    /// Signing documents: nonRepudiation.
    public static let documentSigning = Requirement(keyUsage: .nonRepudiation)
    /// Stamping time: the purpose named, and critical (RFC 3161 §2.3).
    public static let timeStamping: Requirement = {
      var requirement = Requirement(extendedKeyUsage: .timeStamping)
      requirement.isExtendedKeyUsageRequired = true
      return requirement
    }()
    public static let any = Requirement()

    /// Throws `.wrongKeyUsage`, `.wrongExtendedKeyUsage`, `.wrongPolicy`.
    public func check(_ leaf: Certificate) throws(PKIError) {
      if let usage = leaf.keyUsage {
        guard usage.isSuperset(of: keyUsage), usage.isDisjoint(with: forbiddenKeyUsage) else {
          throw PKIError(.wrongKeyUsage, "the key is not for this use")
        }
      }
      if let purpose = extendedKeyUsage {
        guard leaf.extendedKeyUsage?.contains(purpose) ?? !isExtendedKeyUsageRequired else {
          throw PKIError(.wrongExtendedKeyUsage, "the certificate does not name \(purpose)")
        }
      }
      let named = Set(leaf.policies)
      guard policies.isEmpty || !policies.isDisjoint(with: named),
        forbiddenPolicies.isDisjoint(with: named)
      else { throw PKIError(.wrongPolicy, "issued under another policy") }
    }
  }

  /// Leaf first, anchor last.
  public struct Path: Sendable {
    public let certificates: [Certificate]

    /// Each certificate that can be revoked with the one that issued it, leaf first.
    public var links: [(subject: Certificate, issuer: Certificate)] {
      Array(zip(certificates, certificates.dropFirst()))
    }
  }

  /// A refusal, and which certificate it is about (0 is the leaf).
  struct Refusal: Error {
    let error: PKIError
    let depth: Int
  }

  /// Builds and checks a path at `time`; a certificate is expired from the second of its notAfter
  /// on.
  ///
  /// Revocation is not looked at: see `RevocationChecker`. Throws `.expired`, `.notYetValid`,
  /// `.untrusted`, `.badSignature`, `.invalidAuthority`, `.weakKey`, `.wrongPolicy`,
  /// `.wrongKeyUsage`, `.wrongExtendedKeyUsage`, `.tooLarge`.
  public func validate(
    _ leaf: Certificate, intermediates: [Certificate] = [], at time: Instant,
    requirement: Requirement = .any
  ) throws(PKIError) -> Path {
    do throws(Refusal) {
      return try path(leaf, intermediates: intermediates, at: time, requirement: requirement)
    } catch {
      throw error.error
    }
  }

  func path(
    _ leaf: Certificate, intermediates: [Certificate], at time: Instant, requirement: Requirement
  ) throws(Refusal) -> Path {
    do throws(PKIError) {
      try requirement.check(leaf)
    } catch {
      throw Refusal(error: error, depth: 0)
    }
    guard intermediates.count <= Self.intermediateLimit else {
      throw Refusal(
        error: PKIError(.tooLarge, "\(intermediates.count) certificates sent along"), depth: 0)
    }
    guard let context = X509_STORE_CTX_new(), let untrusted = shim_sk_X509_new() else {
      throw Refusal(error: .engine("path validation"), depth: 0)
    }
    defer {
      X509_STORE_CTX_free(context)
      shim_sk_X509_free(untrusted)
    }
    // The stack borrows; `intermediates` outlives it.
    for certificate in intermediates {
      _ = shim_sk_X509_push(untrusted, certificate.decoded.handle)
    }
    guard X509_STORE_CTX_init(context, handle, leaf.decoded.handle, untrusted) == 1,
      Self.configure(context, time)
    else { throw Refusal(error: .engine("path validation"), depth: 0) }
    return try withExtendedLifetime((leaf, intermediates)) { () throws(Refusal) in
      guard X509_verify_cert(context) == 1 else {
        let code = X509_STORE_CTX_get_error(context)
        let depth = Int(X509_STORE_CTX_get_error_depth(context))
        EngineErrors.clear()
        throw Refusal(error: Self.refusal(code), depth: depth)
      }
      return Path(certificates: chain(of: context, known: [leaf] + intermediates + anchors))
    }
  }

  private static func configure(_ context: OpaquePointer, _ time: Instant) -> Bool {
    guard let parameters = X509_STORE_CTX_get0_param(context),
      let anyPolicy = OBJ_txt2obj("2.5.29.32.0", 1)
    else { return false }
    guard X509_VERIFY_PARAM_add0_policy(parameters, anyPolicy) == 1 else {
      ASN1_OBJECT_free(anyPolicy)
      return false
    }
    let flags =
      X509_V_FLAG_X509_STRICT | X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_CHECK_SS_SIGNATURE
      | X509_V_FLAG_POLICY_CHECK
    X509_VERIFY_PARAM_set_depth(parameters, depthLimit)
    // 112 bits: RSA 2048, SHA-256.
    X509_VERIFY_PARAM_set_auth_level(parameters, 2)
    X509_VERIFY_PARAM_set_time(parameters, Int(time.seconds))
    return X509_VERIFY_PARAM_set_flags(parameters, UInt(flags)) == 1
  }

  /// The path libcrypto found, as our values: it hands back the very objects it was given.
  private func chain(of context: OpaquePointer, known: [Certificate]) -> [Certificate] {
    guard let stack = X509_STORE_CTX_get0_chain(context) else { return [] }
    var byHandle: [OpaquePointer: Certificate] = [:]
    for certificate in known { byHandle[certificate.decoded.handle] = certificate }
    var found: [Certificate] = []
    for index in 0..<shim_sk_X509_num(stack) {
      guard let handle = shim_sk_X509_value(stack, index) else { continue }
      if let certificate = byHandle[handle] { found.append(certificate) }
    }
    return found
  }

  private static func refusal(_ code: Int32) -> PKIError {
    PKIError(
      reasons[code] ?? .untrusted, String(cString: X509_verify_cert_error_string(Int(code))))
  }

  private static let reasons: [Int32: PKIError.Reason] = [
    X509_V_ERR_CERT_HAS_EXPIRED: .expired,
    X509_V_ERR_CERT_NOT_YET_VALID: .notYetValid,
    X509_V_ERR_CERT_SIGNATURE_FAILURE: .badSignature,
    X509_V_ERR_INVALID_CA: .invalidAuthority,
    X509_V_ERR_INVALID_NON_CA: .invalidAuthority,
    X509_V_ERR_PATH_LENGTH_EXCEEDED: .invalidAuthority,
    X509_V_ERR_CERT_CHAIN_TOO_LONG: .invalidAuthority,
    X509_V_ERR_KEYUSAGE_NO_CERTSIGN: .invalidAuthority,
    X509_V_ERR_CA_CERT_MISSING_KEY_USAGE: .invalidAuthority,
    X509_V_ERR_CA_BCONS_NOT_CRITICAL: .invalidAuthority,
    X509_V_ERR_PERMITTED_VIOLATION: .invalidAuthority,
    X509_V_ERR_EXCLUDED_VIOLATION: .invalidAuthority,
    X509_V_ERR_EE_KEY_TOO_SMALL: .weakKey,
    X509_V_ERR_CA_KEY_TOO_SMALL: .weakKey,
    X509_V_ERR_CA_MD_TOO_WEAK: .weakKey,
    X509_V_ERR_NO_EXPLICIT_POLICY: .wrongPolicy,
    X509_V_ERR_INVALID_POLICY_EXTENSION: .wrongPolicy,
    X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION: .malformed,
    X509_V_ERR_UNSUPPORTED_SIGNATURE_ALGORITHM: .unsupportedAlgorithm,
  ]
}
