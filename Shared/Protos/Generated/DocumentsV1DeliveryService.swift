// Generated from talaka/documents/v1/delivery_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Asks for what was received.
  public struct ListDeliveriesRequest: Protobuf.Message, Equatable {
    /// `subscribers/{subscriber}`.
    public var parent: String
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    /// Only those that are not yet handed over or not yet registered.
    public var openOnly: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_deliveries_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDeliveriesRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: Int32 = c.pointee.page_size
      let field3: String = try FromC.text(c.pointee.page_token)
      let field4: Bool = c.pointee.open_only != 0
      return Self(
        parent: field1,
        pageSize: field2,
        pageToken: field3,
        openOnly: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDeliveriesRequest.self)
      talaka__documents__v1__list_deliveries_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      c.pointee.open_only = self.openOnly ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListDeliveriesRequest {
  public init() {
    self.init(
      parent: "",
      pageSize: 0,
      pageToken: "",
      openOnly: false,
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    pageSize: Int32 = 0,
    pageToken: String = "",
    openOnly: Bool = false
  ) {
    self.init(
      parent: parent,
      pageSize: pageSize,
      pageToken: pageToken,
      openOnly: openOnly,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Gives a page of deliveries.
  public struct ListDeliveriesResponse: Protobuf.Message, Equatable {
    /// The deliveries.
    public var deliveries: [DocumentsV1.Delivery]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_deliveries_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDeliveriesResponse.self)
      let field1: [DocumentsV1.Delivery] = try FromC.messages(c.pointee.deliveries, c.pointee.n_deliveries)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        deliveries: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDeliveriesResponse.self)
      talaka__documents__v1__list_deliveries_response__init(c)
      c.pointee.deliveries = arena.messages(self.deliveries)
      c.pointee.n_deliveries = self.deliveries.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListDeliveriesResponse {
  public init() {
    self.init(
      deliveries: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    deliveries: [DocumentsV1.Delivery] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      deliveries: deliveries,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Asks for a delivery.
  public struct ReadDeliveryRequest: Protobuf.Message, Equatable {
    /// `deliveries/{delivery}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__read_delivery_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ReadDeliveryRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ReadDeliveryRequest.self)
      talaka__documents__v1__read_delivery_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ReadDeliveryRequest {
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

extension DocumentsV1 {
  /// Gives a delivery with its document.
  public struct ReadDeliveryResponse: Protobuf.Message, Equatable {
    /// The delivery.
    public var delivery: DocumentsV1.Delivery?
    /// The dispatch, with the files for this recipient.
    public var dispatch: DocumentsV1.Dispatch?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__read_delivery_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ReadDeliveryResponse.self)
      let field1: DocumentsV1.Delivery? = try FromC.message(c.pointee.delivery)
      let field2: DocumentsV1.Dispatch? = try FromC.message(c.pointee.dispatch)
      return Self(
        delivery: field1,
        dispatch: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ReadDeliveryResponse.self)
      talaka__documents__v1__read_delivery_response__init(c)
      if let value = self.delivery { c.pointee.delivery = arena.message(value) }
      if let value = self.dispatch { c.pointee.dispatch = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ReadDeliveryResponse {
  public init() {
    self.init(
      delivery: nil,
      dispatch: nil,
      unknownFields: UnknownFields())
  }

  public init(
    delivery: DocumentsV1.Delivery? = nil,
    dispatch: DocumentsV1.Dispatch? = nil
  ) {
    self.init(
      delivery: delivery,
      dispatch: dispatch,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Asks for a file.
  public struct DownloadFileRequest: Protobuf.Message, Equatable {
    /// `deliveries/{delivery}/files/{file}` or `dispatches/{dispatch}/files/{file}`.
    public var name: String
    /// The first byte.
    public var offset: UInt64
    /// How many bytes; 0 for all that follow.
    public var length: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__download_file_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DownloadFileRequest.self)
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
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DownloadFileRequest.self)
      talaka__documents__v1__download_file_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.offset = self.offset
      c.pointee.length = self.length
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.DownloadFileRequest {
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

extension DocumentsV1 {
  /// Carries a part of a file.
  public struct DownloadFileResponse: Protobuf.Message, Equatable {
    /// The whole file; only in the first message.
    public var file: TypeV1.FileInfo?
    /// The next bytes.
    public var chunk: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__download_file_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DownloadFileResponse.self)
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
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__DownloadFileResponse.self)
      talaka__documents__v1__download_file_response__init(c)
      if let value = self.file { c.pointee.file = arena.message(value) }
      c.pointee.chunk = arena.byteArray(self.chunk)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.DownloadFileResponse {
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

extension DocumentsV1 {
  /// Confirms a handover.
  public struct ConfirmHandoverRequest: Protobuf.Message, Equatable {
    /// `deliveries/{delivery}`.
    public var name: String
    /// The digests of the files that were read, in the order of their numbers.
    public var digests: [TypeV1.Digest]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__confirm_handover_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ConfirmHandoverRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: [TypeV1.Digest] = try FromC.messages(c.pointee.digests, c.pointee.n_digests)
      return Self(
        name: field1,
        digests: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ConfirmHandoverRequest.self)
      talaka__documents__v1__confirm_handover_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.digests = arena.messages(self.digests)
      c.pointee.n_digests = self.digests.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ConfirmHandoverRequest {
  public init() {
    self.init(
      name: "",
      digests: [],
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    digests: [TypeV1.Digest] = []
  ) {
    self.init(
      name: name,
      digests: digests,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Registers a delivery.
  public struct RegisterDeliveryRequest: Protobuf.Message, Equatable {
    /// `deliveries/{delivery}`.
    public var name: String
    /// The recipient's number.
    public var incomingNumber: String
    /// The recipient's date, `YYYY-MM-DD`.
    public var incomingDate: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__register_delivery_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__RegisterDeliveryRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.incoming_number)
      let field3: String = try FromC.text(c.pointee.incoming_date)
      return Self(
        name: field1,
        incomingNumber: field2,
        incomingDate: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__RegisterDeliveryRequest.self)
      talaka__documents__v1__register_delivery_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.incoming_number = arena.text(self.incomingNumber)
      c.pointee.incoming_date = arena.text(self.incomingDate)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.RegisterDeliveryRequest {
  public init() {
    self.init(
      name: "",
      incomingNumber: "",
      incomingDate: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    incomingNumber: String = "",
    incomingDate: String = ""
  ) {
    self.init(
      name: name,
      incomingNumber: incomingNumber,
      incomingDate: incomingDate,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Refuses a delivery.
  public struct RefuseRegistrationRequest: Protobuf.Message, Equatable {
    /// `deliveries/{delivery}`.
    public var name: String
    /// Why.
    public var reason: DocumentsV1.RefusalReason
    /// The same in words; must be there for OTHER.
    public var comment: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__refuse_registration_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__RefuseRegistrationRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: DocumentsV1.RefusalReason = DocumentsV1.RefusalReason(rawValue: Int32(truncatingIfNeeded: c.pointee.reason.rawValue))
      let field3: String = try FromC.text(c.pointee.comment)
      return Self(
        name: field1,
        reason: field2,
        comment: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__RefuseRegistrationRequest.self)
      talaka__documents__v1__refuse_registration_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.reason = .init(rawValue: .init(truncatingIfNeeded: self.reason.rawValue))
      c.pointee.comment = arena.text(self.comment)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.RefuseRegistrationRequest {
  public init() {
    self.init(
      name: "",
      reason: DocumentsV1.RefusalReason(rawValue: 0),
      comment: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    reason: DocumentsV1.RefusalReason = DocumentsV1.RefusalReason(rawValue: 0),
    comment: String = ""
  ) {
    self.init(
      name: name,
      reason: reason,
      comment: comment,
      unknownFields: UnknownFields())
  }
}
