// Generated from talaka/signatures/v1/validation_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension SignaturesV1 {
  /// Validates a signature.
  public struct ValidateSignatureRequest: Protobuf.Message, Equatable {
    /// The signature file, DER.
    public var signature: [UInt8]
    /// The signed content. None for an enveloping signature, which carries it.
    public var content: Content?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__validate_signature_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ValidateSignatureRequest.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.signature)
      let oneof0: Content?
      switch c.pointee.content_case.rawValue {
      case 2: oneof0 = .digest(try FromC.message(c.pointee.digest) ?? .init())
      case 3: oneof0 = .data(FromC.byteArray(c.pointee.data))
      default: oneof0 = nil
      }
      return Self(
        signature: field1,
        content: oneof0,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ValidateSignatureRequest.self)
      talaka__signatures__v1__validate_signature_request__init(c)
      c.pointee.signature = arena.byteArray(self.signature)
      switch self.content {
      case .digest(let value):
        c.pointee.content_case = .init(rawValue: 2)
        c.pointee.digest = arena.message(value)
      case .data(let value):
        c.pointee.content_case = .init(rawValue: 3)
        c.pointee.data = arena.byteArray(value)
      case nil: break
      }
      arena.unknownFields(self.unknownFields, structure)
    }

    /// The signed content. None for an enveloping signature, which carries it.
    public enum Content: Sendable, Equatable {
      /// Its digest, by the function that the signature uses.
      case digest(TypeV1.Digest)
      /// The content itself, at most 1 MiB.
      case data([UInt8])
    }
  }
}

extension SignaturesV1.ValidateSignatureRequest {
  public init() {
    self.init(
      signature: [],
      content: nil,
      unknownFields: UnknownFields())
  }

  public init(
    signature: [UInt8] = [],
    content: Content? = nil
  ) {
    self.init(
      signature: signature,
      content: content,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Carries a signature and a part of the signed file. The first message names the signature; every
  /// message may carry bytes.
  public struct ValidateFileRequest: Protobuf.Message, Equatable {
    /// The signature file, DER; only in the first message.
    public var signature: [UInt8]
    /// The next bytes of the signed file, at most 256 KiB.
    public var chunk: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__validate_file_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ValidateFileRequest.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.signature)
      let field2: [UInt8] = FromC.byteArray(c.pointee.chunk)
      return Self(
        signature: field1,
        chunk: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ValidateFileRequest.self)
      talaka__signatures__v1__validate_file_request__init(c)
      c.pointee.signature = arena.byteArray(self.signature)
      c.pointee.chunk = arena.byteArray(self.chunk)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.ValidateFileRequest {
  public init() {
    self.init(
      signature: [],
      chunk: [],
      unknownFields: UnknownFields())
  }

  public init(
    signature: [UInt8] = [],
    chunk: [UInt8] = []
  ) {
    self.init(
      signature: signature,
      chunk: chunk,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Says whether a signature file holds.
  public struct ValidationReport: Protobuf.Message, Equatable {
    /// The worst indication of all signatures in the file.
    public var indication: SignaturesV1.Indication
    /// Its sub-indication.
    public var subIndication: SignaturesV1.SubIndication
    /// Each signature in the file.
    public var signatures: [SignaturesV1.SignatureReport]
    /// The moment of the validation.
    public var validationTime: GoogleProtobuf.Timestamp?
    /// The whole report for machines, JSON, with the evidence that was used.
    public var reportJson: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__validation_report__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ValidationReport.self)
      let field1: SignaturesV1.Indication = SignaturesV1.Indication(rawValue: Int32(truncatingIfNeeded: c.pointee.indication.rawValue))
      let field2: SignaturesV1.SubIndication = SignaturesV1.SubIndication(rawValue: Int32(truncatingIfNeeded: c.pointee.sub_indication.rawValue))
      let field3: [SignaturesV1.SignatureReport] = try FromC.messages(c.pointee.signatures, c.pointee.n_signatures)
      let field4: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.validation_time)
      let field5: String = try FromC.text(c.pointee.report_json)
      return Self(
        indication: field1,
        subIndication: field2,
        signatures: field3,
        validationTime: field4,
        reportJson: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ValidationReport.self)
      talaka__signatures__v1__validation_report__init(c)
      c.pointee.indication = .init(rawValue: .init(truncatingIfNeeded: self.indication.rawValue))
      c.pointee.sub_indication = .init(rawValue: .init(truncatingIfNeeded: self.subIndication.rawValue))
      c.pointee.signatures = arena.messages(self.signatures)
      c.pointee.n_signatures = self.signatures.count
      if let value = self.validationTime { c.pointee.validation_time = arena.message(value) }
      c.pointee.report_json = arena.text(self.reportJson)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.ValidationReport {
  public init() {
    self.init(
      indication: SignaturesV1.Indication(rawValue: 0),
      subIndication: SignaturesV1.SubIndication(rawValue: 0),
      signatures: [],
      validationTime: nil,
      reportJson: "",
      unknownFields: UnknownFields())
  }

  public init(
    indication: SignaturesV1.Indication = SignaturesV1.Indication(rawValue: 0),
    subIndication: SignaturesV1.SubIndication = SignaturesV1.SubIndication(rawValue: 0),
    signatures: [SignaturesV1.SignatureReport] = [],
    validationTime: GoogleProtobuf.Timestamp? = nil,
    reportJson: String = ""
  ) {
    self.init(
      indication: indication,
      subIndication: subIndication,
      signatures: signatures,
      validationTime: validationTime,
      reportJson: reportJson,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Says whether one signature holds.
  public struct SignatureReport: Protobuf.Message, Equatable {
    /// The indication.
    public var indication: SignaturesV1.Indication
    /// The sub-indication.
    public var subIndication: SignaturesV1.SubIndication
    /// The reason for a person.
    public var text: TypeV1.LocalizedText?
    /// Who signed, where this service issued the certificate: `persons/{person}`,
    /// `organisations/{organisation}` or `systems/{service}`; empty for others.
    public var holder: String
    /// The signing certificate: `certificates/{certificate}`; empty when it is not ours.
    public var certificate: String
    /// What the certificate is for; unspecified when it is not ours.
    public var kind: SignaturesV1.CertificateKind
    /// The signer as the certificate names them (RFC 4514).
    public var signerName: String
    /// When the signer claims to have signed.
    public var claimedSigningTime: GoogleProtobuf.Timestamp?
    /// The earliest moment at which the signature provably existed: of its time stamp, else of the
    /// validation.
    public var bestSignatureTime: GoogleProtobuf.Timestamp?
    /// True when a time stamp proves that moment.
    public var stamped: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__signature_report__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__SignatureReport.self)
      let field1: SignaturesV1.Indication = SignaturesV1.Indication(rawValue: Int32(truncatingIfNeeded: c.pointee.indication.rawValue))
      let field2: SignaturesV1.SubIndication = SignaturesV1.SubIndication(rawValue: Int32(truncatingIfNeeded: c.pointee.sub_indication.rawValue))
      let field3: TypeV1.LocalizedText? = try FromC.message(c.pointee.text)
      let field4: String = try FromC.text(c.pointee.holder)
      let field5: String = try FromC.text(c.pointee.certificate)
      let field6: SignaturesV1.CertificateKind = SignaturesV1.CertificateKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field7: String = try FromC.text(c.pointee.signer_name)
      let field8: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.claimed_signing_time)
      let field9: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.best_signature_time)
      let field10: Bool = c.pointee.stamped != 0
      return Self(
        indication: field1,
        subIndication: field2,
        text: field3,
        holder: field4,
        certificate: field5,
        kind: field6,
        signerName: field7,
        claimedSigningTime: field8,
        bestSignatureTime: field9,
        stamped: field10,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__SignatureReport.self)
      talaka__signatures__v1__signature_report__init(c)
      c.pointee.indication = .init(rawValue: .init(truncatingIfNeeded: self.indication.rawValue))
      c.pointee.sub_indication = .init(rawValue: .init(truncatingIfNeeded: self.subIndication.rawValue))
      if let value = self.text { c.pointee.text = arena.message(value) }
      c.pointee.holder = arena.text(self.holder)
      c.pointee.certificate = arena.text(self.certificate)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.signer_name = arena.text(self.signerName)
      if let value = self.claimedSigningTime { c.pointee.claimed_signing_time = arena.message(value) }
      if let value = self.bestSignatureTime { c.pointee.best_signature_time = arena.message(value) }
      c.pointee.stamped = self.stamped ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.SignatureReport {
  public init() {
    self.init(
      indication: SignaturesV1.Indication(rawValue: 0),
      subIndication: SignaturesV1.SubIndication(rawValue: 0),
      text: nil,
      holder: "",
      certificate: "",
      kind: SignaturesV1.CertificateKind(rawValue: 0),
      signerName: "",
      claimedSigningTime: nil,
      bestSignatureTime: nil,
      stamped: false,
      unknownFields: UnknownFields())
  }

  public init(
    indication: SignaturesV1.Indication = SignaturesV1.Indication(rawValue: 0),
    subIndication: SignaturesV1.SubIndication = SignaturesV1.SubIndication(rawValue: 0),
    text: TypeV1.LocalizedText? = nil,
    holder: String = "",
    certificate: String = "",
    kind: SignaturesV1.CertificateKind = SignaturesV1.CertificateKind(rawValue: 0),
    signerName: String = "",
    claimedSigningTime: GoogleProtobuf.Timestamp? = nil,
    bestSignatureTime: GoogleProtobuf.Timestamp? = nil,
    stamped: Bool = false
  ) {
    self.init(
      indication: indication,
      subIndication: subIndication,
      text: text,
      holder: holder,
      certificate: certificate,
      kind: kind,
      signerName: signerName,
      claimedSigningTime: claimedSigningTime,
      bestSignatureTime: bestSignatureTime,
      stamped: stamped,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Is the main indication of EN 319 102-1 §5.1.2.
  public enum Indication: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// TOTAL-PASSED.
    case totalPassed
    /// TOTAL-FAILED.
    case totalFailed
    /// INDETERMINATE.
    case indeterminate
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .totalPassed
      case 2: self = .totalFailed
      case 3: self = .indeterminate
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .totalPassed: 1
      case .totalFailed: 2
      case .indeterminate: 3
      case .unrecognized(let number): number
      }
    }
  }
}

extension SignaturesV1 {
  /// Is the sub-indication of EN 319 102-1 §5.1.3.
  public enum SubIndication: Protobuf.ProtoEnum {
    /// None: the signature passed.
    case unspecified
    /// FORMAT_FAILURE.
    case formatFailure
    /// HASH_FAILURE: the content is another one.
    case hashFailure
    /// SIG_CRYPTO_FAILURE.
    case sigCryptoFailure
    /// REVOKED: the signature is provably later than the revocation.
    case revoked
    /// EXPIRED: the signature is provably later than the certificate.
    case expired
    /// NOT_YET_VALID: the signature is provably earlier than the certificate.
    case notYetValid
    /// SIG_CONSTRAINTS_FAILURE.
    case sigConstraintsFailure
    /// CHAIN_CONSTRAINTS_FAILURE.
    case chainConstraintsFailure
    /// CERTIFICATE_CHAIN_GENERAL_FAILURE.
    case certificateChainGeneralFailure
    /// CRYPTO_CONSTRAINTS_FAILURE.
    case cryptoConstraintsFailure
    /// POLICY_PROCESSING_ERROR.
    case policyProcessingError
    /// SIGNATURE_POLICY_NOT_AVAILABLE.
    case signaturePolicyNotAvailable
    /// TIMESTAMP_ORDER_FAILURE.
    case timestampOrderFailure
    /// NO_SIGNING_CERTIFICATE_FOUND.
    case noSigningCertificateFound
    /// NO_CERTIFICATE_CHAIN_FOUND.
    case noCertificateChainFound
    /// NO_CERTIFICATE_CHAIN_FOUND_NO_POE.
    case noCertificateChainFoundNoPoe
    /// REVOKED_NO_POE: revoked, and nothing proves that the signature is earlier.
    case revokedNoPoe
    /// REVOKED_CA_NO_POE.
    case revokedCaNoPoe
    /// OUT_OF_BOUNDS_NOT_REVOKED.
    case outOfBoundsNotRevoked
    /// OUT_OF_BOUNDS_NO_POE.
    case outOfBoundsNoPoe
    /// REVOCATION_OUT_OF_BOUNDS_NO_POE.
    case revocationOutOfBoundsNoPoe
    /// CRYPTO_CONSTRAINTS_FAILURE_NO_POE.
    case cryptoConstraintsFailureNoPoe
    /// NO_POE.
    case noPoe
    /// TRY_LATER: suspended, or no revocation status to be had now.
    case tryLater
    /// SIGNED_DATA_NOT_FOUND.
    case signedDataNotFound
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .formatFailure
      case 2: self = .hashFailure
      case 3: self = .sigCryptoFailure
      case 4: self = .revoked
      case 5: self = .expired
      case 6: self = .notYetValid
      case 7: self = .sigConstraintsFailure
      case 8: self = .chainConstraintsFailure
      case 9: self = .certificateChainGeneralFailure
      case 10: self = .cryptoConstraintsFailure
      case 11: self = .policyProcessingError
      case 12: self = .signaturePolicyNotAvailable
      case 13: self = .timestampOrderFailure
      case 14: self = .noSigningCertificateFound
      case 15: self = .noCertificateChainFound
      case 16: self = .noCertificateChainFoundNoPoe
      case 17: self = .revokedNoPoe
      case 18: self = .revokedCaNoPoe
      case 19: self = .outOfBoundsNotRevoked
      case 20: self = .outOfBoundsNoPoe
      case 21: self = .revocationOutOfBoundsNoPoe
      case 22: self = .cryptoConstraintsFailureNoPoe
      case 23: self = .noPoe
      case 24: self = .tryLater
      case 25: self = .signedDataNotFound
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .formatFailure: 1
      case .hashFailure: 2
      case .sigCryptoFailure: 3
      case .revoked: 4
      case .expired: 5
      case .notYetValid: 6
      case .sigConstraintsFailure: 7
      case .chainConstraintsFailure: 8
      case .certificateChainGeneralFailure: 9
      case .cryptoConstraintsFailure: 10
      case .policyProcessingError: 11
      case .signaturePolicyNotAvailable: 12
      case .timestampOrderFailure: 13
      case .noSigningCertificateFound: 14
      case .noCertificateChainFound: 15
      case .noCertificateChainFoundNoPoe: 16
      case .revokedNoPoe: 17
      case .revokedCaNoPoe: 18
      case .outOfBoundsNotRevoked: 19
      case .outOfBoundsNoPoe: 20
      case .revocationOutOfBoundsNoPoe: 21
      case .cryptoConstraintsFailureNoPoe: 22
      case .noPoe: 23
      case .tryLater: 24
      case .signedDataNotFound: 25
      case .unrecognized(let number): number
      }
    }
  }
}
