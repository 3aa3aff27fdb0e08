// Generated from talaka/identity/v1/person_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Asks for one person.
  public struct GetPersonRequest: Protobuf.Message, Equatable {
    /// `persons/{person}`, or `persons/me` for the user.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__get_person_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__GetPersonRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__GetPersonRequest.self)
      talaka__identity__v1__get_person_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.GetPersonRequest {
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

extension IdentityV1 {
  /// Registers a person.
  public struct RegisterPersonRequest: Protobuf.Message, Equatable {
    /// The person, without `name`.
    public var person: IdentityV1.Person?
    /// The personal number of the mother; empty when she is not known or not registered.
    public var motherNumber: String
    /// The personal number of the father.
    public var fatherNumber: String
    /// The personal number of the husband or wife, who must be registered; both records point at each
    /// other afterwards.
    public var spouseNumber: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__register_person_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RegisterPersonRequest.self)
      let field1: IdentityV1.Person? = try FromC.message(c.pointee.person)
      let field2: String = try FromC.text(c.pointee.mother_number)
      let field3: String = try FromC.text(c.pointee.father_number)
      let field4: String = try FromC.text(c.pointee.spouse_number)
      return Self(
        person: field1,
        motherNumber: field2,
        fatherNumber: field3,
        spouseNumber: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RegisterPersonRequest.self)
      talaka__identity__v1__register_person_request__init(c)
      if let value = self.person { c.pointee.person = arena.message(value) }
      c.pointee.mother_number = arena.text(self.motherNumber)
      c.pointee.father_number = arena.text(self.fatherNumber)
      c.pointee.spouse_number = arena.text(self.spouseNumber)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.RegisterPersonRequest {
  public init() {
    self.init(
      person: nil,
      motherNumber: "",
      fatherNumber: "",
      spouseNumber: "",
      unknownFields: UnknownFields())
  }

  public init(
    person: IdentityV1.Person? = nil,
    motherNumber: String = "",
    fatherNumber: String = "",
    spouseNumber: String = ""
  ) {
    self.init(
      person: person,
      motherNumber: motherNumber,
      fatherNumber: fatherNumber,
      spouseNumber: spouseNumber,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Reports the birth of a child.
  public struct ReportBirthRequest: Protobuf.Message, Equatable {
    /// The client's id of this report (UUID); a repeat has no further effect.
    public var requestId: String
    /// The child's name in Belarusian.
    public var nameBe: IdentityV1.PersonalName?
    /// The child's name in Russian.
    public var nameRu: IdentityV1.PersonalName?
    /// The child's name in Latin letters.
    public var nameLatin: IdentityV1.PersonalName?
    /// The birth date, `YYYY-MM-DD`, not in the future.
    public var birthDate: String
    /// The child's sex.
    public var sex: IdentityV1.Sex
    /// The mother's personal number.
    public var motherNumber: String
    /// The father's personal number; empty when he is not recorded.
    public var fatherNumber: String
    /// The number of the medical birth certificate.
    public var certificateNumber: String
    /// The number of the act in the office's book; unique within office and year.
    public var actNumber: String
    /// The region letter for the personal number: A B C E H K M.
    public var regionLetter: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__report_birth_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ReportBirthRequest.self)
      let field1: String = try FromC.text(c.pointee.request_id)
      let field2: IdentityV1.PersonalName? = try FromC.message(c.pointee.name_be)
      let field3: IdentityV1.PersonalName? = try FromC.message(c.pointee.name_ru)
      let field4: IdentityV1.PersonalName? = try FromC.message(c.pointee.name_latin)
      let field5: String = try FromC.text(c.pointee.birth_date)
      let field6: IdentityV1.Sex = IdentityV1.Sex(rawValue: Int32(truncatingIfNeeded: c.pointee.sex.rawValue))
      let field7: String = try FromC.text(c.pointee.mother_number)
      let field8: String = try FromC.text(c.pointee.father_number)
      let field9: String = try FromC.text(c.pointee.certificate_number)
      let field10: String = try FromC.text(c.pointee.act_number)
      let field11: String = try FromC.text(c.pointee.region_letter)
      return Self(
        requestId: field1,
        nameBe: field2,
        nameRu: field3,
        nameLatin: field4,
        birthDate: field5,
        sex: field6,
        motherNumber: field7,
        fatherNumber: field8,
        certificateNumber: field9,
        actNumber: field10,
        regionLetter: field11,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ReportBirthRequest.self)
      talaka__identity__v1__report_birth_request__init(c)
      c.pointee.request_id = arena.text(self.requestId)
      if let value = self.nameBe { c.pointee.name_be = arena.message(value) }
      if let value = self.nameRu { c.pointee.name_ru = arena.message(value) }
      if let value = self.nameLatin { c.pointee.name_latin = arena.message(value) }
      c.pointee.birth_date = arena.text(self.birthDate)
      c.pointee.sex = .init(rawValue: .init(truncatingIfNeeded: self.sex.rawValue))
      c.pointee.mother_number = arena.text(self.motherNumber)
      c.pointee.father_number = arena.text(self.fatherNumber)
      c.pointee.certificate_number = arena.text(self.certificateNumber)
      c.pointee.act_number = arena.text(self.actNumber)
      c.pointee.region_letter = arena.text(self.regionLetter)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.ReportBirthRequest {
  public init() {
    self.init(
      requestId: "",
      nameBe: nil,
      nameRu: nil,
      nameLatin: nil,
      birthDate: "",
      sex: IdentityV1.Sex(rawValue: 0),
      motherNumber: "",
      fatherNumber: "",
      certificateNumber: "",
      actNumber: "",
      regionLetter: "",
      unknownFields: UnknownFields())
  }

  public init(
    requestId: String = "",
    nameBe: IdentityV1.PersonalName? = nil,
    nameRu: IdentityV1.PersonalName? = nil,
    nameLatin: IdentityV1.PersonalName? = nil,
    birthDate: String = "",
    sex: IdentityV1.Sex = IdentityV1.Sex(rawValue: 0),
    motherNumber: String = "",
    fatherNumber: String = "",
    certificateNumber: String = "",
    actNumber: String = "",
    regionLetter: String = ""
  ) {
    self.init(
      requestId: requestId,
      nameBe: nameBe,
      nameRu: nameRu,
      nameLatin: nameLatin,
      birthDate: birthDate,
      sex: sex,
      motherNumber: motherNumber,
      fatherNumber: fatherNumber,
      certificateNumber: certificateNumber,
      actNumber: actNumber,
      regionLetter: regionLetter,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Gives the registered child.
  public struct ReportBirthResponse: Protobuf.Message, Equatable {
    /// The child's record.
    public var child: IdentityV1.Person?
    /// The number of the event BORN in the register feed; it may be 0 until the sequencer has run.
    public var eventSequence: UInt64
    /// When the act was written.
    public var actTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__report_birth_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ReportBirthResponse.self)
      let field1: IdentityV1.Person? = try FromC.message(c.pointee.child)
      let field2: UInt64 = c.pointee.event_sequence
      let field3: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.act_time)
      return Self(
        child: field1,
        eventSequence: field2,
        actTime: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ReportBirthResponse.self)
      talaka__identity__v1__report_birth_response__init(c)
      if let value = self.child { c.pointee.child = arena.message(value) }
      c.pointee.event_sequence = self.eventSequence
      if let value = self.actTime { c.pointee.act_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.ReportBirthResponse {
  public init() {
    self.init(
      child: nil,
      eventSequence: 0,
      actTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    child: IdentityV1.Person? = nil,
    eventSequence: UInt64 = 0,
    actTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      child: child,
      eventSequence: eventSequence,
      actTime: actTime,
      unknownFields: UnknownFields())
  }
}
