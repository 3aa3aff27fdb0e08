// Generated from talaka/registers/v1/register_provider_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension RegistersV1 {
  /// Asks for the registers.
  public struct ListRegistersRequest: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__registers__v1__list_registers_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__ListRegistersRequest.self)
      talaka__registers__v1__list_registers_request__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension RegistersV1.ListRegistersRequest {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension RegistersV1 {
  /// Names the registers.
  public struct ListRegistersResponse: Protobuf.Message, Equatable {
    /// The registers, in the order of their ids.
    public var registers: [RegistersV1.RegisterInfo]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__registers__v1__list_registers_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__ListRegistersResponse.self)
      let field1: [RegistersV1.RegisterInfo] = try FromC.messages(c.pointee.registers, c.pointee.n_registers)
      return Self(
        registers: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__ListRegistersResponse.self)
      talaka__registers__v1__list_registers_response__init(c)
      c.pointee.registers = arena.messages(self.registers)
      c.pointee.n_registers = self.registers.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension RegistersV1.ListRegistersResponse {
  public init() {
    self.init(
      registers: [],
      unknownFields: UnknownFields())
  }

  public init(
    registers: [RegistersV1.RegisterInfo] = []
  ) {
    self.init(
      registers: registers,
      unknownFields: UnknownFields())
  }
}

extension RegistersV1 {
  /// Describes one register.
  public struct RegisterInfo: Protobuf.Message, Equatable {
    /// The id: `population`, `organisations`.
    public var registerId: String
    /// The title for people.
    public var title: TypeV1.LocalizedText?
    /// The fields that may be asked for.
    public var fields: [RegistersV1.RegisterField]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__registers__v1__register_info__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__RegisterInfo.self)
      let field1: String = try FromC.text(c.pointee.register_id)
      let field2: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field3: [RegistersV1.RegisterField] = try FromC.messages(c.pointee.fields, c.pointee.n_fields)
      return Self(
        registerId: field1,
        title: field2,
        fields: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__RegisterInfo.self)
      talaka__registers__v1__register_info__init(c)
      c.pointee.register_id = arena.text(self.registerId)
      if let value = self.title { c.pointee.title = arena.message(value) }
      c.pointee.fields = arena.messages(self.fields)
      c.pointee.n_fields = self.fields.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension RegistersV1.RegisterInfo {
  public init() {
    self.init(
      registerId: "",
      title: nil,
      fields: [],
      unknownFields: UnknownFields())
  }

  public init(
    registerId: String = "",
    title: TypeV1.LocalizedText? = nil,
    fields: [RegistersV1.RegisterField] = []
  ) {
    self.init(
      registerId: registerId,
      title: title,
      fields: fields,
      unknownFields: UnknownFields())
  }
}

extension RegistersV1 {
  /// Describes one field of a register.
  public struct RegisterField: Protobuf.Message, Equatable {
    /// The id: `family_name_be`, `birth_date`.
    public var fieldId: String
    /// The kind of its value.
    public var kind: RegistersV1.RegisterFieldKind
    /// The kind of personal data.
    public var category: OptionsV1.DataCategory
    /// The title for people.
    public var title: TypeV1.LocalizedText?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__registers__v1__register_field__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__RegisterField.self)
      let field1: String = try FromC.text(c.pointee.field_id)
      let field2: RegistersV1.RegisterFieldKind = RegistersV1.RegisterFieldKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field3: OptionsV1.DataCategory = OptionsV1.DataCategory(rawValue: Int32(truncatingIfNeeded: c.pointee.category.rawValue))
      let field4: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      return Self(
        fieldId: field1,
        kind: field2,
        category: field3,
        title: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__RegisterField.self)
      talaka__registers__v1__register_field__init(c)
      c.pointee.field_id = arena.text(self.fieldId)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.category = .init(rawValue: .init(truncatingIfNeeded: self.category.rawValue))
      if let value = self.title { c.pointee.title = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension RegistersV1.RegisterField {
  public init() {
    self.init(
      fieldId: "",
      kind: RegistersV1.RegisterFieldKind(rawValue: 0),
      category: OptionsV1.DataCategory(rawValue: 0),
      title: nil,
      unknownFields: UnknownFields())
  }

  public init(
    fieldId: String = "",
    kind: RegistersV1.RegisterFieldKind = RegistersV1.RegisterFieldKind(rawValue: 0),
    category: OptionsV1.DataCategory = OptionsV1.DataCategory(rawValue: 0),
    title: TypeV1.LocalizedText? = nil
  ) {
    self.init(
      fieldId: fieldId,
      kind: kind,
      category: category,
      title: title,
      unknownFields: UnknownFields())
  }
}

extension RegistersV1 {
  /// Asks for some fields of one record. Exactly one key is set.
  public struct LookupRecordRequest: Protobuf.Message, Equatable {
    /// The register: `population`, `organisations`.
    public var registerId: String
    /// By what the record is found.
    public var key: Key?
    /// The fields that are needed, by id; no field comes that was not named.
    public var fields: [String]
    /// The provision of law that allows the question.
    public var legalBasis: String
    /// The matter for which it is asked: `cases/{case}`, `drafts/{draft}`, `offers/{offer}`, or
    /// `certificates/enrolment`.
    public var caseName: String
    /// The body for which it is asked: `organisations/{organisation}`.
    public var organisation: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__registers__v1__lookup_record_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__LookupRecordRequest.self)
      let field1: String = try FromC.text(c.pointee.register_id)
      let oneof0: Key?
      switch c.pointee.key_case.rawValue {
      case 2: oneof0 = .record(try FromC.text(c.pointee.record))
      case 3: oneof0 = .personalNumber(try FromC.text(c.pointee.personal_number))
      case 4: oneof0 = .unp(try FromC.text(c.pointee.unp))
      default: oneof0 = nil
      }
      let field5: [String] = try FromC.texts(c.pointee.fields, c.pointee.n_fields)
      let field6: String = try FromC.text(c.pointee.legal_basis)
      let field7: String = try FromC.text(c.pointee.case_name)
      let field8: String = try FromC.text(c.pointee.organisation)
      return Self(
        registerId: field1,
        key: oneof0,
        fields: field5,
        legalBasis: field6,
        caseName: field7,
        organisation: field8,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__LookupRecordRequest.self)
      talaka__registers__v1__lookup_record_request__init(c)
      c.pointee.register_id = arena.text(self.registerId)
      switch self.key {
      case .record(let value):
        c.pointee.key_case = .init(rawValue: 2)
        c.pointee.record = arena.text(value)
      case .personalNumber(let value):
        c.pointee.key_case = .init(rawValue: 3)
        c.pointee.personal_number = arena.text(value)
      case .unp(let value):
        c.pointee.key_case = .init(rawValue: 4)
        c.pointee.unp = arena.text(value)
      case nil: break
      }
      c.pointee.fields = arena.texts(self.fields)
      c.pointee.n_fields = self.fields.count
      c.pointee.legal_basis = arena.text(self.legalBasis)
      c.pointee.case_name = arena.text(self.caseName)
      c.pointee.organisation = arena.text(self.organisation)
      arena.unknownFields(self.unknownFields, structure)
    }

    /// By what the record is found.
    public enum Key: Sendable, Equatable {
      /// The resource name: `persons/{person}`, `organisations/{organisation}`.
      case record(String)
      /// The personal identification number.
      case personalNumber(String)
      /// The payer's number.
      case unp(String)
    }
  }
}

extension RegistersV1.LookupRecordRequest {
  public init() {
    self.init(
      registerId: "",
      key: nil,
      fields: [],
      legalBasis: "",
      caseName: "",
      organisation: "",
      unknownFields: UnknownFields())
  }

  public init(
    registerId: String = "",
    key: Key? = nil,
    fields: [String] = [],
    legalBasis: String = "",
    caseName: String = "",
    organisation: String = ""
  ) {
    self.init(
      registerId: registerId,
      key: key,
      fields: fields,
      legalBasis: legalBasis,
      caseName: caseName,
      organisation: organisation,
      unknownFields: UnknownFields())
  }
}

extension RegistersV1 {
  /// Gives the fields of a record.
  public struct LookupRecordResponse: Protobuf.Message, Equatable {
    /// The record's resource name.
    public var record: String
    /// The values by field id; a field that the record has no value for is absent.
    public var values: GoogleProtobuf.Struct?
    /// The moment for which the values hold.
    public var readTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__registers__v1__lookup_record_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__LookupRecordResponse.self)
      let field1: String = try FromC.text(c.pointee.record)
      let field2: GoogleProtobuf.Struct? = try FromC.message(c.pointee.values)
      let field3: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.read_time)
      return Self(
        record: field1,
        values: field2,
        readTime: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Registers__V1__LookupRecordResponse.self)
      talaka__registers__v1__lookup_record_response__init(c)
      c.pointee.record = arena.text(self.record)
      if let value = self.values { c.pointee.values = arena.message(value) }
      if let value = self.readTime { c.pointee.read_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension RegistersV1.LookupRecordResponse {
  public init() {
    self.init(
      record: "",
      values: nil,
      readTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    record: String = "",
    values: GoogleProtobuf.Struct? = nil,
    readTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      record: record,
      values: values,
      readTime: readTime,
      unknownFields: UnknownFields())
  }
}

extension RegistersV1 {
  /// Says what kind of value a field of a register holds.
  public enum RegisterFieldKind: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// A JSON string.
    case text
    /// A JSON string `YYYY-MM-DD`.
    case date
    /// A JSON number.
    case number
    /// A JSON boolean.
    case boolean
    /// A JSON string with a resource name, `persons/{person}`.
    case reference
    /// A JSON list of resource names.
    case referenceList
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .text
      case 2: self = .date
      case 3: self = .number
      case 4: self = .boolean
      case 5: self = .reference
      case 6: self = .referenceList
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .text: 1
      case .date: 2
      case .number: 3
      case .boolean: 4
      case .reference: 5
      case .referenceList: 6
      case .unrecognized(let number): number
      }
    }
  }
}
