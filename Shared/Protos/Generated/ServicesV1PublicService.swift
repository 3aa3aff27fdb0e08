// Generated from talaka/services/v1/public_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Is a length of time by law.
  public struct Term: Protobuf.Message, Equatable {
    /// How many.
    public var count: UInt32
    /// Of what.
    public var unit: ServicesV1.TermUnit
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__term__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Term.self)
      let field1: UInt32 = c.pointee.count
      let field2: ServicesV1.TermUnit = ServicesV1.TermUnit(rawValue: Int32(truncatingIfNeeded: c.pointee.unit.rawValue))
      return Self(
        count: field1,
        unit: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Term.self)
      talaka__services__v1__term__init(c)
      c.pointee.count = self.count
      c.pointee.unit = .init(rawValue: .init(truncatingIfNeeded: self.unit.rawValue))
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.Term {
  public init() {
    self.init(
      count: 0,
      unit: ServicesV1.TermUnit(rawValue: 0),
      unknownFields: UnknownFields())
  }

  public init(
    count: UInt32 = 0,
    unit: ServicesV1.TermUnit = ServicesV1.TermUnit(rawValue: 0)
  ) {
    self.init(
      count: count,
      unit: unit,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is what a service costs.
  public struct Fee: Protobuf.Message, Equatable {
    /// The amount in hundredths of the currency; 0: free.
    public var amount: UInt64
    /// ISO 4217: `BYN`.
    public var currency: String
    /// How it is reckoned, and who is free of it.
    public var text: TypeV1.LocalizedText?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__fee__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Fee.self)
      let field1: UInt64 = c.pointee.amount
      let field2: String = try FromC.text(c.pointee.currency)
      let field3: TypeV1.LocalizedText? = try FromC.message(c.pointee.text)
      return Self(
        amount: field1,
        currency: field2,
        text: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Fee.self)
      talaka__services__v1__fee__init(c)
      c.pointee.amount = self.amount
      c.pointee.currency = arena.text(self.currency)
      if let value = self.text { c.pointee.text = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.Fee {
  public init() {
    self.init(
      amount: 0,
      currency: "",
      text: nil,
      unknownFields: UnknownFields())
  }

  public init(
    amount: UInt64 = 0,
    currency: String = "",
    text: TypeV1.LocalizedText? = nil
  ) {
    self.init(
      amount: amount,
      currency: currency,
      text: text,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is a document that the applicant brings.
  public struct RequiredDocument: Protobuf.Message, Equatable {
    /// The id within the definition: `birth-certificate`.
    public var documentId: String
    /// What it is.
    public var title: TypeV1.LocalizedText?
    /// True when the application can't be submitted without it.
    public var mandatory: Bool
    /// The media types that are accepted.
    public var mediaTypes: [String]
    /// The greatest length in bytes.
    public var maxBytes: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__required_document__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RequiredDocument.self)
      let field1: String = try FromC.text(c.pointee.document_id)
      let field2: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field3: Bool = c.pointee.mandatory != 0
      let field4: [String] = try FromC.texts(c.pointee.media_types, c.pointee.n_media_types)
      let field5: UInt64 = c.pointee.max_bytes
      return Self(
        documentId: field1,
        title: field2,
        mandatory: field3,
        mediaTypes: field4,
        maxBytes: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RequiredDocument.self)
      talaka__services__v1__required_document__init(c)
      c.pointee.document_id = arena.text(self.documentId)
      if let value = self.title { c.pointee.title = arena.message(value) }
      c.pointee.mandatory = self.mandatory ? 1 : 0
      c.pointee.media_types = arena.texts(self.mediaTypes)
      c.pointee.n_media_types = self.mediaTypes.count
      c.pointee.max_bytes = self.maxBytes
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.RequiredDocument {
  public init() {
    self.init(
      documentId: "",
      title: nil,
      mandatory: false,
      mediaTypes: [],
      maxBytes: 0,
      unknownFields: UnknownFields())
  }

  public init(
    documentId: String = "",
    title: TypeV1.LocalizedText? = nil,
    mandatory: Bool = false,
    mediaTypes: [String] = [],
    maxBytes: UInt64 = 0
  ) {
    self.init(
      documentId: documentId,
      title: title,
      mandatory: mandatory,
      mediaTypes: mediaTypes,
      maxBytes: maxBytes,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is data that is fetched instead of asked.
  public struct FetchedData: Protobuf.Message, Equatable {
    /// The register: `population`.
    public var registerId: String
    /// The fields.
    public var fields: [String]
    /// The provision of law that allows it.
    public var legalBasis: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__fetched_data__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__FetchedData.self)
      let field1: String = try FromC.text(c.pointee.register_id)
      let field2: [String] = try FromC.texts(c.pointee.fields, c.pointee.n_fields)
      let field3: String = try FromC.text(c.pointee.legal_basis)
      return Self(
        registerId: field1,
        fields: field2,
        legalBasis: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__FetchedData.self)
      talaka__services__v1__fetched_data__init(c)
      c.pointee.register_id = arena.text(self.registerId)
      c.pointee.fields = arena.texts(self.fields)
      c.pointee.n_fields = self.fields.count
      c.pointee.legal_basis = arena.text(self.legalBasis)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.FetchedData {
  public init() {
    self.init(
      registerId: "",
      fields: [],
      legalBasis: "",
      unknownFields: UnknownFields())
  }

  public init(
    registerId: String = "",
    fields: [String] = [],
    legalBasis: String = ""
  ) {
    self.init(
      registerId: registerId,
      fields: fields,
      legalBasis: legalBasis,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is one version of a service of the catalogue.
  public struct PublicService: Protobuf.Message, Equatable {
    /// The resource name: `publicServices/{public_service}`, the code with hyphens: `200-2-8`.
    public var name: String
    /// The code of the list of administrative procedures: `2.8`.
    public var code: String
    /// The version; cases keep the one that they began with.
    public var version: UInt32
    /// From when the version holds, `YYYY-MM-DD`.
    public var validFrom: String
    /// Until when, `YYYY-MM-DD`; empty: until a newer one holds.
    public var validUntil: String
    /// The title.
    public var title: TypeV1.LocalizedText?
    /// What it is about, in a few sentences.
    public var summary: TypeV1.LocalizedText?
    /// The theme: `family`, `housing`, `business`.
    public var theme: String
    /// Who may apply.
    public var applicants: [ServicesV1.ApplicantKind]
    /// How sure the suite must be of who applies.
    public var assurance: OptionsV1.User
    /// The responsible body, where it is one for all: `organisations/{organisation}`.
    public var organisation: String
    /// How the body is found.
    public var organisationText: TypeV1.LocalizedText?
    /// The documents to bring.
    public var documents: [ServicesV1.RequiredDocument]
    /// The data that is fetched instead.
    public var fetchedData: [ServicesV1.FetchedData]
    /// What it costs.
    public var fee: ServicesV1.Fee?
    /// How long the decision takes at most.
    public var decisionTerm: ServicesV1.Term?
    /// How long the result holds; a count of 0: without end.
    public var validityTerm: ServicesV1.Term?
    /// What the result is.
    public var resultText: TypeV1.LocalizedText?
    /// Where a complaint goes.
    public var complaintText: TypeV1.LocalizedText?
    /// The form: a JSON Schema of the subset that the catalogue's README names. Not in lists.
    public var formSchema: GoogleProtobuf.Struct?
    /// How the form is shown: groups, order, hints in three languages. Not in lists.
    public var formLayout: GoogleProtobuf.Struct?
    /// The provisions of law.
    public var legalBases: [String]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__public_service__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PublicService.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.code)
      let field3: UInt32 = c.pointee.version
      let field4: String = try FromC.text(c.pointee.valid_from)
      let field5: String = try FromC.text(c.pointee.valid_until)
      let field6: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field7: TypeV1.LocalizedText? = try FromC.message(c.pointee.summary)
      let field8: String = try FromC.text(c.pointee.theme)
      let field9: [ServicesV1.ApplicantKind] = FromC.enums(c.pointee.applicants, c.pointee.n_applicants)
      let field10: OptionsV1.User = OptionsV1.User(rawValue: Int32(truncatingIfNeeded: c.pointee.assurance.rawValue))
      let field11: String = try FromC.text(c.pointee.organisation)
      let field12: TypeV1.LocalizedText? = try FromC.message(c.pointee.organisation_text)
      let field13: [ServicesV1.RequiredDocument] = try FromC.messages(c.pointee.documents, c.pointee.n_documents)
      let field14: [ServicesV1.FetchedData] = try FromC.messages(c.pointee.fetched_data, c.pointee.n_fetched_data)
      let field15: ServicesV1.Fee? = try FromC.message(c.pointee.fee)
      let field16: ServicesV1.Term? = try FromC.message(c.pointee.decision_term)
      let field17: ServicesV1.Term? = try FromC.message(c.pointee.validity_term)
      let field18: TypeV1.LocalizedText? = try FromC.message(c.pointee.result_text)
      let field19: TypeV1.LocalizedText? = try FromC.message(c.pointee.complaint_text)
      let field20: GoogleProtobuf.Struct? = try FromC.message(c.pointee.form_schema)
      let field21: GoogleProtobuf.Struct? = try FromC.message(c.pointee.form_layout)
      let field22: [String] = try FromC.texts(c.pointee.legal_bases, c.pointee.n_legal_bases)
      return Self(
        name: field1,
        code: field2,
        version: field3,
        validFrom: field4,
        validUntil: field5,
        title: field6,
        summary: field7,
        theme: field8,
        applicants: field9,
        assurance: field10,
        organisation: field11,
        organisationText: field12,
        documents: field13,
        fetchedData: field14,
        fee: field15,
        decisionTerm: field16,
        validityTerm: field17,
        resultText: field18,
        complaintText: field19,
        formSchema: field20,
        formLayout: field21,
        legalBases: field22,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PublicService.self)
      talaka__services__v1__public_service__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.code = arena.text(self.code)
      c.pointee.version = self.version
      c.pointee.valid_from = arena.text(self.validFrom)
      c.pointee.valid_until = arena.text(self.validUntil)
      if let value = self.title { c.pointee.title = arena.message(value) }
      if let value = self.summary { c.pointee.summary = arena.message(value) }
      c.pointee.theme = arena.text(self.theme)
      c.pointee.applicants = arena.enums(self.applicants)
      c.pointee.n_applicants = self.applicants.count
      c.pointee.assurance = .init(rawValue: .init(truncatingIfNeeded: self.assurance.rawValue))
      c.pointee.organisation = arena.text(self.organisation)
      if let value = self.organisationText { c.pointee.organisation_text = arena.message(value) }
      c.pointee.documents = arena.messages(self.documents)
      c.pointee.n_documents = self.documents.count
      c.pointee.fetched_data = arena.messages(self.fetchedData)
      c.pointee.n_fetched_data = self.fetchedData.count
      if let value = self.fee { c.pointee.fee = arena.message(value) }
      if let value = self.decisionTerm { c.pointee.decision_term = arena.message(value) }
      if let value = self.validityTerm { c.pointee.validity_term = arena.message(value) }
      if let value = self.resultText { c.pointee.result_text = arena.message(value) }
      if let value = self.complaintText { c.pointee.complaint_text = arena.message(value) }
      if let value = self.formSchema { c.pointee.form_schema = arena.message(value) }
      if let value = self.formLayout { c.pointee.form_layout = arena.message(value) }
      c.pointee.legal_bases = arena.texts(self.legalBases)
      c.pointee.n_legal_bases = self.legalBases.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.PublicService {
  public init() {
    self.init(
      name: "",
      code: "",
      version: 0,
      validFrom: "",
      validUntil: "",
      title: nil,
      summary: nil,
      theme: "",
      applicants: [],
      assurance: OptionsV1.User(rawValue: 0),
      organisation: "",
      organisationText: nil,
      documents: [],
      fetchedData: [],
      fee: nil,
      decisionTerm: nil,
      validityTerm: nil,
      resultText: nil,
      complaintText: nil,
      formSchema: nil,
      formLayout: nil,
      legalBases: [],
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    code: String = "",
    version: UInt32 = 0,
    validFrom: String = "",
    validUntil: String = "",
    title: TypeV1.LocalizedText? = nil,
    summary: TypeV1.LocalizedText? = nil,
    theme: String = "",
    applicants: [ServicesV1.ApplicantKind] = [],
    assurance: OptionsV1.User = OptionsV1.User(rawValue: 0),
    organisation: String = "",
    organisationText: TypeV1.LocalizedText? = nil,
    documents: [ServicesV1.RequiredDocument] = [],
    fetchedData: [ServicesV1.FetchedData] = [],
    fee: ServicesV1.Fee? = nil,
    decisionTerm: ServicesV1.Term? = nil,
    validityTerm: ServicesV1.Term? = nil,
    resultText: TypeV1.LocalizedText? = nil,
    complaintText: TypeV1.LocalizedText? = nil,
    formSchema: GoogleProtobuf.Struct? = nil,
    formLayout: GoogleProtobuf.Struct? = nil,
    legalBases: [String] = []
  ) {
    self.init(
      name: name,
      code: code,
      version: version,
      validFrom: validFrom,
      validUntil: validUntil,
      title: title,
      summary: summary,
      theme: theme,
      applicants: applicants,
      assurance: assurance,
      organisation: organisation,
      organisationText: organisationText,
      documents: documents,
      fetchedData: fetchedData,
      fee: fee,
      decisionTerm: decisionTerm,
      validityTerm: validityTerm,
      resultText: resultText,
      complaintText: complaintText,
      formSchema: formSchema,
      formLayout: formLayout,
      legalBases: legalBases,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Says who may apply.
  public enum ApplicantKind: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// A person, for themself.
    case individual
    /// An organisation, by its head or who has a mandate.
    case legalEntity
    /// A sole entrepreneur.
    case entrepreneur
    /// A person for another: a parent, a guardian, one with a mandate.
    case representative
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .individual
      case 2: self = .legalEntity
      case 3: self = .entrepreneur
      case 4: self = .representative
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .individual: 1
      case .legalEntity: 2
      case .entrepreneur: 3
      case .representative: 4
      case .unrecognized(let number): number
      }
    }
  }
}

extension ServicesV1 {
  /// Says in what a term is counted.
  public enum TermUnit: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// Calendar days.
    case calendarDays
    /// Working days of the nation's calendar.
    case workingDays
    /// Months.
    case months
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .calendarDays
      case 2: self = .workingDays
      case 3: self = .months
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .calendarDays: 1
      case .workingDays: 2
      case .months: 3
      case .unrecognized(let number): number
      }
    }
  }
}
