internal import Hosting
internal import Postgres
internal import Protos
internal import RPC
internal import Reactor

/// What one signature turned out to be.
struct SignatureFinding: Sendable, Equatable {
  enum Kind: Sendable { case seal, card, other }
  var holder: String
  var kind: Kind
  /// Microseconds of the civil clock; nil for now.
  var time: Int64?
}

/// What a signature file turned out to be.
struct SignatureVerdict: Sendable, Equatable {
  var isPassed: Bool
  var indication: String
  var subIndication: String
  /// Not known now: the same signature may pass later.
  var mayPassLater: Bool
  var signatures: [SignatureFinding]
}

/// The services that this one asks. Throws `Fault.signaturesUnreachable` and
/// `Fault.identityUnreachable` when they do not answer.
protocol Neighbours: Sendable {
  /// nil when there is no such organisation.
  func title(of organisation: String) async throws -> SubscriberRow.Title?
  func isSignatory(_ person: String, of organisation: String, at time: Int64?) async throws -> Bool
  func validate(_ signature: [UInt8], over digest: [UInt8]) async throws -> SignatureVerdict
  func enrolSeal(
    requestID: String, certificationRequest: [UInt8]
  ) async throws -> SealStore.Enrolled
}

/// The real neighbours, over RPC.
struct RPCNeighbours: Neighbours {
  /// Longest wait for one answer.
  static let timeout: Duration = .seconds(10)
  /// Authorities followed from the seal's issuer upwards.
  private static let chainMax = 8

  let identity: RPCClient
  let signatures: RPCClient

  func title(of organisation: String) async throws -> SubscriberRow.Title? {
    let client = IdentityV1.OrganisationServiceClient(identity)
    do {
      let found = try await client.getOrganisation(
        IdentityV1.GetOrganisationRequest(name: organisation),
        CallOptions(timeout: Self.timeout))
      return SubscriberRow.Title(
        be: found.title?.be ?? "", ru: found.title?.ru ?? "", en: found.title?.en ?? "")
    } catch let error as RPCError {
      if error.code == .notFound { return nil }
      throw Self.fault(error, .identityUnreachable)
    }
  }

  func isSignatory(
    _ person: String, of organisation: String, at time: Int64?
  ) async throws -> Bool {
    let request = IdentityV1.CheckRoleRequest(
      person: person, organisation: organisation, role: .signatory,
      checkTime: time.map { WallTime(microseconds: $0).timestamp })
    do {
      return try await IdentityV1.RoleServiceClient(identity).checkRole(
        request, CallOptions(timeout: Self.timeout)
      ).held
    } catch let error as RPCError {
      throw Self.fault(error, .identityUnreachable)
    }
  }

  func validate(_ signature: [UInt8], over digest: [UInt8]) async throws -> SignatureVerdict {
    let request = SignaturesV1.ValidateSignatureRequest(
      signature: signature, content: .digest(TypeV1.Digest(sha256: digest)))
    do {
      return SignatureVerdict(
        try await SignaturesV1.ValidationServiceClient(signatures).validateSignature(
          request, CallOptions(timeout: Self.timeout)))
    } catch let error as RPCError {
      throw Self.fault(error, .signaturesUnreachable)
    }
  }

  func enrolSeal(
    requestID: String, certificationRequest: [UInt8]
  ) async throws -> SealStore.Enrolled {
    let options = CallOptions(timeout: Self.timeout)
    do {
      let certificate = try await SignaturesV1.CertificateServiceClient(signatures)
        .enrolCertificate(
          SignaturesV1.EnrolCertificateRequest(
            requestId: requestID, kind: .systemSeal,
            certificationRequest: certificationRequest), options)
      let authorities = try await SignaturesV1.AuthorityServiceClient(signatures)
        .listAuthorities(SignaturesV1.ListAuthoritiesRequest(), options).authorities
      var chain: [[UInt8]] = []
      var next = certificate.authority
      while chain.count < Self.chainMax, let found = authorities.first(where: { $0.name == next }),
        // The anchor does not go along: who verifies has it, or has no reason to trust us.
        !found.issuer.isEmpty, found.issuer != found.name
      {
        chain.append(found.certificate)
        next = found.issuer
      }
      return SealStore.Enrolled(certificate: certificate.der, chain: chain)
    } catch let error as RPCError {
      throw Self.fault(error, .signaturesUnreachable)
    }
  }

  /// A neighbour that refuses what we ask has a fault of ours or its own: either way not the
  /// caller's, and not for ever. An ended call stays what it is.
  private static func fault(_ error: RPCError, _ fault: Fault) -> any Error {
    error.code == .cancelled || error.code == .deadlineExceeded ? error : fault
  }
}

extension SignatureVerdict {
  init(_ report: SignaturesV1.ValidationReport) {
    let indication =
      switch report.indication {
      case .totalPassed: "TOTAL_PASSED"
      case .totalFailed: "TOTAL_FAILED"
      case .indeterminate, .unspecified, .unrecognized: "INDETERMINATE"
      }
    self.init(
      isPassed: report.indication == .totalPassed, indication: indication,
      subIndication: Self.name(report.subIndication),
      mayPassLater: report.subIndication == .tryLater,
      signatures: report.signatures.map { one in
        let kind: SignatureFinding.Kind =
          switch one.kind {
          case .seal: .seal
          case .cardSignature: .card
          default: .other
          }
        return SignatureFinding(
          holder: one.holder, kind: kind, time: one.bestSignatureTime?.wallTime?.microseconds)
      })
  }

  /// The sub-indications that a signer can do something about, by name; others by number.
  private static func name(_ sub: SignaturesV1.SubIndication) -> String {
    switch sub {
    case .unspecified: ""
    case .formatFailure: "FORMAT_FAILURE"
    case .hashFailure: "HASH_FAILURE"
    case .sigCryptoFailure: "SIG_CRYPTO_FAILURE"
    case .revoked: "REVOKED"
    case .expired: "EXPIRED"
    case .notYetValid: "NOT_YET_VALID"
    case .noCertificateChainFound: "NO_CERTIFICATE_CHAIN_FOUND"
    case .revokedNoPoe: "REVOKED_NO_POE"
    case .outOfBoundsNoPoe: "OUT_OF_BOUNDS_NO_POE"
    case .tryLater: "TRY_LATER"
    default: "SUB_INDICATION_\(sub.rawValue)"
    }
  }
}
