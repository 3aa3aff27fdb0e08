import PKI
import Protobuf
import Protos
import RPC

/// Says of a signature whether it holds. What does not hold is a report, not an error.
struct ValidationHandler: SignaturesV1.ValidationServiceHandler {
  let office: TrustOffice

  func validateSignature(
    _ request: SignaturesV1.ValidateSignatureRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.ValidationReport {
    let data = try? SignedData(der: request.signature)
    var digests: [DigestAlgorithm: [UInt8]] = [:]
    switch request.content {
    case .digest(let digest):
      let read = try digest.read()
      digests[read.algorithm] = read.value
    case .data(let content):
      for algorithm in data?.digestAlgorithms ?? [] {
        digests[algorithm] = algorithm.digest(content)
      }
    case nil:
      guard data.map({ $0.content != nil }) ?? true else { throw Refusal.contentMissing.error }
    }
    return try await report(request.signature, digests)
  }

  func validateFile(
    _ requests: RequestStream<SignaturesV1.ValidateFileRequest>, _ call: ServerCall
  ) async throws -> SignaturesV1.ValidationReport {
    guard let first = try await requests.next(), !first.signature.isEmpty else {
      throw Refusal.signatureMissing.error
    }
    // Whatever the signature uses, in one pass and in constant memory.
    var short = RunningDigest(.sha256)
    var middle = RunningDigest(.sha384)
    var long = RunningDigest(.sha512)
    var chunk: [UInt8]? = first.chunk
    while let bytes = chunk {
      short.update(bytes)
      middle.update(bytes)
      long.update(bytes)
      chunk = try await requests.next()?.chunk
    }
    let digests: [DigestAlgorithm: [UInt8]] = [
      .sha256: short.finish(), .sha384: middle.finish(), .sha512: long.finish(),
    ]
    return try await report(first.signature, digests)
  }

  private func report(
    _ signature: [UInt8], _ digests: [DigestAlgorithm: [UInt8]]
  ) async throws -> SignaturesV1.ValidationReport {
    let examination = try await gather(signature, digests)
    let reports = examination.reports(office.authorities)
    var signatures: [SignaturesV1.SignatureReport] = []
    for report in reports { signatures.append(try await describe(report)) }
    let worst = Self.worst(reports)
    return SignaturesV1.ValidationReport(
      indication: SignaturesV1.Indication(worst?.indication ?? .indeterminate),
      subIndication: SignaturesV1.SubIndication(worst?.subIndication),
      signatures: signatures, validationTime: GoogleProtobuf.Timestamp(examination.time),
      reportJson: examination.json(reports).text)
  }

  /// Everything that the verdict will rest on, fetched before it is made.
  private func gather(
    _ signature: [UInt8], _ digests: [DigestAlgorithm: [UInt8]]
  ) async throws -> SignatureExamination {
    var examination = SignatureExamination(
      signature: signature, contentDigests: digests, time: office.clock.now, evidence: [])
    let desk = StatusDesk(office: office)
    for link in examination.links(office.authorities) {
      guard let evidence = try await desk.evidence(for: link.subject, issuer: link.issuer) else {
        continue
      }
      examination.evidence.append(
        SignatureExamination.Evidence(certificate: link.subject, evidence: evidence))
    }
    return examination
  }

  private static func worst(_ reports: [SignatureReport]) -> SignatureReport? {
    reports.first { $0.indication == .totalFailed }
      ?? reports.first { $0.indication == .indeterminate } ?? reports.first
  }

  private func describe(_ report: SignatureReport) async throws -> SignaturesV1.SignatureReport {
    var record: CertificateRecord?
    if let signer = report.signer {
      let found = try await office.certificates.find(signer.serialNumber)
      // Another authority may use the same serial number.
      record = found?.certificate == signer ? found : nil
    }
    let text = VerdictText.of(report)
    return SignaturesV1.SignatureReport(
      indication: SignaturesV1.Indication(report.indication),
      subIndication: SignaturesV1.SubIndication(report.subIndication),
      text: TypeV1.LocalizedText(be: text.be, ru: text.ru, en: text.en),
      holder: record?.holder ?? "", certificate: record?.name ?? "",
      kind: record.map { SignaturesV1.CertificateKind($0.kind) } ?? .unspecified,
      signerName: report.signer?.subject.text ?? "",
      claimedSigningTime: report.claimedSigningTime.map { GoogleProtobuf.Timestamp($0) },
      bestSignatureTime: GoogleProtobuf.Timestamp(report.provenTime ?? report.validationTime),
      stamped: report.provenTime != nil)
  }
}

extension SignaturesV1.Indication {
  init(_ indication: SignatureReport.Indication) {
    switch indication {
    case .totalPassed: self = .totalPassed
    case .totalFailed: self = .totalFailed
    case .indeterminate: self = .indeterminate
    }
  }
}

extension SignaturesV1.SubIndication {
  init(_ found: SignatureReport.SubIndication?) {
    switch found {
    case nil: self = .unspecified
    case .formatFailure: self = .formatFailure
    case .hashFailure: self = .hashFailure
    case .signatureCryptoFailure: self = .sigCryptoFailure
    case .revoked: self = .revoked
    case .expired: self = .expired
    case .notYetValid: self = .notYetValid
    case .signatureConstraintsFailure: self = .sigConstraintsFailure
    case .chainConstraintsFailure: self = .chainConstraintsFailure
    case .chainGeneralFailure: self = .certificateChainGeneralFailure
    case .cryptoConstraintsFailure: self = .cryptoConstraintsFailure
    case .noSigningCertificateFound: self = .noSigningCertificateFound
    case .noCertificateChainFound: self = .noCertificateChainFound
    case .revokedNoProofOfExistence: self = .revokedNoPoe
    case .revokedAuthorityNoProofOfExistence: self = .revokedCaNoPoe
    case .outOfBoundsNoProofOfExistence: self = .outOfBoundsNoPoe
    case .tryLater: self = .tryLater
    case .signedDataNotFound: self = .signedDataNotFound
    }
  }
}
