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
  /// Revocation is not looked at. Throws `.expired`, `.notYetValid`,
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

  /// As above, and every certificate of the path is looked up in these CRLs: full, partitioned,
  /// indirect, with deltas (RFC 5280 §6.3).
  ///
  /// Throws `.revoked`, `.revocationUnknown` when a list is missing, `.stale` as well.
  public func validate(
    _ leaf: Certificate, intermediates: [Certificate] = [], crls: [CertificateRevocationList],
    at time: Instant, requirement: Requirement = .any
  ) throws(PKIError) -> Path {
    do throws(Refusal) {
      return try path(
        leaf, intermediates: intermediates, crls: crls, at: time, requirement: requirement)
    } catch {
      throw error.error
    }
  }

  func path(
    _ leaf: Certificate, intermediates: [Certificate], crls: [CertificateRevocationList]? = nil,
    at time: Instant, requirement: Requirement
  ) throws(Refusal) -> Path {
    do throws(PKIError) {
      try requirement.check(leaf)
      guard intermediates.count <= Self.intermediateLimit,
        crls?.count ?? 0 <= Self.intermediateLimit
      else { throw PKIError(.tooLarge, "\(intermediates.count) certificates sent along") }
    } catch {
      throw Refusal(error: error, depth: 0)
    }
    let validation: PathValidation
    do throws(PKIError) {
      validation = try PathValidation(
        store: handle, leaf: leaf, intermediates: intermediates, crls: crls)
      try validation.configure(
        time, requirement.policyProcessing, checksRevocation: crls != nil)
    } catch {
      throw Refusal(error: error, depth: 0)
    }
    return try validation.run(known: [leaf] + intermediates + anchors)
  }
}
