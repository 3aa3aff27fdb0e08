// Generated from talaka/documents/v1/evidence.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Proves one thing that happened to a dispatch or a delivery. Immutable.
  public struct Evidence: Protobuf.Message, Equatable {
    /// The resource name: `evidence/{evidence}` with a UUIDv7.
    public var name: String
    /// What it proves.
    public var kind: DocumentsV1.EvidenceKind
    /// The event's URI of ETSI EN 319 522-3; empty for kinds that are ours.
    public var eventUri: String
    /// When it happened.
    public var eventTime: GoogleProtobuf.Timestamp?
    /// The dispatch: `dispatches/{dispatch}`.
    public var dispatch: String
    /// The delivery: `deliveries/{delivery}`; empty for the acceptance.
    public var delivery: String
    /// Who sent: `subscribers/{subscriber}`.
    public var sender: String
    /// The recipients: all for the acceptance, else the one.
    public var recipients: [String]
    /// The files that it is about.
    public var files: [TypeV1.FileInfo]
    /// The recipient's number and date; only for a registration.
    public var incomingNumber: String
    /// The recipient's date, `YYYY-MM-DD`.
    public var incomingDate: String
    /// Why; only for a refusal.
    public var refusalReason: DocumentsV1.RefusalReason
    /// The answer: `dispatches/{dispatch}`; only for a reply.
    public var reply: String
    /// The evidence before this one on the same delivery: `evidence/{evidence}`; empty for the first.
    public var previousEvidence: String
    /// SHA-256 of the content of the evidence before; empty for the first.
    public var previousDigest: [UInt8]
    /// The evidence as it was signed: canonical JSON (RFC 8785) of the fields above, UTF-8.
    public var content: [UInt8]
    /// The detached signature over `content` (CMS, DER) by the SYSTEM_SEAL of `documents`.
    public var signature: [UInt8]
    /// The leaf in the Merkle log; meaningful once `tree_head_size` is reached.
    public var logIndex: UInt64
    /// The size of the first tree head that holds it.
    public var treeHeadSize: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__evidence__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Evidence.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: DocumentsV1.EvidenceKind = DocumentsV1.EvidenceKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field3: String = try FromC.text(c.pointee.event_uri)
      let field4: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.event_time)
      let field5: String = try FromC.text(c.pointee.dispatch)
      let field6: String = try FromC.text(c.pointee.delivery)
      let field7: String = try FromC.text(c.pointee.sender)
      let field8: [String] = try FromC.texts(c.pointee.recipients, c.pointee.n_recipients)
      let field9: [TypeV1.FileInfo] = try FromC.messages(c.pointee.files, c.pointee.n_files)
      let field10: String = try FromC.text(c.pointee.incoming_number)
      let field11: String = try FromC.text(c.pointee.incoming_date)
      let field12: DocumentsV1.RefusalReason = DocumentsV1.RefusalReason(rawValue: Int32(truncatingIfNeeded: c.pointee.refusal_reason.rawValue))
      let field13: String = try FromC.text(c.pointee.reply)
      let field14: String = try FromC.text(c.pointee.previous_evidence)
      let field15: [UInt8] = FromC.byteArray(c.pointee.previous_digest)
      let field16: [UInt8] = FromC.byteArray(c.pointee.content)
      let field17: [UInt8] = FromC.byteArray(c.pointee.signature)
      let field18: UInt64 = c.pointee.log_index
      let field19: UInt64 = c.pointee.tree_head_size
      return Self(
        name: field1,
        kind: field2,
        eventUri: field3,
        eventTime: field4,
        dispatch: field5,
        delivery: field6,
        sender: field7,
        recipients: field8,
        files: field9,
        incomingNumber: field10,
        incomingDate: field11,
        refusalReason: field12,
        reply: field13,
        previousEvidence: field14,
        previousDigest: field15,
        content: field16,
        signature: field17,
        logIndex: field18,
        treeHeadSize: field19,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Evidence.self)
      talaka__documents__v1__evidence__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.event_uri = arena.text(self.eventUri)
      if let value = self.eventTime { c.pointee.event_time = arena.message(value) }
      c.pointee.dispatch = arena.text(self.dispatch)
      c.pointee.delivery = arena.text(self.delivery)
      c.pointee.sender = arena.text(self.sender)
      c.pointee.recipients = arena.texts(self.recipients)
      c.pointee.n_recipients = self.recipients.count
      c.pointee.files = arena.messages(self.files)
      c.pointee.n_files = self.files.count
      c.pointee.incoming_number = arena.text(self.incomingNumber)
      c.pointee.incoming_date = arena.text(self.incomingDate)
      c.pointee.refusal_reason = .init(rawValue: .init(truncatingIfNeeded: self.refusalReason.rawValue))
      c.pointee.reply = arena.text(self.reply)
      c.pointee.previous_evidence = arena.text(self.previousEvidence)
      c.pointee.previous_digest = arena.byteArray(self.previousDigest)
      c.pointee.content = arena.byteArray(self.content)
      c.pointee.signature = arena.byteArray(self.signature)
      c.pointee.log_index = self.logIndex
      c.pointee.tree_head_size = self.treeHeadSize
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.Evidence {
  public init() {
    self.init(
      name: "",
      kind: DocumentsV1.EvidenceKind(rawValue: 0),
      eventUri: "",
      eventTime: nil,
      dispatch: "",
      delivery: "",
      sender: "",
      recipients: [],
      files: [],
      incomingNumber: "",
      incomingDate: "",
      refusalReason: DocumentsV1.RefusalReason(rawValue: 0),
      reply: "",
      previousEvidence: "",
      previousDigest: [],
      content: [],
      signature: [],
      logIndex: 0,
      treeHeadSize: 0,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    kind: DocumentsV1.EvidenceKind = DocumentsV1.EvidenceKind(rawValue: 0),
    eventUri: String = "",
    eventTime: GoogleProtobuf.Timestamp? = nil,
    dispatch: String = "",
    delivery: String = "",
    sender: String = "",
    recipients: [String] = [],
    files: [TypeV1.FileInfo] = [],
    incomingNumber: String = "",
    incomingDate: String = "",
    refusalReason: DocumentsV1.RefusalReason = DocumentsV1.RefusalReason(rawValue: 0),
    reply: String = "",
    previousEvidence: String = "",
    previousDigest: [UInt8] = [],
    content: [UInt8] = [],
    signature: [UInt8] = [],
    logIndex: UInt64 = 0,
    treeHeadSize: UInt64 = 0
  ) {
    self.init(
      name: name,
      kind: kind,
      eventUri: eventUri,
      eventTime: eventTime,
      dispatch: dispatch,
      delivery: delivery,
      sender: sender,
      recipients: recipients,
      files: files,
      incomingNumber: incomingNumber,
      incomingDate: incomingDate,
      refusalReason: refusalReason,
      reply: reply,
      previousEvidence: previousEvidence,
      previousDigest: previousDigest,
      content: content,
      signature: signature,
      logIndex: logIndex,
      treeHeadSize: treeHeadSize,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Says what an evidence proves. Numbers below 20 follow ETSI EN 319 522.
  public enum EvidenceKind: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// The dispatch was accepted for all recipients (A.1 SubmissionAcceptance).
    case submissionAcceptance
    /// The content was made available to a recipient (D.1 ContentConsignment).
    case contentConsignment
    /// The content is in the recipient's hands, confirmed by digests (E.1 ContentHandover).
    case contentHandover
    /// The recipient registered the document.
    case registration
    /// The recipient refused to register the document.
    case registrationRefusal
    /// The recipient answered by another dispatch.
    case reply
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .submissionAcceptance
      case 9: self = .contentConsignment
      case 11: self = .contentHandover
      case 20: self = .registration
      case 21: self = .registrationRefusal
      case 22: self = .reply
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .submissionAcceptance: 1
      case .contentConsignment: 9
      case .contentHandover: 11
      case .registration: 20
      case .registrationRefusal: 21
      case .reply: 22
      case .unrecognized(let number): number
      }
    }
  }
}
