// Generated from talaka/accounts/v1/mailbox_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension AccountsV1 {
  /// Carries a part of a file. The first message describes the file; every message may carry bytes.
  public struct UploadAttachmentRequest: Protobuf.Message, Equatable {
    /// Name and type, and length and digest where they are known: they are checked then.
    public var file: TypeV1.FileInfo?
    /// The next bytes, at most 256 KiB.
    public var chunk: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__upload_attachment_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__UploadAttachmentRequest.self)
      let field1: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      let field2: [UInt8] = FromC.byteArray(c.pointee.chunk)
      return Self(
        file: field1,
        chunk: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__UploadAttachmentRequest.self)
      talaka__accounts__v1__upload_attachment_request__init(c)
      if let value = self.file { c.pointee.file = arena.message(value) }
      c.pointee.chunk = arena.byteArray(self.chunk)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.UploadAttachmentRequest {
  public init() {
    self.init(
      file: nil,
      chunk: [],
      unknownFields: UnknownFields())
  }

  public init(
    file: TypeV1.FileInfo? = nil,
    chunk: [UInt8] = []
  ) {
    self.init(
      file: file,
      chunk: chunk,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Describes the stored file.
  public struct UploadAttachmentResponse: Protobuf.Message, Equatable {
    /// The file, with length and digest.
    public var file: TypeV1.FileInfo?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__upload_attachment_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__UploadAttachmentResponse.self)
      let field1: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      return Self(
        file: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__UploadAttachmentResponse.self)
      talaka__accounts__v1__upload_attachment_response__init(c)
      if let value = self.file { c.pointee.file = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.UploadAttachmentResponse {
  public init() {
    self.init(
      file: nil,
      unknownFields: UnknownFields())
  }

  public init(
    file: TypeV1.FileInfo? = nil
  ) {
    self.init(
      file: file,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Puts a message into an account.
  public struct DeliverMessageRequest: Protobuf.Message, Equatable {
    /// The sender's id of this delivery (UUID); a repeat has no further effect.
    public var deliveryId: String
    /// To whom: `persons/{person}` or `organisations/{organisation}`.
    public var owner: String
    /// What it is for.
    public var kind: AccountsV1.MailboxMessageKind
    /// For which body: `organisations/{organisation}`.
    public var sender: String
    /// The title.
    public var title: TypeV1.LocalizedText?
    /// The text.
    public var text: TypeV1.LocalizedText?
    /// What it is about: `cases/{case}`, `offers/{offer}`; empty for nothing to open.
    public var topic: String
    /// The uploaded files, by digest, in the order of their numbers.
    public var attachments: [TypeV1.FileInfo]
    /// Until when the holder should act; absent: no term.
    public var dueTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__deliver_message_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__DeliverMessageRequest.self)
      let field1: String = try FromC.text(c.pointee.delivery_id)
      let field2: String = try FromC.text(c.pointee.owner)
      let field3: AccountsV1.MailboxMessageKind = AccountsV1.MailboxMessageKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field4: String = try FromC.text(c.pointee.sender)
      let field5: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field6: TypeV1.LocalizedText? = try FromC.message(c.pointee.text)
      let field7: String = try FromC.text(c.pointee.topic)
      let field8: [TypeV1.FileInfo] = try FromC.messages(c.pointee.attachments, c.pointee.n_attachments)
      let field9: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.due_time)
      return Self(
        deliveryId: field1,
        owner: field2,
        kind: field3,
        sender: field4,
        title: field5,
        text: field6,
        topic: field7,
        attachments: field8,
        dueTime: field9,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__DeliverMessageRequest.self)
      talaka__accounts__v1__deliver_message_request__init(c)
      c.pointee.delivery_id = arena.text(self.deliveryId)
      c.pointee.owner = arena.text(self.owner)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.sender = arena.text(self.sender)
      if let value = self.title { c.pointee.title = arena.message(value) }
      if let value = self.text { c.pointee.text = arena.message(value) }
      c.pointee.topic = arena.text(self.topic)
      c.pointee.attachments = arena.messages(self.attachments)
      c.pointee.n_attachments = self.attachments.count
      if let value = self.dueTime { c.pointee.due_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.DeliverMessageRequest {
  public init() {
    self.init(
      deliveryId: "",
      owner: "",
      kind: AccountsV1.MailboxMessageKind(rawValue: 0),
      sender: "",
      title: nil,
      text: nil,
      topic: "",
      attachments: [],
      dueTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    deliveryId: String = "",
    owner: String = "",
    kind: AccountsV1.MailboxMessageKind = AccountsV1.MailboxMessageKind(rawValue: 0),
    sender: String = "",
    title: TypeV1.LocalizedText? = nil,
    text: TypeV1.LocalizedText? = nil,
    topic: String = "",
    attachments: [TypeV1.FileInfo] = [],
    dueTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      deliveryId: deliveryId,
      owner: owner,
      kind: kind,
      sender: sender,
      title: title,
      text: text,
      topic: topic,
      attachments: attachments,
      dueTime: dueTime,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Says where the message is.
  public struct DeliverMessageResponse: Protobuf.Message, Equatable {
    /// `accounts/{account}/messages/{message}`.
    public var message: String
    /// When it was put into the account.
    public var deliverTime: GoogleProtobuf.Timestamp?
    /// True when this was a repeat.
    public var replayed: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__deliver_message_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__DeliverMessageResponse.self)
      let field1: String = try FromC.text(c.pointee.message)
      let field2: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.deliver_time)
      let field3: Bool = c.pointee.replayed != 0
      return Self(
        message: field1,
        deliverTime: field2,
        replayed: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__DeliverMessageResponse.self)
      talaka__accounts__v1__deliver_message_response__init(c)
      c.pointee.message = arena.text(self.message)
      if let value = self.deliverTime { c.pointee.deliver_time = arena.message(value) }
      c.pointee.replayed = self.replayed ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.DeliverMessageResponse {
  public init() {
    self.init(
      message: "",
      deliverTime: nil,
      replayed: false,
      unknownFields: UnknownFields())
  }

  public init(
    message: String = "",
    deliverTime: GoogleProtobuf.Timestamp? = nil,
    replayed: Bool = false
  ) {
    self.init(
      message: message,
      deliverTime: deliverTime,
      replayed: replayed,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Asks for messages.
  public struct ListMessagesRequest: Protobuf.Message, Equatable {
    /// `accounts/{account}`, or `accounts/me`.
    public var parent: String
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    /// Only of this kind; unspecified: all.
    public var kind: AccountsV1.MailboxMessageKind
    /// Only unread ones.
    public var unreadOnly: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__list_messages_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__ListMessagesRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: Int32 = c.pointee.page_size
      let field3: String = try FromC.text(c.pointee.page_token)
      let field4: AccountsV1.MailboxMessageKind = AccountsV1.MailboxMessageKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field5: Bool = c.pointee.unread_only != 0
      return Self(
        parent: field1,
        pageSize: field2,
        pageToken: field3,
        kind: field4,
        unreadOnly: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__ListMessagesRequest.self)
      talaka__accounts__v1__list_messages_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.unread_only = self.unreadOnly ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.ListMessagesRequest {
  public init() {
    self.init(
      parent: "",
      pageSize: 0,
      pageToken: "",
      kind: AccountsV1.MailboxMessageKind(rawValue: 0),
      unreadOnly: false,
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    pageSize: Int32 = 0,
    pageToken: String = "",
    kind: AccountsV1.MailboxMessageKind = AccountsV1.MailboxMessageKind(rawValue: 0),
    unreadOnly: Bool = false
  ) {
    self.init(
      parent: parent,
      pageSize: pageSize,
      pageToken: pageToken,
      kind: kind,
      unreadOnly: unreadOnly,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Gives a page of messages.
  public struct ListMessagesResponse: Protobuf.Message, Equatable {
    /// The messages.
    public var messages: [AccountsV1.MailboxMessage]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__list_messages_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__ListMessagesResponse.self)
      let field1: [AccountsV1.MailboxMessage] = try FromC.messages(c.pointee.messages, c.pointee.n_messages)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        messages: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__ListMessagesResponse.self)
      talaka__accounts__v1__list_messages_response__init(c)
      c.pointee.messages = arena.messages(self.messages)
      c.pointee.n_messages = self.messages.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.ListMessagesResponse {
  public init() {
    self.init(
      messages: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    messages: [AccountsV1.MailboxMessage] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      messages: messages,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Asks for one message.
  public struct GetMessageRequest: Protobuf.Message, Equatable {
    /// `accounts/{account}/messages/{message}`; the account may be `me`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__get_message_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__GetMessageRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__GetMessageRequest.self)
      talaka__accounts__v1__get_message_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.GetMessageRequest {
  public init() {
    self.init(
      name: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = ""
  ) {
    self.init(
      name: name,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Marks a message read.
  public struct MarkMessageReadRequest: Protobuf.Message, Equatable {
    /// `accounts/{account}/messages/{message}`; the account may be `me`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__mark_message_read_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__MarkMessageReadRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__MarkMessageReadRequest.self)
      talaka__accounts__v1__mark_message_read_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.MarkMessageReadRequest {
  public init() {
    self.init(
      name: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = ""
  ) {
    self.init(
      name: name,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Asks for a file.
  public struct DownloadAttachmentRequest: Protobuf.Message, Equatable {
    /// `accounts/{account}/messages/{message}/attachments/{attachment}`; the account may be `me`.
    public var name: String
    /// The first byte.
    public var offset: UInt64
    /// How many bytes; 0 for all that follow.
    public var length: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__download_attachment_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__DownloadAttachmentRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: UInt64 = c.pointee.offset
      let field3: UInt64 = c.pointee.length
      return Self(
        name: field1,
        offset: field2,
        length: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__DownloadAttachmentRequest.self)
      talaka__accounts__v1__download_attachment_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.offset = self.offset
      c.pointee.length = self.length
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.DownloadAttachmentRequest {
  public init() {
    self.init(
      name: "",
      offset: 0,
      length: 0,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    offset: UInt64 = 0,
    length: UInt64 = 0
  ) {
    self.init(
      name: name,
      offset: offset,
      length: length,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Carries a part of a file.
  public struct DownloadAttachmentResponse: Protobuf.Message, Equatable {
    /// The whole file; only in the first message.
    public var file: TypeV1.FileInfo?
    /// The next bytes.
    public var chunk: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__download_attachment_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__DownloadAttachmentResponse.self)
      let field1: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      let field2: [UInt8] = FromC.byteArray(c.pointee.chunk)
      return Self(
        file: field1,
        chunk: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__DownloadAttachmentResponse.self)
      talaka__accounts__v1__download_attachment_response__init(c)
      if let value = self.file { c.pointee.file = arena.message(value) }
      c.pointee.chunk = arena.byteArray(self.chunk)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.DownloadAttachmentResponse {
  public init() {
    self.init(
      file: nil,
      chunk: [],
      unknownFields: UnknownFields())
  }

  public init(
    file: TypeV1.FileInfo? = nil,
    chunk: [UInt8] = []
  ) {
    self.init(
      file: file,
      chunk: chunk,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Asks for messages as they come.
  public struct WatchMessagesRequest: Protobuf.Message, Equatable {
    /// `accounts/{account}`, or `accounts/me`.
    public var parent: String
    /// The number of the last message that the client holds; 0 for all.
    public var afterSequence: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__watch_messages_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__WatchMessagesRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: UInt64 = c.pointee.after_sequence
      return Self(
        parent: field1,
        afterSequence: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__WatchMessagesRequest.self)
      talaka__accounts__v1__watch_messages_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.after_sequence = self.afterSequence
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.WatchMessagesRequest {
  public init() {
    self.init(
      parent: "",
      afterSequence: 0,
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    afterSequence: UInt64 = 0
  ) {
    self.init(
      parent: parent,
      afterSequence: afterSequence,
      unknownFields: UnknownFields())
  }
}
