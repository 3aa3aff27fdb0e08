// Generated from talaka/options/v1/options.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension OptionsV1 {
  /// Rules of a method. A method of `talaka.*` without them does not generate.
  public struct MethodRules: Protobuf.Message, Equatable {
    /// Services that may call, by certificate name (`gateway`, `services`). Empty: nobody may.
    public var callers: [String]
    /// What the user must have proved.
    public var user: OptionsV1.User
    /// Why personal data is read here, for the access log. Needed when the answer holds any.
    public var purpose: String
    /// Repeating the call has no further effect: clients may retry it.
    public var idempotent: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__options__v1__method_rules__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Options__V1__MethodRules.self)
      let field1: [String] = try FromC.texts(c.pointee.callers, c.pointee.n_callers)
      let field2: OptionsV1.User = OptionsV1.User(rawValue: Int32(truncatingIfNeeded: c.pointee.user.rawValue))
      let field3: String = try FromC.text(c.pointee.purpose)
      let field4: Bool = c.pointee.idempotent != 0
      return Self(
        callers: field1,
        user: field2,
        purpose: field3,
        idempotent: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Options__V1__MethodRules.self)
      talaka__options__v1__method_rules__init(c)
      c.pointee.callers = arena.texts(self.callers)
      c.pointee.n_callers = self.callers.count
      c.pointee.user = .init(rawValue: .init(truncatingIfNeeded: self.user.rawValue))
      c.pointee.purpose = arena.text(self.purpose)
      c.pointee.idempotent = self.idempotent ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension OptionsV1.MethodRules {
  public init() {
    self.init(
      callers: [],
      user: OptionsV1.User(rawValue: 0),
      purpose: "",
      idempotent: false,
      unknownFields: UnknownFields())
  }

  public init(
    callers: [String] = [],
    user: OptionsV1.User = OptionsV1.User(rawValue: 0),
    purpose: String = "",
    idempotent: Bool = false
  ) {
    self.init(
      callers: callers,
      user: user,
      purpose: purpose,
      idempotent: idempotent,
      unknownFields: UnknownFields())
  }
}

extension OptionsV1 {
  /// Rules of a field, checked once when the message is read.
  public struct FieldRules: Protobuf.Message, Equatable {
    /// The field must be present and not empty.
    public var required: Bool
    /// The greatest length: bytes of a string or of bytes, elements of a list.
    public var maxLength: UInt32
    /// The form of a string.
    public var format: OptionsV1.Format
    /// The data is personal, of this category.
    public var category: OptionsV1.DataCategory
    /// The field names the person or organisation whose data the message holds.
    public var subject: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__options__v1__field_rules__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Options__V1__FieldRules.self)
      let field1: Bool = c.pointee.required != 0
      let field2: UInt32 = c.pointee.max_length
      let field3: OptionsV1.Format = OptionsV1.Format(rawValue: Int32(truncatingIfNeeded: c.pointee.format.rawValue))
      let field4: OptionsV1.DataCategory = OptionsV1.DataCategory(rawValue: Int32(truncatingIfNeeded: c.pointee.category.rawValue))
      let field5: Bool = c.pointee.subject != 0
      return Self(
        required: field1,
        maxLength: field2,
        format: field3,
        category: field4,
        subject: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Options__V1__FieldRules.self)
      talaka__options__v1__field_rules__init(c)
      c.pointee.required = self.required ? 1 : 0
      c.pointee.max_length = self.maxLength
      c.pointee.format = .init(rawValue: .init(truncatingIfNeeded: self.format.rawValue))
      c.pointee.category = .init(rawValue: .init(truncatingIfNeeded: self.category.rawValue))
      c.pointee.subject = self.subject ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension OptionsV1.FieldRules {
  public init() {
    self.init(
      required: false,
      maxLength: 0,
      format: OptionsV1.Format(rawValue: 0),
      category: OptionsV1.DataCategory(rawValue: 0),
      subject: false,
      unknownFields: UnknownFields())
  }

  public init(
    required: Bool = false,
    maxLength: UInt32 = 0,
    format: OptionsV1.Format = OptionsV1.Format(rawValue: 0),
    category: OptionsV1.DataCategory = OptionsV1.DataCategory(rawValue: 0),
    subject: Bool = false
  ) {
    self.init(
      required: required,
      maxLength: maxLength,
      format: format,
      category: category,
      subject: subject,
      unknownFields: UnknownFields())
  }
}

extension OptionsV1 {
  /// What a user must have proved to call a method.
  public enum User: Protobuf.ProtoEnum {
    /// Not said: the generator refuses the method.
    case unspecified
    /// The method takes no user token; one that comes is ignored.
    case none
    /// A user token is read when it comes, and not demanded.
    case optional
    /// A token of any assurance.
    case low
    /// A token got with an ID card (acr "high").
    case high
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .none
      case 2: self = .optional
      case 3: self = .low
      case 4: self = .high
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .none: 1
      case .optional: 2
      case .low: 3
      case .high: 4
      case .unrecognized(let number): number
      }
    }
  }
}

extension OptionsV1 {
  /// Kinds of personal data, as the holder reads them in the access log.
  public enum DataCategory: Protobuf.ProtoEnum {
    case unspecified
    /// Names, numbers, birth date.
    case identity
    /// Address, telephone, e-mail.
    case contact
    /// Parents, children, marriages.
    case family
    /// Keys and certificates of a person.
    case keys
    /// Applications, cases, decisions.
    case `case`
    /// Letters and documents.
    case correspondence
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .identity
      case 2: self = .contact
      case 3: self = .family
      case 4: self = .keys
      case 5: self = .`case`
      case 6: self = .correspondence
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .identity: 1
      case .contact: 2
      case .family: 3
      case .keys: 4
      case .`case`: 5
      case .correspondence: 6
      case .unrecognized(let number): number
      }
    }
  }
}

extension OptionsV1 {
  /// A form that a string must have.
  public enum Format: Protobuf.ProtoEnum {
    case unspecified
    /// Personal identification number, 14 characters with check digit.
    case personalNumber
    /// Payer's number (UNP), 9 digits with check digit.
    case unp
    /// UUID in lower-case canonical form.
    case uuid
    /// Language: be, ru or en.
    case language
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .personalNumber
      case 2: self = .unp
      case 3: self = .uuid
      case 4: self = .language
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .personalNumber: 1
      case .unp: 2
      case .uuid: 3
      case .language: 4
      case .unrecognized(let number): number
      }
    }
  }
}
