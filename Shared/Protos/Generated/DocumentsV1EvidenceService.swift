// Generated from talaka/documents/v1/evidence_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Asks for one evidence.
  public struct GetEvidenceRequest: Protobuf.Message, Equatable {
    /// `evidence/{evidence}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__get_evidence_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__GetEvidenceRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__GetEvidenceRequest.self)
      talaka__documents__v1__get_evidence_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.GetEvidenceRequest {
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
  /// Asks for evidence.
  public struct ListEvidenceRequest: Protobuf.Message, Equatable {
    /// `dispatches/{dispatch}` or `deliveries/{delivery}`.
    public var parent: String
    /// How many, at most 1000; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_evidence_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEvidenceRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: Int32 = c.pointee.page_size
      let field3: String = try FromC.text(c.pointee.page_token)
      return Self(
        parent: field1,
        pageSize: field2,
        pageToken: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEvidenceRequest.self)
      talaka__documents__v1__list_evidence_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListEvidenceRequest {
  public init() {
    self.init(
      parent: "",
      pageSize: 0,
      pageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    pageSize: Int32 = 0,
    pageToken: String = ""
  ) {
    self.init(
      parent: parent,
      pageSize: pageSize,
      pageToken: pageToken,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Gives a page of evidence.
  public struct ListEvidenceResponse: Protobuf.Message, Equatable {
    /// The evidence.
    public var evidence: [DocumentsV1.Evidence]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_evidence_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEvidenceResponse.self)
      let field1: [DocumentsV1.Evidence] = try FromC.messages(c.pointee.evidence, c.pointee.n_evidence)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        evidence: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEvidenceResponse.self)
      talaka__documents__v1__list_evidence_response__init(c)
      c.pointee.evidence = arena.messages(self.evidence)
      c.pointee.n_evidence = self.evidence.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListEvidenceResponse {
  public init() {
    self.init(
      evidence: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    evidence: [DocumentsV1.Evidence] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      evidence: evidence,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}
