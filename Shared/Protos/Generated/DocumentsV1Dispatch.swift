// Generated from talaka/documents/v1/dispatch.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Is one file of a document.
  public struct DocumentFile: Protobuf.Message, Equatable {
    /// The number within the document, from 1; `files/{file}` of its resource name. Set by submission.
    public var number: UInt32
    /// Name, type, length and digest; the digest names the uploaded content.
    public var file: TypeV1.FileInfo?
    /// What it is.
    public var role: DocumentsV1.FileRole
    /// Detached signatures over the file (CMS, DER). MAIN needs one by the sender's seal or by a
    /// person who is its SIGNATORY.
    public var signatures: [[UInt8]]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__document_file__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DocumentFile.self)
      let field1: UInt32 = c.pointee.number
      let field2: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      let field3: DocumentsV1.FileRole = DocumentsV1.FileRole(rawValue: Int32(truncatingIfNeeded: c.pointee.role.rawValue))
      let field4: [[UInt8]] = FromC.byteArrays(c.pointee.signatures, c.pointee.n_signatures)
      return Self(
        number: field1,
        file: field2,
        role: field3,
        signatures: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DocumentFile.self)
      talaka__documents__v1__document_file__init(c)
      c.pointee.number = self.number
      if let value = self.file { c.pointee.file = arena.message(value) }
      c.pointee.role = .init(rawValue: .init(truncatingIfNeeded: self.role.rawValue))
      c.pointee.signatures = arena.byteArrays(self.signatures)
      c.pointee.n_signatures = self.signatures.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.DocumentFile {
  public init() {
    self.init(
      number: 0,
      file: nil,
      role: DocumentsV1.FileRole(rawValue: 0),
      signatures: [],
      unknownFields: UnknownFields())
  }

  public init(
    number: UInt32 = 0,
    file: TypeV1.FileInfo? = nil,
    role: DocumentsV1.FileRole = DocumentsV1.FileRole(rawValue: 0),
    signatures: [[UInt8]] = []
  ) {
    self.init(
      number: number,
      file: file,
      role: role,
      signatures: signatures,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Is the registration card of a document.
  public struct DocumentCard: Protobuf.Message, Equatable {
    /// The kind: `letter`, `inquiry`, `answer`, `order`, `decision`.
    public var kind: String
    /// What it is about.
    public var title: String
    /// The sender's registration number.
    public var outgoingNumber: String
    /// The sender's registration date, `YYYY-MM-DD`.
    public var outgoingDate: String
    /// The executor's name and telephone.
    public var contact: String
    /// By when an answer is asked for; absent: no answer needed.
    public var answerDueTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__document_card__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DocumentCard.self)
      let field1: String = try FromC.text(c.pointee.kind)
      let field2: String = try FromC.text(c.pointee.title)
      let field3: String = try FromC.text(c.pointee.outgoing_number)
      let field4: String = try FromC.text(c.pointee.outgoing_date)
      let field5: String = try FromC.text(c.pointee.contact)
      let field6: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.answer_due_time)
      return Self(
        kind: field1,
        title: field2,
        outgoingNumber: field3,
        outgoingDate: field4,
        contact: field5,
        answerDueTime: field6,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DocumentCard.self)
      talaka__documents__v1__document_card__init(c)
      c.pointee.kind = arena.text(self.kind)
      c.pointee.title = arena.text(self.title)
      c.pointee.outgoing_number = arena.text(self.outgoingNumber)
      c.pointee.outgoing_date = arena.text(self.outgoingDate)
      c.pointee.contact = arena.text(self.contact)
      if let value = self.answerDueTime { c.pointee.answer_due_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.DocumentCard {
  public init() {
    self.init(
      kind: "",
      title: "",
      outgoingNumber: "",
      outgoingDate: "",
      contact: "",
      answerDueTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    kind: String = "",
    title: String = "",
    outgoingNumber: String = "",
    outgoingDate: String = "",
    contact: String = "",
    answerDueTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      kind: kind,
      title: title,
      outgoingNumber: outgoingNumber,
      outgoingDate: outgoingDate,
      contact: contact,
      answerDueTime: answerDueTime,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Ties a dispatch to an earlier one.
  public struct DocumentLink: Protobuf.Message, Equatable {
    /// How.
    public var kind: DocumentsV1.LinkKind
    /// The earlier dispatch: `dispatches/{dispatch}`. The sender must have sent or received it.
    public var dispatch: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__document_link__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DocumentLink.self)
      let field1: DocumentsV1.LinkKind = DocumentsV1.LinkKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field2: String = try FromC.text(c.pointee.dispatch)
      return Self(
        kind: field1,
        dispatch: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DocumentLink.self)
      talaka__documents__v1__document_link__init(c)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.dispatch = arena.text(self.dispatch)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.DocumentLink {
  public init() {
    self.init(
      kind: DocumentsV1.LinkKind(rawValue: 0),
      dispatch: "",
      unknownFields: UnknownFields())
  }

  public init(
    kind: DocumentsV1.LinkKind = DocumentsV1.LinkKind(rawValue: 0),
    dispatch: String = ""
  ) {
    self.init(
      kind: kind,
      dispatch: dispatch,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Is one recipient of a dispatch.
  public struct Recipient: Protobuf.Message, Equatable {
    /// `subscribers/{subscriber}`.
    public var subscriber: String
    /// What they shall do.
    public var role: DocumentsV1.RecipientRole
    /// The numbers of the files that they get; empty: all.
    public var fileNumbers: [UInt32]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__recipient__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Recipient.self)
      let field1: String = try FromC.text(c.pointee.subscriber)
      let field2: DocumentsV1.RecipientRole = DocumentsV1.RecipientRole(rawValue: Int32(truncatingIfNeeded: c.pointee.role.rawValue))
      let field3: [UInt32] = FromC.scalars(c.pointee.file_numbers, c.pointee.n_file_numbers)
      return Self(
        subscriber: field1,
        role: field2,
        fileNumbers: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Recipient.self)
      talaka__documents__v1__recipient__init(c)
      c.pointee.subscriber = arena.text(self.subscriber)
      c.pointee.role = .init(rawValue: .init(truncatingIfNeeded: self.role.rawValue))
      c.pointee.file_numbers = arena.scalars(self.fileNumbers)
      c.pointee.n_file_numbers = self.fileNumbers.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.Recipient {
  public init() {
    self.init(
      subscriber: "",
      role: DocumentsV1.RecipientRole(rawValue: 0),
      fileNumbers: [],
      unknownFields: UnknownFields())
  }

  public init(
    subscriber: String = "",
    role: DocumentsV1.RecipientRole = DocumentsV1.RecipientRole(rawValue: 0),
    fileNumbers: [UInt32] = []
  ) {
    self.init(
      subscriber: subscriber,
      role: role,
      fileNumbers: fileNumbers,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Is one act of sending. Immutable but for its state.
  public struct Dispatch: Protobuf.Message, Equatable {
    /// The resource name: `dispatches/{dispatch}`, the sender's `dispatch_id`.
    public var name: String
    /// Who sent: `subscribers/{subscriber}`.
    public var sender: String
    /// The card.
    public var card: DocumentsV1.DocumentCard?
    /// The files.
    public var files: [DocumentsV1.DocumentFile]
    /// The earlier documents that it belongs to.
    public var links: [DocumentsV1.DocumentLink]
    /// The recipients; a recipient sees themself only.
    public var recipients: [DocumentsV1.Recipient]
    /// Where it is.
    public var state: DocumentsV1.DispatchState
    /// When it was accepted.
    public var submitTime: GoogleProtobuf.Timestamp?
    /// The person whose data the document holds: `persons/{person}`; empty when none is named.
    public var concernedPerson: String
    /// The case for which it was sent: `cases/{case}`; empty when there is none.
    public var caseName: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__dispatch__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Dispatch.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.sender)
      let field3: DocumentsV1.DocumentCard? = try FromC.message(c.pointee.card)
      let field4: [DocumentsV1.DocumentFile] = try FromC.messages(c.pointee.files, c.pointee.n_files)
      let field5: [DocumentsV1.DocumentLink] = try FromC.messages(c.pointee.links, c.pointee.n_links)
      let field6: [DocumentsV1.Recipient] = try FromC.messages(c.pointee.recipients, c.pointee.n_recipients)
      let field7: DocumentsV1.DispatchState = DocumentsV1.DispatchState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      let field8: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.submit_time)
      let field9: String = try FromC.text(c.pointee.concerned_person)
      let field10: String = try FromC.text(c.pointee.case_name)
      return Self(
        name: field1,
        sender: field2,
        card: field3,
        files: field4,
        links: field5,
        recipients: field6,
        state: field7,
        submitTime: field8,
        concernedPerson: field9,
        caseName: field10,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Dispatch.self)
      talaka__documents__v1__dispatch__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.sender = arena.text(self.sender)
      if let value = self.card { c.pointee.card = arena.message(value) }
      c.pointee.files = arena.messages(self.files)
      c.pointee.n_files = self.files.count
      c.pointee.links = arena.messages(self.links)
      c.pointee.n_links = self.links.count
      c.pointee.recipients = arena.messages(self.recipients)
      c.pointee.n_recipients = self.recipients.count
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      if let value = self.submitTime { c.pointee.submit_time = arena.message(value) }
      c.pointee.concerned_person = arena.text(self.concernedPerson)
      c.pointee.case_name = arena.text(self.caseName)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.Dispatch {
  public init() {
    self.init(
      name: "",
      sender: "",
      card: nil,
      files: [],
      links: [],
      recipients: [],
      state: DocumentsV1.DispatchState(rawValue: 0),
      submitTime: nil,
      concernedPerson: "",
      caseName: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    sender: String = "",
    card: DocumentsV1.DocumentCard? = nil,
    files: [DocumentsV1.DocumentFile] = [],
    links: [DocumentsV1.DocumentLink] = [],
    recipients: [DocumentsV1.Recipient] = [],
    state: DocumentsV1.DispatchState = DocumentsV1.DispatchState(rawValue: 0),
    submitTime: GoogleProtobuf.Timestamp? = nil,
    concernedPerson: String = "",
    caseName: String = ""
  ) {
    self.init(
      name: name,
      sender: sender,
      card: card,
      files: files,
      links: links,
      recipients: recipients,
      state: state,
      submitTime: submitTime,
      concernedPerson: concernedPerson,
      caseName: caseName,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Is a dispatch on its way to one recipient. Its three axes move independently.
  public struct Delivery: Protobuf.Message, Equatable {
    /// The resource name: `deliveries/{delivery}` with a UUIDv7.
    public var name: String
    /// The dispatch: `dispatches/{dispatch}`.
    public var dispatch: String
    /// The recipient.
    public var recipient: DocumentsV1.Recipient?
    /// How far it has come.
    public var transport: DocumentsV1.TransportState
    /// What the office has done.
    public var registration: DocumentsV1.RegistrationState
    /// What has been done about it.
    public var execution: DocumentsV1.ExecutionState
    /// The recipient's number; empty until registered.
    public var incomingNumber: String
    /// The recipient's date, `YYYY-MM-DD`.
    public var incomingDate: String
    /// Why it was refused; unspecified unless it was.
    public var refusalReason: DocumentsV1.RefusalReason
    /// The recipient's words on the refusal.
    public var refusalComment: String
    /// The answer: `dispatches/{dispatch}`; empty until there is one.
    public var reply: String
    /// True when it was handed over after it had expired.
    public var late: Bool
    /// When it became available.
    public var availableTime: GoogleProtobuf.Timestamp?
    /// When it was handed over.
    public var handoverTime: GoogleProtobuf.Timestamp?
    /// The title of the document, for lists.
    public var title: String
    /// Who sent: `subscribers/{subscriber}`.
    public var sender: String
    /// Changes with every change of the delivery.
    public var etag: String
    /// The person whose data the document holds: `persons/{person}`; empty when none is named.
    public var concernedPerson: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__delivery__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Delivery.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.dispatch)
      let field3: DocumentsV1.Recipient? = try FromC.message(c.pointee.recipient)
      let field4: DocumentsV1.TransportState = DocumentsV1.TransportState(rawValue: Int32(truncatingIfNeeded: c.pointee.transport.rawValue))
      let field5: DocumentsV1.RegistrationState = DocumentsV1.RegistrationState(rawValue: Int32(truncatingIfNeeded: c.pointee.registration.rawValue))
      let field6: DocumentsV1.ExecutionState = DocumentsV1.ExecutionState(rawValue: Int32(truncatingIfNeeded: c.pointee.execution.rawValue))
      let field7: String = try FromC.text(c.pointee.incoming_number)
      let field8: String = try FromC.text(c.pointee.incoming_date)
      let field9: DocumentsV1.RefusalReason = DocumentsV1.RefusalReason(rawValue: Int32(truncatingIfNeeded: c.pointee.refusal_reason.rawValue))
      let field10: String = try FromC.text(c.pointee.refusal_comment)
      let field11: String = try FromC.text(c.pointee.reply)
      let field12: Bool = c.pointee.late != 0
      let field13: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.available_time)
      let field14: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.handover_time)
      let field15: String = try FromC.text(c.pointee.title)
      let field16: String = try FromC.text(c.pointee.sender)
      let field17: String = try FromC.text(c.pointee.etag)
      let field18: String = try FromC.text(c.pointee.concerned_person)
      return Self(
        name: field1,
        dispatch: field2,
        recipient: field3,
        transport: field4,
        registration: field5,
        execution: field6,
        incomingNumber: field7,
        incomingDate: field8,
        refusalReason: field9,
        refusalComment: field10,
        reply: field11,
        late: field12,
        availableTime: field13,
        handoverTime: field14,
        title: field15,
        sender: field16,
        etag: field17,
        concernedPerson: field18,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Delivery.self)
      talaka__documents__v1__delivery__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.dispatch = arena.text(self.dispatch)
      if let value = self.recipient { c.pointee.recipient = arena.message(value) }
      c.pointee.transport = .init(rawValue: .init(truncatingIfNeeded: self.transport.rawValue))
      c.pointee.registration = .init(rawValue: .init(truncatingIfNeeded: self.registration.rawValue))
      c.pointee.execution = .init(rawValue: .init(truncatingIfNeeded: self.execution.rawValue))
      c.pointee.incoming_number = arena.text(self.incomingNumber)
      c.pointee.incoming_date = arena.text(self.incomingDate)
      c.pointee.refusal_reason = .init(rawValue: .init(truncatingIfNeeded: self.refusalReason.rawValue))
      c.pointee.refusal_comment = arena.text(self.refusalComment)
      c.pointee.reply = arena.text(self.reply)
      c.pointee.late = self.late ? 1 : 0
      if let value = self.availableTime { c.pointee.available_time = arena.message(value) }
      if let value = self.handoverTime { c.pointee.handover_time = arena.message(value) }
      c.pointee.title = arena.text(self.title)
      c.pointee.sender = arena.text(self.sender)
      c.pointee.etag = arena.text(self.etag)
      c.pointee.concerned_person = arena.text(self.concernedPerson)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.Delivery {
  public init() {
    self.init(
      name: "",
      dispatch: "",
      recipient: nil,
      transport: DocumentsV1.TransportState(rawValue: 0),
      registration: DocumentsV1.RegistrationState(rawValue: 0),
      execution: DocumentsV1.ExecutionState(rawValue: 0),
      incomingNumber: "",
      incomingDate: "",
      refusalReason: DocumentsV1.RefusalReason(rawValue: 0),
      refusalComment: "",
      reply: "",
      late: false,
      availableTime: nil,
      handoverTime: nil,
      title: "",
      sender: "",
      etag: "",
      concernedPerson: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    dispatch: String = "",
    recipient: DocumentsV1.Recipient? = nil,
    transport: DocumentsV1.TransportState = DocumentsV1.TransportState(rawValue: 0),
    registration: DocumentsV1.RegistrationState = DocumentsV1.RegistrationState(rawValue: 0),
    execution: DocumentsV1.ExecutionState = DocumentsV1.ExecutionState(rawValue: 0),
    incomingNumber: String = "",
    incomingDate: String = "",
    refusalReason: DocumentsV1.RefusalReason = DocumentsV1.RefusalReason(rawValue: 0),
    refusalComment: String = "",
    reply: String = "",
    late: Bool = false,
    availableTime: GoogleProtobuf.Timestamp? = nil,
    handoverTime: GoogleProtobuf.Timestamp? = nil,
    title: String = "",
    sender: String = "",
    etag: String = "",
    concernedPerson: String = ""
  ) {
    self.init(
      name: name,
      dispatch: dispatch,
      recipient: recipient,
      transport: transport,
      registration: registration,
      execution: execution,
      incomingNumber: incomingNumber,
      incomingDate: incomingDate,
      refusalReason: refusalReason,
      refusalComment: refusalComment,
      reply: reply,
      late: late,
      availableTime: availableTime,
      handoverTime: handoverTime,
      title: title,
      sender: sender,
      etag: etag,
      concernedPerson: concernedPerson,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Says what a file is in its document.
  public enum FileRole: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// The document itself; exactly one.
    case main
    /// An enclosure.
    case enclosure
    /// The document for machines.
    case data
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .main
      case 2: self = .enclosure
      case 3: self = .data
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .main: 1
      case .enclosure: 2
      case .data: 3
      case .unrecognized(let number): number
      }
    }
  }
}

extension DocumentsV1 {
  /// Says how a document belongs to another.
  public enum LinkKind: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// Answers it.
    case inReplyTo
    /// Executes what it orders.
    case inExecutionOf
    /// Stands in its place.
    case replaces
    /// Adds to it.
    case supplements
    /// Has to do with it.
    case related
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .inReplyTo
      case 2: self = .inExecutionOf
      case 3: self = .replaces
      case 4: self = .supplements
      case 5: self = .related
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .inReplyTo: 1
      case .inExecutionOf: 2
      case .replaces: 3
      case .supplements: 4
      case .related: 5
      case .unrecognized(let number): number
      }
    }
  }
}

extension DocumentsV1 {
  /// Says what a recipient shall do with a document.
  public enum RecipientRole: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// It is addressed to them.
    case to
    /// They get a copy.
    case cc
    /// They shall execute it.
    case forExecution
    /// They shall know of it.
    case forInformation
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .to
      case 2: self = .cc
      case 3: self = .forExecution
      case 4: self = .forInformation
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .to: 1
      case .cc: 2
      case .forExecution: 3
      case .forInformation: 4
      case .unrecognized(let number): number
      }
    }
  }
}

extension DocumentsV1 {
  /// Says where a dispatch is.
  public enum DispatchState: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// Accepted; on its way to the recipients.
    case inDelivery
    /// Every delivery is handed over, registered or refused.
    case completed
    /// Withdrawn by the sender.
    case withdrawn
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .inDelivery
      case 2: self = .completed
      case 3: self = .withdrawn
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .inDelivery: 1
      case .completed: 2
      case .withdrawn: 3
      case .unrecognized(let number): number
      }
    }
  }
}

extension DocumentsV1 {
  /// Says how far a delivery has come.
  public enum TransportState: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// In the recipient's feed, ready to be read.
    case available
    /// Read and confirmed by digests.
    case handedOver
    /// Not fetched in time.
    case expired
    /// Withdrawn before it was handed over.
    case withdrawn
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .available
      case 2: self = .handedOver
      case 3: self = .expired
      case 4: self = .withdrawn
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .available: 1
      case .handedOver: 2
      case .expired: 3
      case .withdrawn: 4
      case .unrecognized(let number): number
      }
    }
  }
}

extension DocumentsV1 {
  /// Says what the recipient's office has done.
  public enum RegistrationState: Protobuf.ProtoEnum {
    /// Nothing yet.
    case unspecified
    /// Registered with number and date.
    case registered
    /// Accepted, and not subject to registration.
    case notSubject
    /// Refused with a reason.
    case refused
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .registered
      case 2: self = .notSubject
      case 3: self = .refused
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .registered: 1
      case .notSubject: 2
      case .refused: 3
      case .unrecognized(let number): number
      }
    }
  }
}

extension DocumentsV1 {
  /// Says what has been done about it.
  public enum ExecutionState: Protobuf.ProtoEnum {
    /// Nothing yet.
    case unspecified
    /// An executor has it.
    case assigned
    /// Answered by another dispatch.
    case answered
    /// Done.
    case executed
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .assigned
      case 2: self = .answered
      case 3: self = .executed
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .assigned: 1
      case .answered: 2
      case .executed: 3
      case .unrecognized(let number): number
      }
    }
  }
}

extension DocumentsV1 {
  /// Says why an office refused to register a document.
  public enum RefusalReason: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// It is addressed to somebody else.
    case addressing
    /// Something is missing: text, enclosure, number, date.
    case completeness
    /// The signature is missing or not by who may sign.
    case signature
    /// It can't be read.
    case legibility
    /// It came before.
    case duplicate
    /// It may not travel this way.
    case classification
    /// Its format is not accepted.
    case format
    /// The body is not competent.
    case notCompetent
    /// Another one: see the comment.
    case other
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .addressing
      case 2: self = .completeness
      case 3: self = .signature
      case 4: self = .legibility
      case 5: self = .duplicate
      case 6: self = .classification
      case 7: self = .format
      case 8: self = .notCompetent
      case 9: self = .other
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .addressing: 1
      case .completeness: 2
      case .signature: 3
      case .legibility: 4
      case .duplicate: 5
      case .classification: 6
      case .format: 7
      case .notCompetent: 8
      case .other: 9
      case .unrecognized(let number): number
      }
    }
  }
}
