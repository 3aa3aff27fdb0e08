internal import COpenSSL

/// One run of libcrypto's path validation: owns the context and what it borrows.
final class PathValidation {
  private let context: OpaquePointer
  private let untrusted: OpaquePointer
  private let lists: OpaquePointer
  /// Their objects are in the stack without a reference of its own.
  private let borrowed: [Certificate]

  /// `store` must outlive the run. Throws `.engineFailure`, `.malformed`.
  init(
    store: OpaquePointer, leaf: Certificate, intermediates: [Certificate],
    crls: [CertificateRevocationList]?
  ) throws(PKIError) {
    guard let context = X509_STORE_CTX_new(), let untrusted = shim_sk_X509_new(),
      let lists = shim_sk_X509_CRL_new()
    else { throw .engine("path validation") }
    self.context = context
    self.untrusted = untrusted
    self.lists = lists
    borrowed = [leaf] + intermediates
    for certificate in intermediates {
      _ = shim_sk_X509_push(untrusted, certificate.decoded.handle)
    }
    for list in crls ?? [] {
      let handle = list.der.withUnsafeBufferPointer { bytes in
        var cursor = bytes.baseAddress
        return d2i_X509_CRL(nil, &cursor, bytes.count)
      }
      guard let handle else { throw PKIError(.malformed, "CRL: \(EngineErrors.drain())") }
      _ = shim_sk_X509_CRL_push(lists, handle)
    }
    guard X509_STORE_CTX_init(context, store, leaf.decoded.handle, untrusted) == 1 else {
      throw .engine("path validation")
    }
    X509_STORE_CTX_set0_crls(context, lists)
  }

  deinit {
    X509_STORE_CTX_free(context)
    shim_sk_X509_free(untrusted)
    shim_sk_X509_CRL_pop_free(lists)
  }

  func configure(
    _ time: Instant, _ policies: CertificateStore.PolicyProcessing, checksRevocation: Bool
  ) throws(PKIError) {
    guard let parameters = X509_STORE_CTX_get0_param(context) else {
      throw .engine("path validation")
    }
    let initial = policies.initialPolicies.isEmpty ? [.anyPolicy] : policies.initialPolicies
    for policy in initial {
      guard let object = OBJ_txt2obj(policy.description, 1) else { throw .engine("policy") }
      guard X509_VERIFY_PARAM_add0_policy(parameters, object) == 1 else {
        ASN1_OBJECT_free(object)
        throw .engine("policy")
      }
    }
    var flags =
      X509_V_FLAG_X509_STRICT | X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_CHECK_SS_SIGNATURE
      | X509_V_FLAG_POLICY_CHECK
    if policies.requiresExplicitPolicy { flags |= X509_V_FLAG_EXPLICIT_POLICY }
    if policies.inhibitsMapping { flags |= X509_V_FLAG_INHIBIT_MAP }
    if policies.inhibitsAnyPolicy { flags |= X509_V_FLAG_INHIBIT_ANY }
    if checksRevocation {
      flags |=
        X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL | X509_V_FLAG_EXTENDED_CRL_SUPPORT
        | X509_V_FLAG_USE_DELTAS
    }
    X509_VERIFY_PARAM_set_depth(parameters, CertificateStore.depthLimit)
    // 112 bits: RSA 2048, SHA-256.
    X509_VERIFY_PARAM_set_auth_level(parameters, 2)
    X509_VERIFY_PARAM_set_time(parameters, Int(time.seconds))
    guard X509_VERIFY_PARAM_set_flags(parameters, UInt(flags)) == 1 else {
      throw .engine("path validation")
    }
  }

  /// The path, as values among `known`: libcrypto hands back the very objects it was given.
  func run(
    known: [Certificate]
  ) throws(CertificateStore.Refusal) -> CertificateStore.Path {
    let isValid = X509_verify_cert(context) == 1
    // A success may leave errors of paths that were tried first; TLS shares this thread's queue.
    EngineErrors.clear()
    guard isValid else {
      let code = X509_STORE_CTX_get_error(context)
      let depth = Int(X509_STORE_CTX_get_error_depth(context))
      throw CertificateStore.Refusal(error: Self.refusal(code), depth: depth)
    }
    var byHandle: [OpaquePointer: Certificate] = [:]
    for certificate in known { byHandle[certificate.decoded.handle] = certificate }
    var found: [Certificate] = []
    if let stack = X509_STORE_CTX_get0_chain(context) {
      for index in 0..<shim_sk_X509_num(stack) {
        guard let handle = shim_sk_X509_value(stack, index),
          let certificate = byHandle[handle]
        else {
          throw CertificateStore.Refusal(
            error: PKIError(.engineFailure, "a path of strangers"), depth: Int(index))
        }
        found.append(certificate)
      }
    }
    return CertificateStore.Path(certificates: found)
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
    X509_V_ERR_CERT_REVOKED: .revoked,
    X509_V_ERR_UNABLE_TO_GET_CRL: .revocationUnknown,
    X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER: .revocationUnknown,
    X509_V_ERR_CRL_SIGNATURE_FAILURE: .revocationUnknown,
    X509_V_ERR_DIFFERENT_CRL_SCOPE: .revocationUnknown,
    X509_V_ERR_KEYUSAGE_NO_CRL_SIGN: .revocationUnknown,
    X509_V_ERR_CRL_PATH_VALIDATION_ERROR: .revocationUnknown,
    X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION: .revocationUnknown,
    X509_V_ERR_CRL_HAS_EXPIRED: .stale,
    X509_V_ERR_CRL_NOT_YET_VALID: .stale,
  ]
}
