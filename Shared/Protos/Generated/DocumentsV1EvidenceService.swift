// Generated from talaka/documents/v1/evidence_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Asks for one evidence.
  public struct GetEvidenceRequest: Protobuf.Message, Equatable {
    /// `evidence/{evidence}`.
    public var name: String = ""

    public init() {}

    public init(
      name: String = ""
    ) {
      self.name = name
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__get_evidence_request__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__GetEvidenceRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      self.init(
        name: field1)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__GetEvidenceRequest.self)
      talaka__documents__v1__get_evidence_request__init(c)
      c.pointee.name = arena.text(self.name)
    }
  }
}

extension DocumentsV1 {
  /// Asks for evidence.
  public struct ListEvidenceRequest: Protobuf.Message, Equatable {
    /// `dispatches/{dispatch}` or `deliveries/{delivery}`.
    public var parent: String = ""
    /// How many, at most 1000; 0 means 50.
    public var pageSize: Int32 = 0
    /// Where to go on, from the last answer.
    public var pageToken: String = ""

    public init() {}

    public init(
      parent: String = "",
      pageSize: Int32 = 0,
      pageToken: String = ""
    ) {
      self.parent = parent
      self.pageSize = pageSize
      self.pageToken = pageToken
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_evidence_request__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEvidenceRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: Int32 = c.pointee.page_size
      let field3: String = try FromC.text(c.pointee.page_token)
      self.init(
        parent: field1,
        pageSize: field2,
        pageToken: field3)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEvidenceRequest.self)
      talaka__documents__v1__list_evidence_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
    }
  }
}

extension DocumentsV1 {
  /// Gives a page of evidence.
  public struct ListEvidenceResponse: Protobuf.Message, Equatable {
    /// The evidence.
    public var evidence: [DocumentsV1.Evidence] = []
    /// For the next page; empty at the end.
    public var nextPageToken: String = ""

    public init() {}

    public init(
      evidence: [DocumentsV1.Evidence] = [],
      nextPageToken: String = ""
    ) {
      self.evidence = evidence
      self.nextPageToken = nextPageToken
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_evidence_response__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEvidenceResponse.self)
      let field1: [DocumentsV1.Evidence] = try FromC.messages(c.pointee.evidence, c.pointee.n_evidence)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      self.init(
        evidence: field1,
        nextPageToken: field2)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEvidenceResponse.self)
      talaka__documents__v1__list_evidence_response__init(c)
      c.pointee.evidence = arena.messages(self.evidence)
      c.pointee.n_evidence = self.evidence.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
  }
}
