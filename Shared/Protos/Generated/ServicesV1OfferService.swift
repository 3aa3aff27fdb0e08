// Generated from talaka/services/v1/offer_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Is one fact that a rule used.
  public struct RuleFact: Protobuf.Message, Equatable {
    /// The condition, as the rule has it.
    public var condition: String
    /// Whether it held.
    public var held: Bool
    /// The sentence for people.
    public var text: TypeV1.LocalizedText?
    /// The register fields that were used: `population.birth_date`.
    public var fields: [String]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__rule_fact__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RuleFact.self)
      let field1: String = try FromC.text(c.pointee.condition)
      let field2: Bool = c.pointee.held != 0
      let field3: TypeV1.LocalizedText? = try FromC.message(c.pointee.text)
      let field4: [String] = try FromC.texts(c.pointee.fields, c.pointee.n_fields)
      return Self(
        condition: field1,
        held: field2,
        text: field3,
        fields: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RuleFact.self)
      talaka__services__v1__rule_fact__init(c)
      c.pointee.condition = arena.text(self.condition)
      c.pointee.held = self.held ? 1 : 0
      if let value = self.text { c.pointee.text = arena.message(value) }
      c.pointee.fields = arena.texts(self.fields)
      c.pointee.n_fields = self.fields.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.RuleFact {
  public init() {
    self.init(
      condition: "",
      held: false,
      text: nil,
      fields: [],
      unknownFields: UnknownFields())
  }

  public init(
    condition: String = "",
    held: Bool = false,
    text: TypeV1.LocalizedText? = nil,
    fields: [String] = []
  ) {
    self.init(
      condition: condition,
      held: held,
      text: text,
      fields: fields,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is a service that was not applied for.
  public struct Offer: Protobuf.Message, Equatable {
    /// The resource name: `offers/{offer}` with a UUIDv7.
    public var name: String
    /// The service: `publicServices/{public_service}`.
    public var publicService: String
    /// Its version.
    public var version: UInt32
    /// To whom: `persons/{person}` or `organisations/{organisation}`.
    public var holder: String
    /// The rule that made it, by id.
    public var ruleId: String
    /// The rule's version.
    public var ruleVersion: UInt32
    /// The title.
    public var title: TypeV1.LocalizedText?
    /// What it is and what to do.
    public var text: TypeV1.LocalizedText?
    /// The prefilled answers.
    public var answers: GoogleProtobuf.Struct?
    /// The form's fields that only the holder can fill, as JSON pointers; empty: one signature is all.
    public var openFields: [String]
    /// Why it was made.
    public var facts: [ServicesV1.RuleFact]
    /// Where it is.
    public var state: ServicesV1.OfferState
    /// The case that came of it: `cases/{case}`; empty before.
    public var caseName: String
    /// When it was made.
    public var createTime: GoogleProtobuf.Timestamp?
    /// Until when it can be accepted.
    public var expireTime: GoogleProtobuf.Timestamp?
    /// Changes with every change of the offer.
    public var etag: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__offer__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Offer.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.public_service)
      let field3: UInt32 = c.pointee.version
      let field4: String = try FromC.text(c.pointee.holder)
      let field5: String = try FromC.text(c.pointee.rule_id)
      let field6: UInt32 = c.pointee.rule_version
      let field7: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field8: TypeV1.LocalizedText? = try FromC.message(c.pointee.text)
      let field9: GoogleProtobuf.Struct? = try FromC.message(c.pointee.answers)
      let field10: [String] = try FromC.texts(c.pointee.open_fields, c.pointee.n_open_fields)
      let field11: [ServicesV1.RuleFact] = try FromC.messages(c.pointee.facts, c.pointee.n_facts)
      let field12: ServicesV1.OfferState = ServicesV1.OfferState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      let field13: String = try FromC.text(c.pointee.case_name)
      let field14: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.create_time)
      let field15: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.expire_time)
      let field16: String = try FromC.text(c.pointee.etag)
      return Self(
        name: field1,
        publicService: field2,
        version: field3,
        holder: field4,
        ruleId: field5,
        ruleVersion: field6,
        title: field7,
        text: field8,
        answers: field9,
        openFields: field10,
        facts: field11,
        state: field12,
        caseName: field13,
        createTime: field14,
        expireTime: field15,
        etag: field16,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Offer.self)
      talaka__services__v1__offer__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.public_service = arena.text(self.publicService)
      c.pointee.version = self.version
      c.pointee.holder = arena.text(self.holder)
      c.pointee.rule_id = arena.text(self.ruleId)
      c.pointee.rule_version = self.ruleVersion
      if let value = self.title { c.pointee.title = arena.message(value) }
      if let value = self.text { c.pointee.text = arena.message(value) }
      if let value = self.answers { c.pointee.answers = arena.message(value) }
      c.pointee.open_fields = arena.texts(self.openFields)
      c.pointee.n_open_fields = self.openFields.count
      c.pointee.facts = arena.messages(self.facts)
      c.pointee.n_facts = self.facts.count
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      c.pointee.case_name = arena.text(self.caseName)
      if let value = self.createTime { c.pointee.create_time = arena.message(value) }
      if let value = self.expireTime { c.pointee.expire_time = arena.message(value) }
      c.pointee.etag = arena.text(self.etag)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.Offer {
  public init() {
    self.init(
      name: "",
      publicService: "",
      version: 0,
      holder: "",
      ruleId: "",
      ruleVersion: 0,
      title: nil,
      text: nil,
      answers: nil,
      openFields: [],
      facts: [],
      state: ServicesV1.OfferState(rawValue: 0),
      caseName: "",
      createTime: nil,
      expireTime: nil,
      etag: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    publicService: String = "",
    version: UInt32 = 0,
    holder: String = "",
    ruleId: String = "",
    ruleVersion: UInt32 = 0,
    title: TypeV1.LocalizedText? = nil,
    text: TypeV1.LocalizedText? = nil,
    answers: GoogleProtobuf.Struct? = nil,
    openFields: [String] = [],
    facts: [ServicesV1.RuleFact] = [],
    state: ServicesV1.OfferState = ServicesV1.OfferState(rawValue: 0),
    caseName: String = "",
    createTime: GoogleProtobuf.Timestamp? = nil,
    expireTime: GoogleProtobuf.Timestamp? = nil,
    etag: String = ""
  ) {
    self.init(
      name: name,
      publicService: publicService,
      version: version,
      holder: holder,
      ruleId: ruleId,
      ruleVersion: ruleVersion,
      title: title,
      text: text,
      answers: answers,
      openFields: openFields,
      facts: facts,
      state: state,
      caseName: caseName,
      createTime: createTime,
      expireTime: expireTime,
      etag: etag,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Asks for an offer.
  public struct GetOfferRequest: Protobuf.Message, Equatable {
    /// `offers/{offer}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__get_offer_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetOfferRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetOfferRequest.self)
      talaka__services__v1__get_offer_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.GetOfferRequest {
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

extension ServicesV1 {
  /// Asks for offers.
  public struct ListOffersRequest: Protobuf.Message, Equatable {
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_offers_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListOffersRequest.self)
      let field1: Int32 = c.pointee.page_size
      let field2: String = try FromC.text(c.pointee.page_token)
      return Self(
        pageSize: field1,
        pageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListOffersRequest.self)
      talaka__services__v1__list_offers_request__init(c)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListOffersRequest {
  public init() {
    self.init(
      pageSize: 0,
      pageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    pageSize: Int32 = 0,
    pageToken: String = ""
  ) {
    self.init(
      pageSize: pageSize,
      pageToken: pageToken,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Gives a page of offers.
  public struct ListOffersResponse: Protobuf.Message, Equatable {
    /// The offers.
    public var offers: [ServicesV1.Offer]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_offers_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListOffersResponse.self)
      let field1: [ServicesV1.Offer] = try FromC.messages(c.pointee.offers, c.pointee.n_offers)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        offers: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListOffersResponse.self)
      talaka__services__v1__list_offers_response__init(c)
      c.pointee.offers = arena.messages(self.offers)
      c.pointee.n_offers = self.offers.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListOffersResponse {
  public init() {
    self.init(
      offers: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    offers: [ServicesV1.Offer] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      offers: offers,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Prepares an acceptance.
  public struct PrepareAcceptanceRequest: Protobuf.Message, Equatable {
    /// `offers/{offer}`.
    public var name: String
    /// The answers to the open fields.
    public var answers: GoogleProtobuf.Struct?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__prepare_acceptance_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareAcceptanceRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: GoogleProtobuf.Struct? = try FromC.message(c.pointee.answers)
      return Self(
        name: field1,
        answers: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareAcceptanceRequest.self)
      talaka__services__v1__prepare_acceptance_request__init(c)
      c.pointee.name = arena.text(self.name)
      if let value = self.answers { c.pointee.answers = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.PrepareAcceptanceRequest {
  public init() {
    self.init(
      name: "",
      answers: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    answers: GoogleProtobuf.Struct? = nil
  ) {
    self.init(
      name: name,
      answers: answers,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Gives what the holder signs.
  public struct PrepareAcceptanceResponse: Protobuf.Message, Equatable {
    /// The canonical document, as of `PrepareSubmission`.
    public var document: [UInt8]
    /// Its digest.
    public var digest: TypeV1.Digest?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__prepare_acceptance_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareAcceptanceResponse.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.document)
      let field2: TypeV1.Digest? = try FromC.message(c.pointee.digest)
      return Self(
        document: field1,
        digest: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareAcceptanceResponse.self)
      talaka__services__v1__prepare_acceptance_response__init(c)
      c.pointee.document = arena.byteArray(self.document)
      if let value = self.digest { c.pointee.digest = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.PrepareAcceptanceResponse {
  public init() {
    self.init(
      document: [],
      digest: nil,
      unknownFields: UnknownFields())
  }

  public init(
    document: [UInt8] = [],
    digest: TypeV1.Digest? = nil
  ) {
    self.init(
      document: document,
      digest: digest,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Accepts an offer.
  public struct AcceptOfferRequest: Protobuf.Message, Equatable {
    /// `offers/{offer}`.
    public var name: String
    /// The client's id of this request (UUID); a repeat has no further effect.
    public var requestId: String
    /// The detached signature over the prepared document (CAdES-T, DER).
    public var signature: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__accept_offer_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__AcceptOfferRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.request_id)
      let field3: [UInt8] = FromC.byteArray(c.pointee.signature)
      return Self(
        name: field1,
        requestId: field2,
        signature: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__AcceptOfferRequest.self)
      talaka__services__v1__accept_offer_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.request_id = arena.text(self.requestId)
      c.pointee.signature = arena.byteArray(self.signature)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.AcceptOfferRequest {
  public init() {
    self.init(
      name: "",
      requestId: "",
      signature: [],
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    requestId: String = "",
    signature: [UInt8] = []
  ) {
    self.init(
      name: name,
      requestId: requestId,
      signature: signature,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Declines an offer.
  public struct DeclineOfferRequest: Protobuf.Message, Equatable {
    /// `offers/{offer}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__decline_offer_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DeclineOfferRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DeclineOfferRequest.self)
      talaka__services__v1__decline_offer_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.DeclineOfferRequest {
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

extension ServicesV1 {
  /// Asks for the rules.
  public struct ListRulesRequest: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_rules_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListRulesRequest.self)
      talaka__services__v1__list_rules_request__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListRulesRequest {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Gives the rules.
  public struct ListRulesResponse: Protobuf.Message, Equatable {
    /// The rules, by id.
    public var rules: [ServicesV1.RuleInfo]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_rules_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListRulesResponse.self)
      let field1: [ServicesV1.RuleInfo] = try FromC.messages(c.pointee.rules, c.pointee.n_rules)
      return Self(
        rules: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListRulesResponse.self)
      talaka__services__v1__list_rules_response__init(c)
      c.pointee.rules = arena.messages(self.rules)
      c.pointee.n_rules = self.rules.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListRulesResponse {
  public init() {
    self.init(
      rules: [],
      unknownFields: UnknownFields())
  }

  public init(
    rules: [ServicesV1.RuleInfo] = []
  ) {
    self.init(
      rules: rules,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Describes a rule.
  public struct RuleInfo: Protobuf.Message, Equatable {
    /// The id: `birth-grant`.
    public var ruleId: String
    /// The version.
    public var version: UInt32
    /// What it does.
    public var title: TypeV1.LocalizedText?
    /// The service: `publicServices/{public_service}`.
    public var publicService: String
    /// The SHA-256 digest of its file.
    public var digest: TypeV1.Digest?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__rule_info__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RuleInfo.self)
      let field1: String = try FromC.text(c.pointee.rule_id)
      let field2: UInt32 = c.pointee.version
      let field3: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field4: String = try FromC.text(c.pointee.public_service)
      let field5: TypeV1.Digest? = try FromC.message(c.pointee.digest)
      return Self(
        ruleId: field1,
        version: field2,
        title: field3,
        publicService: field4,
        digest: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RuleInfo.self)
      talaka__services__v1__rule_info__init(c)
      c.pointee.rule_id = arena.text(self.ruleId)
      c.pointee.version = self.version
      if let value = self.title { c.pointee.title = arena.message(value) }
      c.pointee.public_service = arena.text(self.publicService)
      if let value = self.digest { c.pointee.digest = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.RuleInfo {
  public init() {
    self.init(
      ruleId: "",
      version: 0,
      title: nil,
      publicService: "",
      digest: nil,
      unknownFields: UnknownFields())
  }

  public init(
    ruleId: String = "",
    version: UInt32 = 0,
    title: TypeV1.LocalizedText? = nil,
    publicService: String = "",
    digest: TypeV1.Digest? = nil
  ) {
    self.init(
      ruleId: ruleId,
      version: version,
      title: title,
      publicService: publicService,
      digest: digest,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Tries a rule.
  public struct DryRunRuleRequest: Protobuf.Message, Equatable {
    /// The rule to try. Exactly one is set.
    public var rule: Rule?
    /// Events of the register feed after this number.
    public var afterSequence: UInt64
    /// How many events at most, at most 10,000; 0 means 1,000.
    public var maxEvents: UInt32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__dry_run_rule_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DryRunRuleRequest.self)
      let oneof0: Rule?
      switch c.pointee.rule_case.rawValue {
      case 1: oneof0 = .ruleId(try FromC.text(c.pointee.rule_id))
      case 2: oneof0 = .ruleJson(try FromC.text(c.pointee.rule_json))
      default: oneof0 = nil
      }
      let field3: UInt64 = c.pointee.after_sequence
      let field4: UInt32 = c.pointee.max_events
      return Self(
        rule: oneof0,
        afterSequence: field3,
        maxEvents: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DryRunRuleRequest.self)
      talaka__services__v1__dry_run_rule_request__init(c)
      switch self.rule {
      case .ruleId(let value):
        c.pointee.rule_case = .init(rawValue: 1)
        c.pointee.rule_id = arena.text(value)
      case .ruleJson(let value):
        c.pointee.rule_case = .init(rawValue: 2)
        c.pointee.rule_json = arena.text(value)
      case nil: break
      }
      c.pointee.after_sequence = self.afterSequence
      c.pointee.max_events = self.maxEvents
      arena.unknownFields(self.unknownFields, structure)
    }

    /// The rule to try. Exactly one is set.
    public enum Rule: Sendable, Equatable {
      /// A loaded rule, by id.
      case ruleId(String)
      /// A rule that is not loaded, as JSON text.
      case ruleJson(String)
    }
  }
}

extension ServicesV1.DryRunRuleRequest {
  public init() {
    self.init(
      rule: nil,
      afterSequence: 0,
      maxEvents: 0,
      unknownFields: UnknownFields())
  }

  public init(
    rule: Rule? = nil,
    afterSequence: UInt64 = 0,
    maxEvents: UInt32 = 0
  ) {
    self.init(
      rule: rule,
      afterSequence: afterSequence,
      maxEvents: maxEvents,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Says what a rule would have done with an event.
  public struct RuleOutcome: Protobuf.Message, Equatable {
    /// The event's number in the register feed.
    public var eventSequence: UInt64
    /// Who would have been reached: `persons/{person}`; empty when nobody.
    public var holder: String
    /// True when the rule would have fired.
    public var fired: Bool
    /// Each condition and whether it held.
    public var facts: [ServicesV1.RuleFact]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__rule_outcome__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RuleOutcome.self)
      let field1: UInt64 = c.pointee.event_sequence
      let field2: String = try FromC.text(c.pointee.holder)
      let field3: Bool = c.pointee.fired != 0
      let field4: [ServicesV1.RuleFact] = try FromC.messages(c.pointee.facts, c.pointee.n_facts)
      return Self(
        eventSequence: field1,
        holder: field2,
        fired: field3,
        facts: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RuleOutcome.self)
      talaka__services__v1__rule_outcome__init(c)
      c.pointee.event_sequence = self.eventSequence
      c.pointee.holder = arena.text(self.holder)
      c.pointee.fired = self.fired ? 1 : 0
      c.pointee.facts = arena.messages(self.facts)
      c.pointee.n_facts = self.facts.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.RuleOutcome {
  public init() {
    self.init(
      eventSequence: 0,
      holder: "",
      fired: false,
      facts: [],
      unknownFields: UnknownFields())
  }

  public init(
    eventSequence: UInt64 = 0,
    holder: String = "",
    fired: Bool = false,
    facts: [ServicesV1.RuleFact] = []
  ) {
    self.init(
      eventSequence: eventSequence,
      holder: holder,
      fired: fired,
      facts: facts,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Says where an offer is.
  public enum OfferState: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// Stored; the message is on its way to the account.
    case prepared
    /// In the account.
    case sent
    /// Accepted: a case came of it.
    case accepted
    /// Declined.
    case declined
    /// Not answered in time.
    case expired
    /// Taken back because its event was corrected.
    case revoked
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .prepared
      case 2: self = .sent
      case 3: self = .accepted
      case 4: self = .declined
      case 5: self = .expired
      case 6: self = .revoked
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .prepared: 1
      case .sent: 2
      case .accepted: 3
      case .declined: 4
      case .expired: 5
      case .revoked: 6
      case .unrecognized(let number): number
      }
    }
  }
}
