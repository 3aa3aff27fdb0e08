// Generated from talaka/identity/v1/person.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Is a person's name in one language.
  public struct PersonalName: Protobuf.Message, Equatable {
    /// The family name.
    public var familyName: String
    /// The given name.
    public var givenName: String
    /// The patronymic; empty in Latin letters and for who has none.
    public var patronymic: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__personal_name__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__PersonalName.self)
      let field1: String = try FromC.text(c.pointee.family_name)
      let field2: String = try FromC.text(c.pointee.given_name)
      let field3: String = try FromC.text(c.pointee.patronymic)
      return Self(
        familyName: field1,
        givenName: field2,
        patronymic: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__PersonalName.self)
      talaka__identity__v1__personal_name__init(c)
      c.pointee.family_name = arena.text(self.familyName)
      c.pointee.given_name = arena.text(self.givenName)
      c.pointee.patronymic = arena.text(self.patronymic)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.PersonalName {
  public init() {
    self.init(
      familyName: "",
      givenName: "",
      patronymic: "",
      unknownFields: UnknownFields())
  }

  public init(
    familyName: String = "",
    givenName: String = "",
    patronymic: String = ""
  ) {
    self.init(
      familyName: familyName,
      givenName: givenName,
      patronymic: patronymic,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Is a place of residence.
  public struct Address: Protobuf.Message, Equatable {
    /// The region code: `minsk`, `brest`, `vitebsk`, `gomel`, `grodno`, `minsk-region`, `mogilev`.
    public var region: String
    /// The district or the city's district.
    public var district: String
    /// The town or village.
    public var locality: String
    /// Street, house, flat.
    public var street: String
    /// The postal code.
    public var postalCode: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__address__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Address.self)
      let field1: String = try FromC.text(c.pointee.region)
      let field2: String = try FromC.text(c.pointee.district)
      let field3: String = try FromC.text(c.pointee.locality)
      let field4: String = try FromC.text(c.pointee.street)
      let field5: String = try FromC.text(c.pointee.postal_code)
      return Self(
        region: field1,
        district: field2,
        locality: field3,
        street: field4,
        postalCode: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Address.self)
      talaka__identity__v1__address__init(c)
      c.pointee.region = arena.text(self.region)
      c.pointee.district = arena.text(self.district)
      c.pointee.locality = arena.text(self.locality)
      c.pointee.street = arena.text(self.street)
      c.pointee.postal_code = arena.text(self.postalCode)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.Address {
  public init() {
    self.init(
      region: "",
      district: "",
      locality: "",
      street: "",
      postalCode: "",
      unknownFields: UnknownFields())
  }

  public init(
    region: String = "",
    district: String = "",
    locality: String = "",
    street: String = "",
    postalCode: String = ""
  ) {
    self.init(
      region: region,
      district: district,
      locality: locality,
      street: street,
      postalCode: postalCode,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Is a passport or an ID card.
  public struct IdentityDocument: Protobuf.Message, Equatable {
    /// Series and number.
    public var number: String
    /// Who issued it.
    public var issuer: String
    /// Since when, `YYYY-MM-DD`.
    public var issueDate: String
    /// Until when, `YYYY-MM-DD`.
    public var expiryDate: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__identity_document__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__IdentityDocument.self)
      let field1: String = try FromC.text(c.pointee.number)
      let field2: String = try FromC.text(c.pointee.issuer)
      let field3: String = try FromC.text(c.pointee.issue_date)
      let field4: String = try FromC.text(c.pointee.expiry_date)
      return Self(
        number: field1,
        issuer: field2,
        issueDate: field3,
        expiryDate: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__IdentityDocument.self)
      talaka__identity__v1__identity_document__init(c)
      c.pointee.number = arena.text(self.number)
      c.pointee.issuer = arena.text(self.issuer)
      c.pointee.issue_date = arena.text(self.issueDate)
      c.pointee.expiry_date = arena.text(self.expiryDate)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.IdentityDocument {
  public init() {
    self.init(
      number: "",
      issuer: "",
      issueDate: "",
      expiryDate: "",
      unknownFields: UnknownFields())
  }

  public init(
    number: String = "",
    issuer: String = "",
    issueDate: String = "",
    expiryDate: String = ""
  ) {
    self.init(
      number: number,
      issuer: issuer,
      issueDate: issueDate,
      expiryDate: expiryDate,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Is one person of the population register.
  public struct Person: Protobuf.Message, Equatable {
    /// The resource name: `persons/{person}` with a UUIDv7.
    public var name: String
    /// The personal identification number, 14 characters.
    public var personalNumber: String
    /// The name in Belarusian.
    public var nameBe: IdentityV1.PersonalName?
    /// The name in Russian.
    public var nameRu: IdentityV1.PersonalName?
    /// The name in Latin letters.
    public var nameLatin: IdentityV1.PersonalName?
    /// The birth date, `YYYY-MM-DD`.
    public var birthDate: String
    /// The sex.
    public var sex: IdentityV1.Sex
    /// Lives or not. Set by the register.
    public var status: IdentityV1.PersonStatus
    /// Where the person lives now.
    public var residence: IdentityV1.Address?
    /// The identity documents, newest first.
    public var documents: [IdentityV1.IdentityDocument]
    /// The mother: `persons/{person}`.
    public var mother: String
    /// The father: `persons/{person}`.
    public var father: String
    /// The husband or wife: `persons/{person}`.
    public var spouse: String
    /// The citizenship, ISO 3166-1 alpha-2; empty for who has none.
    public var citizenship: String
    /// When the record was made. Set by the register.
    public var createTime: GoogleProtobuf.Timestamp?
    /// When it was changed last. Set by the register.
    public var updateTime: GoogleProtobuf.Timestamp?
    /// Changes with every change of the record. Set by the register.
    public var etag: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__person__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Person.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.personal_number)
      let field3: IdentityV1.PersonalName? = try FromC.message(c.pointee.name_be)
      let field4: IdentityV1.PersonalName? = try FromC.message(c.pointee.name_ru)
      let field5: IdentityV1.PersonalName? = try FromC.message(c.pointee.name_latin)
      let field6: String = try FromC.text(c.pointee.birth_date)
      let field7: IdentityV1.Sex = IdentityV1.Sex(rawValue: Int32(truncatingIfNeeded: c.pointee.sex.rawValue))
      let field8: IdentityV1.PersonStatus = IdentityV1.PersonStatus(rawValue: Int32(truncatingIfNeeded: c.pointee.status.rawValue))
      let field9: IdentityV1.Address? = try FromC.message(c.pointee.residence)
      let field10: [IdentityV1.IdentityDocument] = try FromC.messages(c.pointee.documents, c.pointee.n_documents)
      let field11: String = try FromC.text(c.pointee.mother)
      let field12: String = try FromC.text(c.pointee.father)
      let field13: String = try FromC.text(c.pointee.spouse)
      let field14: String = try FromC.text(c.pointee.citizenship)
      let field15: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.create_time)
      let field16: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.update_time)
      let field17: String = try FromC.text(c.pointee.etag)
      return Self(
        name: field1,
        personalNumber: field2,
        nameBe: field3,
        nameRu: field4,
        nameLatin: field5,
        birthDate: field6,
        sex: field7,
        status: field8,
        residence: field9,
        documents: field10,
        mother: field11,
        father: field12,
        spouse: field13,
        citizenship: field14,
        createTime: field15,
        updateTime: field16,
        etag: field17,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Person.self)
      talaka__identity__v1__person__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.personal_number = arena.text(self.personalNumber)
      if let value = self.nameBe { c.pointee.name_be = arena.message(value) }
      if let value = self.nameRu { c.pointee.name_ru = arena.message(value) }
      if let value = self.nameLatin { c.pointee.name_latin = arena.message(value) }
      c.pointee.birth_date = arena.text(self.birthDate)
      c.pointee.sex = .init(rawValue: .init(truncatingIfNeeded: self.sex.rawValue))
      c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
      if let value = self.residence { c.pointee.residence = arena.message(value) }
      c.pointee.documents = arena.messages(self.documents)
      c.pointee.n_documents = self.documents.count
      c.pointee.mother = arena.text(self.mother)
      c.pointee.father = arena.text(self.father)
      c.pointee.spouse = arena.text(self.spouse)
      c.pointee.citizenship = arena.text(self.citizenship)
      if let value = self.createTime { c.pointee.create_time = arena.message(value) }
      if let value = self.updateTime { c.pointee.update_time = arena.message(value) }
      c.pointee.etag = arena.text(self.etag)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.Person {
  public init() {
    self.init(
      name: "",
      personalNumber: "",
      nameBe: nil,
      nameRu: nil,
      nameLatin: nil,
      birthDate: "",
      sex: IdentityV1.Sex(rawValue: 0),
      status: IdentityV1.PersonStatus(rawValue: 0),
      residence: nil,
      documents: [],
      mother: "",
      father: "",
      spouse: "",
      citizenship: "",
      createTime: nil,
      updateTime: nil,
      etag: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    personalNumber: String = "",
    nameBe: IdentityV1.PersonalName? = nil,
    nameRu: IdentityV1.PersonalName? = nil,
    nameLatin: IdentityV1.PersonalName? = nil,
    birthDate: String = "",
    sex: IdentityV1.Sex = IdentityV1.Sex(rawValue: 0),
    status: IdentityV1.PersonStatus = IdentityV1.PersonStatus(rawValue: 0),
    residence: IdentityV1.Address? = nil,
    documents: [IdentityV1.IdentityDocument] = [],
    mother: String = "",
    father: String = "",
    spouse: String = "",
    citizenship: String = "",
    createTime: GoogleProtobuf.Timestamp? = nil,
    updateTime: GoogleProtobuf.Timestamp? = nil,
    etag: String = ""
  ) {
    self.init(
      name: name,
      personalNumber: personalNumber,
      nameBe: nameBe,
      nameRu: nameRu,
      nameLatin: nameLatin,
      birthDate: birthDate,
      sex: sex,
      status: status,
      residence: residence,
      documents: documents,
      mother: mother,
      father: father,
      spouse: spouse,
      citizenship: citizenship,
      createTime: createTime,
      updateTime: updateTime,
      etag: etag,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Says which sex the register holds; the first character of the personal number agrees with it.
  public enum Sex: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// Male.
    case male
    /// Female.
    case female
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .male
      case 2: self = .female
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .male: 1
      case .female: 2
      case .unrecognized(let number): number
      }
    }
  }
}

extension IdentityV1 {
  /// Says whether a person lives.
  public enum PersonStatus: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// Lives.
    case alive
    /// Has died.
    case deceased
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .alive
      case 2: self = .deceased
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .alive: 1
      case .deceased: 2
      case .unrecognized(let number): number
      }
    }
  }
}
