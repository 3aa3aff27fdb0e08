// Generated from talaka/accounts/v1/account.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension AccountsV1 {
  /// Is the account of one person or organisation.
  public struct Account: Protobuf.Message, Equatable {
    /// The resource name: `accounts/{account}` with a UUIDv7.
    public var name: String
    /// Whose it is: `persons/{person}` or `organisations/{organisation}`.
    public var owner: String
    /// What it can do.
    public var state: AccountsV1.AccountState
    /// How many messages are unread.
    public var unreadCount: UInt64
    /// The number of the last message; 0 when there is none.
    public var lastMessageSequence: UInt64
    /// When the register's event made it.
    public var createTime: GoogleProtobuf.Timestamp?
    /// When its holder first entered with an ID card; absent before.
    public var activateTime: GoogleProtobuf.Timestamp?
    /// Changes with every change of the account.
    public var etag: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__account__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__Account.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.owner)
      let field3: AccountsV1.AccountState = AccountsV1.AccountState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      let field4: UInt64 = c.pointee.unread_count
      let field5: UInt64 = c.pointee.last_message_sequence
      let field6: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.create_time)
      let field7: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.activate_time)
      let field8: String = try FromC.text(c.pointee.etag)
      return Self(
        name: field1,
        owner: field2,
        state: field3,
        unreadCount: field4,
        lastMessageSequence: field5,
        createTime: field6,
        activateTime: field7,
        etag: field8,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__Account.self)
      talaka__accounts__v1__account__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.owner = arena.text(self.owner)
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      c.pointee.unread_count = self.unreadCount
      c.pointee.last_message_sequence = self.lastMessageSequence
      if let value = self.createTime { c.pointee.create_time = arena.message(value) }
      if let value = self.activateTime { c.pointee.activate_time = arena.message(value) }
      c.pointee.etag = arena.text(self.etag)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.Account {
  public init() {
    self.init(
      name: "",
      owner: "",
      state: AccountsV1.AccountState(rawValue: 0),
      unreadCount: 0,
      lastMessageSequence: 0,
      createTime: nil,
      activateTime: nil,
      etag: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    owner: String = "",
    state: AccountsV1.AccountState = AccountsV1.AccountState(rawValue: 0),
    unreadCount: UInt64 = 0,
    lastMessageSequence: UInt64 = 0,
    createTime: GoogleProtobuf.Timestamp? = nil,
    activateTime: GoogleProtobuf.Timestamp? = nil,
    etag: String = ""
  ) {
    self.init(
      name: name,
      owner: owner,
      state: state,
      unreadCount: unreadCount,
      lastMessageSequence: lastMessageSequence,
      createTime: createTime,
      activateTime: activateTime,
      etag: etag,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Is a file that came with a message.
  public struct MailboxAttachment: Protobuf.Message, Equatable {
    /// The number within the message, from 1; `attachments/{attachment}` of its resource name.
    public var number: UInt32
    /// Name, type, length and digest.
    public var file: TypeV1.FileInfo?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__mailbox_attachment__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__MailboxAttachment.self)
      let field1: UInt32 = c.pointee.number
      let field2: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      return Self(
        number: field1,
        file: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__MailboxAttachment.self)
      talaka__accounts__v1__mailbox_attachment__init(c)
      c.pointee.number = self.number
      if let value = self.file { c.pointee.file = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.MailboxAttachment {
  public init() {
    self.init(
      number: 0,
      file: nil,
      unknownFields: UnknownFields())
  }

  public init(
    number: UInt32 = 0,
    file: TypeV1.FileInfo? = nil
  ) {
    self.init(
      number: number,
      file: file,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Is one message in an account. Immutable but for its read time.
  public struct MailboxMessage: Protobuf.Message, Equatable {
    /// The resource name: `accounts/{account}/messages/{message}` with a UUIDv7.
    public var name: String
    /// The number within the account: the last one plus one.
    public var sequence: UInt64
    /// Whose it is: `persons/{person}` or `organisations/{organisation}`.
    public var owner: String
    /// What it is for.
    public var kind: AccountsV1.MailboxMessageKind
    /// The body that sent it: `organisations/{organisation}`.
    public var sender: String
    /// The title.
    public var title: TypeV1.LocalizedText?
    /// The text.
    public var text: TypeV1.LocalizedText?
    /// What it is about, where there is something to open: `cases/{case}`, `offers/{offer}`.
    public var topic: String
    /// The files.
    public var attachments: [AccountsV1.MailboxAttachment]
    /// When it was put into the account.
    public var deliverTime: GoogleProtobuf.Timestamp?
    /// Until when the holder should act; absent: no term.
    public var dueTime: GoogleProtobuf.Timestamp?
    /// When its holder first opened it; absent: unread.
    public var readTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__mailbox_message__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__MailboxMessage.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: UInt64 = c.pointee.sequence
      let field3: String = try FromC.text(c.pointee.owner)
      let field4: AccountsV1.MailboxMessageKind = AccountsV1.MailboxMessageKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field5: String = try FromC.text(c.pointee.sender)
      let field6: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field7: TypeV1.LocalizedText? = try FromC.message(c.pointee.text)
      let field8: String = try FromC.text(c.pointee.topic)
      let field9: [AccountsV1.MailboxAttachment] = try FromC.messages(c.pointee.attachments, c.pointee.n_attachments)
      let field10: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.deliver_time)
      let field11: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.due_time)
      let field12: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.read_time)
      return Self(
        name: field1,
        sequence: field2,
        owner: field3,
        kind: field4,
        sender: field5,
        title: field6,
        text: field7,
        topic: field8,
        attachments: field9,
        deliverTime: field10,
        dueTime: field11,
        readTime: field12,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__MailboxMessage.self)
      talaka__accounts__v1__mailbox_message__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.sequence = self.sequence
      c.pointee.owner = arena.text(self.owner)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.sender = arena.text(self.sender)
      if let value = self.title { c.pointee.title = arena.message(value) }
      if let value = self.text { c.pointee.text = arena.message(value) }
      c.pointee.topic = arena.text(self.topic)
      c.pointee.attachments = arena.messages(self.attachments)
      c.pointee.n_attachments = self.attachments.count
      if let value = self.deliverTime { c.pointee.deliver_time = arena.message(value) }
      if let value = self.dueTime { c.pointee.due_time = arena.message(value) }
      if let value = self.readTime { c.pointee.read_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.MailboxMessage {
  public init() {
    self.init(
      name: "",
      sequence: 0,
      owner: "",
      kind: AccountsV1.MailboxMessageKind(rawValue: 0),
      sender: "",
      title: nil,
      text: nil,
      topic: "",
      attachments: [],
      deliverTime: nil,
      dueTime: nil,
      readTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    sequence: UInt64 = 0,
    owner: String = "",
    kind: AccountsV1.MailboxMessageKind = AccountsV1.MailboxMessageKind(rawValue: 0),
    sender: String = "",
    title: TypeV1.LocalizedText? = nil,
    text: TypeV1.LocalizedText? = nil,
    topic: String = "",
    attachments: [AccountsV1.MailboxAttachment] = [],
    deliverTime: GoogleProtobuf.Timestamp? = nil,
    dueTime: GoogleProtobuf.Timestamp? = nil,
    readTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      name: name,
      sequence: sequence,
      owner: owner,
      kind: kind,
      sender: sender,
      title: title,
      text: text,
      topic: topic,
      attachments: attachments,
      deliverTime: deliverTime,
      dueTime: dueTime,
      readTime: readTime,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Says what an account can do.
  public enum AccountState: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// Exists from the register event on; takes messages; its holder has never come.
    case inactive
    /// Its holder has entered with an ID card.
    case active
    /// Is suspended by a decision; takes messages.
    case suspended
    /// Is closed by death or dissolution; takes nothing new.
    case closed
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .inactive
      case 2: self = .active
      case 3: self = .suspended
      case 4: self = .closed
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .inactive: 1
      case .active: 2
      case .suspended: 3
      case .closed: 4
      case .unrecognized(let number): number
      }
    }
  }
}

extension AccountsV1 {
  /// Says what a message is for.
  public enum MailboxMessageKind: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// Tells something.
    case notice
    /// Brings a decision.
    case decision
    /// Asks for something.
    case request
    /// Offers a service that was not applied for.
    case offer
    /// Delivers with legal effect.
    case legalDelivery
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .notice
      case 2: self = .decision
      case 3: self = .request
      case 4: self = .offer
      case 5: self = .legalDelivery
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .notice: 1
      case .decision: 2
      case .request: 3
      case .offer: 4
      case .legalDelivery: 5
      case .unrecognized(let number): number
      }
    }
  }
}
