// Generated from talaka/type/v1/text.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension TypeV1 {
  /// Is one text in the three languages of the suite.
  public struct LocalizedText: Protobuf.Message, Equatable {
    /// The Belarusian text.
    public var be: String
    /// The Russian text.
    public var ru: String
    /// The English text.
    public var en: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__type__v1__localized_text__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Type__V1__LocalizedText.self)
      let field1: String = try FromC.text(c.pointee.be)
      let field2: String = try FromC.text(c.pointee.ru)
      let field3: String = try FromC.text(c.pointee.en)
      return Self(
        be: field1,
        ru: field2,
        en: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Type__V1__LocalizedText.self)
      talaka__type__v1__localized_text__init(c)
      c.pointee.be = arena.text(self.be)
      c.pointee.ru = arena.text(self.ru)
      c.pointee.en = arena.text(self.en)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension TypeV1.LocalizedText {
  public init() {
    self.init(
      be: "",
      ru: "",
      en: "",
      unknownFields: UnknownFields())
  }

  public init(
    be: String = "",
    ru: String = "",
    en: String = ""
  ) {
    self.init(
      be: be,
      ru: ru,
      en: en,
      unknownFields: UnknownFields())
  }
}

extension TypeV1 {
  /// Says what is wrong with one field of a form or a document.
  public struct FieldProblem: Protobuf.Message, Equatable {
    /// The field as a JSON pointer (RFC 6901), `/child/birth_date`; empty for the whole.
    public var path: String
    /// The stable reason, UPPER_SNAKE: `REQUIRED`, `TOO_LONG`, `NOT_IN_LIST`, `NUMBER_INVALID`.
    public var reason: String
    /// The same for a person.
    public var text: TypeV1.LocalizedText?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__type__v1__field_problem__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Type__V1__FieldProblem.self)
      let field1: String = try FromC.text(c.pointee.path)
      let field2: String = try FromC.text(c.pointee.reason)
      let field3: TypeV1.LocalizedText? = try FromC.message(c.pointee.text)
      return Self(
        path: field1,
        reason: field2,
        text: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Type__V1__FieldProblem.self)
      talaka__type__v1__field_problem__init(c)
      c.pointee.path = arena.text(self.path)
      c.pointee.reason = arena.text(self.reason)
      if let value = self.text { c.pointee.text = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension TypeV1.FieldProblem {
  public init() {
    self.init(
      path: "",
      reason: "",
      text: nil,
      unknownFields: UnknownFields())
  }

  public init(
    path: String = "",
    reason: String = "",
    text: TypeV1.LocalizedText? = nil
  ) {
    self.init(
      path: path,
      reason: reason,
      text: text,
      unknownFields: UnknownFields())
  }
}
