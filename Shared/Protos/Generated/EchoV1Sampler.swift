// Generated from talaka/echo/v1/sampler.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension EchoV1 {
  public struct Sampler: Protobuf.Message, Equatable {
    public var int32Value: Int32
    public var int64Value: Int64
    public var uint32Value: UInt32
    public var uint64Value: UInt64
    public var sint32Value: Int32
    public var sint64Value: Int64
    public var fixed32Value: UInt32
    public var fixed64Value: UInt64
    public var sfixed32Value: Int32
    public var sfixed64Value: Int64
    public var floatValue: Float
    public var doubleValue: Double
    public var boolValue: Bool
    public var stringValue: String
    public var bytesValue: [UInt8]
    public var shade: EchoV1.Shade
    public var part: EchoV1.Sampler.Part?
    public var maybeNumber: Int32?
    public var maybeText: String?
    public var maybeFlag: Bool?
    public var maybeShade: EchoV1.Shade?
    public var numbers: [Int64]
    public var texts: [String]
    public var blobs: [[UInt8]]
    public var flags: [Bool]
    public var shades: [EchoV1.Shade]
    public var parts: [EchoV1.Sampler.Part]
    public var doubles: [Double]
    public var labels: [String: String]
    public var partsByNumber: [Int32: EchoV1.Sampler.Part]
    public var shadesByFlag: [Bool: EchoV1.Shade]
    public var blobsById: [UInt64: [UInt8]]
    /// One of several.
    public var choice: Choice?
    public var at: GoogleProtobuf.Timestamp?
    public var within: GoogleProtobuf.Duration?
    public var mask: GoogleProtobuf.FieldMask?
    public var document: GoogleProtobuf.Struct?
    public var anything: GoogleProtobuf.Value?
    public var wrappedText: GoogleProtobuf.StringValue?
    public var wrappedNumber: GoogleProtobuf.Int64Value?
    public var wrappedBlob: GoogleProtobuf.BytesValue?
    /// Words that Swift and C keep for themselves.
    public var `default`: String
    public var `class`: Int32
    public var self_: Bool
    public var register: [String]
    public var `in`: [Int32]
    public var someOddName: String
    public var renamed: String
    public var list: GoogleProtobuf.ListValue?
    public var wrappedFlag: GoogleProtobuf.BoolValue?
    public var wrappedDouble: GoogleProtobuf.DoubleValue?
    /// Far from its neighbours.
    public var distant: Int32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__echo__v1__sampler__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Sampler.self)
      let field1: Int32 = c.pointee.int32_value
      let field2: Int64 = c.pointee.int64_value
      let field3: UInt32 = c.pointee.uint32_value
      let field4: UInt64 = c.pointee.uint64_value
      let field5: Int32 = c.pointee.sint32_value
      let field6: Int64 = c.pointee.sint64_value
      let field7: UInt32 = c.pointee.fixed32_value
      let field8: UInt64 = c.pointee.fixed64_value
      let field9: Int32 = c.pointee.sfixed32_value
      let field10: Int64 = c.pointee.sfixed64_value
      let field11: Float = c.pointee.float_value
      let field12: Double = c.pointee.double_value
      let field13: Bool = c.pointee.bool_value != 0
      let field14: String = try FromC.text(c.pointee.string_value)
      let field15: [UInt8] = FromC.byteArray(c.pointee.bytes_value)
      let field16: EchoV1.Shade = EchoV1.Shade(rawValue: Int32(truncatingIfNeeded: c.pointee.shade.rawValue))
      let field17: EchoV1.Sampler.Part? = try FromC.message(c.pointee.part)
      let field18: Int32?
      if c.pointee._maybe_number_case.rawValue == 18 { field18 = c.pointee.maybe_number } else { field18 = nil }
      let field19: String?
      if c.pointee._maybe_text_case.rawValue == 19 { field19 = try FromC.text(c.pointee.maybe_text) } else { field19 = nil }
      let field20: Bool?
      if c.pointee._maybe_flag_case.rawValue == 20 { field20 = c.pointee.maybe_flag != 0 } else { field20 = nil }
      let field21: EchoV1.Shade?
      if c.pointee._maybe_shade_case.rawValue == 21 { field21 = EchoV1.Shade(rawValue: Int32(truncatingIfNeeded: c.pointee.maybe_shade.rawValue)) } else { field21 = nil }
      let field22: [Int64] = FromC.scalars(c.pointee.numbers, c.pointee.n_numbers)
      let field23: [String] = try FromC.texts(c.pointee.texts, c.pointee.n_texts)
      let field24: [[UInt8]] = FromC.byteArrays(c.pointee.blobs, c.pointee.n_blobs)
      let field25: [Bool] = FromC.booleans(c.pointee.flags, c.pointee.n_flags)
      let field26: [EchoV1.Shade] = FromC.enums(c.pointee.shades, c.pointee.n_shades)
      let field27: [EchoV1.Sampler.Part] = try FromC.messages(c.pointee.parts, c.pointee.n_parts)
      let field28: [Double] = FromC.scalars(c.pointee.doubles, c.pointee.n_doubles)
      var field29: [String: String] = [:]
      for entry in FromC.elements(c.pointee.labels, c.pointee.n_labels) {
        guard let entry else { continue }
        field29[try FromC.text(entry.pointee.key)] = try FromC.text(entry.pointee.value)
      }
      var field30: [Int32: EchoV1.Sampler.Part] = [:]
      for entry in FromC.elements(c.pointee.parts_by_number, c.pointee.n_parts_by_number) {
        guard let entry else { continue }
        field30[entry.pointee.key] = try FromC.message(entry.pointee.value) ?? .init()
      }
      var field31: [Bool: EchoV1.Shade] = [:]
      for entry in FromC.elements(c.pointee.shades_by_flag, c.pointee.n_shades_by_flag) {
        guard let entry else { continue }
        field31[entry.pointee.key != 0] = EchoV1.Shade(rawValue: Int32(truncatingIfNeeded: entry.pointee.value.rawValue))
      }
      var field32: [UInt64: [UInt8]] = [:]
      for entry in FromC.elements(c.pointee.blobs_by_id, c.pointee.n_blobs_by_id) {
        guard let entry else { continue }
        field32[entry.pointee.key] = FromC.byteArray(entry.pointee.value)
      }
      let oneof0: Choice?
      switch c.pointee.choice_case.rawValue {
      case 33: oneof0 = .choiceNumber(c.pointee.choice_number)
      case 34: oneof0 = .choiceText(try FromC.text(c.pointee.choice_text))
      case 35: oneof0 = .choicePart(try FromC.message(c.pointee.choice_part) ?? .init())
      case 36: oneof0 = .choiceShade(EchoV1.Shade(rawValue: Int32(truncatingIfNeeded: c.pointee.choice_shade.rawValue)))
      case 37: oneof0 = .choiceFlag(c.pointee.choice_flag != 0)
      case 38: oneof0 = .choiceBlob(FromC.byteArray(c.pointee.choice_blob))
      default: oneof0 = nil
      }
      let field39: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.at)
      let field40: GoogleProtobuf.Duration? = try FromC.message(c.pointee.within)
      let field41: GoogleProtobuf.FieldMask? = try FromC.message(c.pointee.mask)
      let field42: GoogleProtobuf.Struct? = try FromC.message(c.pointee.document)
      let field43: GoogleProtobuf.Value? = try FromC.message(c.pointee.anything)
      let field44: GoogleProtobuf.StringValue? = try FromC.message(c.pointee.wrapped_text)
      let field45: GoogleProtobuf.Int64Value? = try FromC.message(c.pointee.wrapped_number)
      let field46: GoogleProtobuf.BytesValue? = try FromC.message(c.pointee.wrapped_blob)
      let field47: String = try FromC.text(c.pointee.default_)
      let field48: Int32 = c.pointee.class_
      let field49: Bool = c.pointee.`self` != 0
      let field50: [String] = try FromC.texts(c.pointee.register_, c.pointee.n_register_)
      let field56: [Int32] = FromC.scalars(c.pointee.`in`, c.pointee.n_in)
      let field51: String = try FromC.text(c.pointee.some_odd_name)
      let field52: String = try FromC.text(c.pointee.renamed)
      let field53: GoogleProtobuf.ListValue? = try FromC.message(c.pointee.list)
      let field54: GoogleProtobuf.BoolValue? = try FromC.message(c.pointee.wrapped_flag)
      let field55: GoogleProtobuf.DoubleValue? = try FromC.message(c.pointee.wrapped_double)
      let field536870911: Int32 = c.pointee.distant
      return Self(
        int32Value: field1,
        int64Value: field2,
        uint32Value: field3,
        uint64Value: field4,
        sint32Value: field5,
        sint64Value: field6,
        fixed32Value: field7,
        fixed64Value: field8,
        sfixed32Value: field9,
        sfixed64Value: field10,
        floatValue: field11,
        doubleValue: field12,
        boolValue: field13,
        stringValue: field14,
        bytesValue: field15,
        shade: field16,
        part: field17,
        maybeNumber: field18,
        maybeText: field19,
        maybeFlag: field20,
        maybeShade: field21,
        numbers: field22,
        texts: field23,
        blobs: field24,
        flags: field25,
        shades: field26,
        parts: field27,
        doubles: field28,
        labels: field29,
        partsByNumber: field30,
        shadesByFlag: field31,
        blobsById: field32,
        choice: oneof0,
        at: field39,
        within: field40,
        mask: field41,
        document: field42,
        anything: field43,
        wrappedText: field44,
        wrappedNumber: field45,
        wrappedBlob: field46,
        default: field47,
        class: field48,
        self_: field49,
        register: field50,
        in: field56,
        someOddName: field51,
        renamed: field52,
        list: field53,
        wrappedFlag: field54,
        wrappedDouble: field55,
        distant: field536870911,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Sampler.self)
      talaka__echo__v1__sampler__init(c)
      c.pointee.int32_value = self.int32Value
      c.pointee.int64_value = self.int64Value
      c.pointee.uint32_value = self.uint32Value
      c.pointee.uint64_value = self.uint64Value
      c.pointee.sint32_value = self.sint32Value
      c.pointee.sint64_value = self.sint64Value
      c.pointee.fixed32_value = self.fixed32Value
      c.pointee.fixed64_value = self.fixed64Value
      c.pointee.sfixed32_value = self.sfixed32Value
      c.pointee.sfixed64_value = self.sfixed64Value
      c.pointee.float_value = self.floatValue
      c.pointee.double_value = self.doubleValue
      c.pointee.bool_value = self.boolValue ? 1 : 0
      c.pointee.string_value = arena.text(self.stringValue)
      c.pointee.bytes_value = arena.byteArray(self.bytesValue)
      c.pointee.shade = .init(rawValue: .init(truncatingIfNeeded: self.shade.rawValue))
      if let value = self.part { c.pointee.part = arena.message(value) }
      if let value = self.maybeNumber {
        c.pointee._maybe_number_case = .init(rawValue: 18)
        c.pointee.maybe_number = value
      }
      if let value = self.maybeText {
        c.pointee._maybe_text_case = .init(rawValue: 19)
        c.pointee.maybe_text = arena.text(value)
      }
      if let value = self.maybeFlag {
        c.pointee._maybe_flag_case = .init(rawValue: 20)
        c.pointee.maybe_flag = value ? 1 : 0
      }
      if let value = self.maybeShade {
        c.pointee._maybe_shade_case = .init(rawValue: 21)
        c.pointee.maybe_shade = .init(rawValue: .init(truncatingIfNeeded: value.rawValue))
      }
      c.pointee.numbers = arena.scalars(self.numbers)
      c.pointee.n_numbers = self.numbers.count
      c.pointee.texts = arena.texts(self.texts)
      c.pointee.n_texts = self.texts.count
      c.pointee.blobs = arena.byteArrays(self.blobs)
      c.pointee.n_blobs = self.blobs.count
      c.pointee.flags = arena.booleans(self.flags)
      c.pointee.n_flags = self.flags.count
      c.pointee.shades = arena.enums(self.shades)
      c.pointee.n_shades = self.shades.count
      c.pointee.parts = arena.messages(self.parts)
      c.pointee.n_parts = self.parts.count
      c.pointee.doubles = arena.scalars(self.doubles)
      c.pointee.n_doubles = self.doubles.count
      c.pointee.n_labels = self.labels.count
      c.pointee.labels = arena.entries(self.labels.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<Talaka__Echo__V1__Sampler__LabelsEntry>, pair) in
        talaka__echo__v1__sampler__labels_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = arena.text(pair.value)
      }
      c.pointee.n_parts_by_number = self.partsByNumber.count
      c.pointee.parts_by_number = arena.entries(self.partsByNumber.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<Talaka__Echo__V1__Sampler__PartsByNumberEntry>, pair) in
        talaka__echo__v1__sampler__parts_by_number_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = arena.message(pair.value)
      }
      c.pointee.n_shades_by_flag = self.shadesByFlag.count
      c.pointee.shades_by_flag = arena.entries(self.shadesByFlag.sorted { !$0.key && $1.key }) {
        (entry: UnsafeMutablePointer<Talaka__Echo__V1__Sampler__ShadesByFlagEntry>, pair) in
        talaka__echo__v1__sampler__shades_by_flag_entry__init(entry)
        entry.pointee.key = pair.key ? 1 : 0
        entry.pointee.value = .init(rawValue: .init(truncatingIfNeeded: pair.value.rawValue))
      }
      c.pointee.n_blobs_by_id = self.blobsById.count
      c.pointee.blobs_by_id = arena.entries(self.blobsById.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<Talaka__Echo__V1__Sampler__BlobsByIdEntry>, pair) in
        talaka__echo__v1__sampler__blobs_by_id_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = arena.byteArray(pair.value)
      }
      switch self.choice {
      case .choiceNumber(let value):
        c.pointee.choice_case = .init(rawValue: 33)
        c.pointee.choice_number = value
      case .choiceText(let value):
        c.pointee.choice_case = .init(rawValue: 34)
        c.pointee.choice_text = arena.text(value)
      case .choicePart(let value):
        c.pointee.choice_case = .init(rawValue: 35)
        c.pointee.choice_part = arena.message(value)
      case .choiceShade(let value):
        c.pointee.choice_case = .init(rawValue: 36)
        c.pointee.choice_shade = .init(rawValue: .init(truncatingIfNeeded: value.rawValue))
      case .choiceFlag(let value):
        c.pointee.choice_case = .init(rawValue: 37)
        c.pointee.choice_flag = value ? 1 : 0
      case .choiceBlob(let value):
        c.pointee.choice_case = .init(rawValue: 38)
        c.pointee.choice_blob = arena.byteArray(value)
      case nil: break
      }
      if let value = self.at { c.pointee.at = arena.message(value) }
      if let value = self.within { c.pointee.within = arena.message(value) }
      if let value = self.mask { c.pointee.mask = arena.message(value) }
      if let value = self.document { c.pointee.document = arena.message(value) }
      if let value = self.anything { c.pointee.anything = arena.message(value) }
      if let value = self.wrappedText { c.pointee.wrapped_text = arena.message(value) }
      if let value = self.wrappedNumber { c.pointee.wrapped_number = arena.message(value) }
      if let value = self.wrappedBlob { c.pointee.wrapped_blob = arena.message(value) }
      c.pointee.default_ = arena.text(self.`default`)
      c.pointee.class_ = self.`class`
      c.pointee.`self` = self.self_ ? 1 : 0
      c.pointee.register_ = arena.texts(self.register)
      c.pointee.n_register_ = self.register.count
      c.pointee.`in` = arena.scalars(self.`in`)
      c.pointee.n_in = self.`in`.count
      c.pointee.some_odd_name = arena.text(self.someOddName)
      c.pointee.renamed = arena.text(self.renamed)
      if let value = self.list { c.pointee.list = arena.message(value) }
      if let value = self.wrappedFlag { c.pointee.wrapped_flag = arena.message(value) }
      if let value = self.wrappedDouble { c.pointee.wrapped_double = arena.message(value) }
      c.pointee.distant = self.distant
      arena.unknownFields(self.unknownFields, structure)
    }

    /// One of several.
    public enum Choice: Sendable, Equatable {
      case choiceNumber(Int32)
      case choiceText(String)
      case choicePart(EchoV1.Sampler.Part)
      case choiceShade(EchoV1.Shade)
      case choiceFlag(Bool)
      case choiceBlob([UInt8])
    }

    /// A part with a choice inside.
    public struct Part: Protobuf.Message, Equatable {
      public var name: String
      /// What the part is made of.
      public var content: Content?
      public var sizes: [Int32]
      public var unknownFields: UnknownFields

      public static var descriptor: MessageDescriptor {
        MessageDescriptor(table: talaka__echo__v1__sampler__part__table())
      }

      public static func unpacked(
        _ structure: UnsafeRawPointer
      ) throws(WireError) -> Self {
        let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Sampler__Part.self)
        let field1: String = try FromC.text(c.pointee.name)
        let oneof0: Content?
        switch c.pointee.content_case.rawValue {
        case 2: oneof0 = .note(try FromC.text(c.pointee.note))
        case 3: oneof0 = .leaf(try FromC.message(c.pointee.leaf) ?? .init())
        default: oneof0 = nil
        }
        let field4: [Int32] = FromC.scalars(c.pointee.sizes, c.pointee.n_sizes)
        return Self(
          name: field1,
          content: oneof0,
          sizes: field4,
          unknownFields: FromC.unknownFields(structure))
      }

      public func fill(
        _ structure: UnsafeMutableRawPointer, arena: MessageArena
      ) {
        let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Sampler__Part.self)
        talaka__echo__v1__sampler__part__init(c)
        c.pointee.name = arena.text(self.name)
        switch self.content {
        case .note(let value):
          c.pointee.content_case = .init(rawValue: 2)
          c.pointee.note = arena.text(value)
        case .leaf(let value):
          c.pointee.content_case = .init(rawValue: 3)
          c.pointee.leaf = arena.message(value)
        case nil: break
        }
        c.pointee.sizes = arena.scalars(self.sizes)
        c.pointee.n_sizes = self.sizes.count
        arena.unknownFields(self.unknownFields, structure)
      }

      /// What the part is made of.
      public enum Content: Sendable, Equatable {
        case note(String)
        case leaf(EchoV1.Sampler.Leaf)
      }
    }

    public struct Leaf: Protobuf.Message, Equatable {
      public var weight: Int64
      public var label: String
      public var unknownFields: UnknownFields

      public static var descriptor: MessageDescriptor {
        MessageDescriptor(table: talaka__echo__v1__sampler__leaf__table())
      }

      public static func unpacked(
        _ structure: UnsafeRawPointer
      ) throws(WireError) -> Self {
        let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Sampler__Leaf.self)
        let field1: Int64 = c.pointee.weight
        let field2: String = try FromC.text(c.pointee.label)
        return Self(
          weight: field1,
          label: field2,
          unknownFields: FromC.unknownFields(structure))
      }

      public func fill(
        _ structure: UnsafeMutableRawPointer, arena: MessageArena
      ) {
        let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Sampler__Leaf.self)
        talaka__echo__v1__sampler__leaf__init(c)
        c.pointee.weight = self.weight
        c.pointee.label = arena.text(self.label)
        arena.unknownFields(self.unknownFields, structure)
      }
    }
  }
}

extension EchoV1.Sampler {
  public init() {
    self.init(
      int32Value: 0,
      int64Value: 0,
      uint32Value: 0,
      uint64Value: 0,
      sint32Value: 0,
      sint64Value: 0,
      fixed32Value: 0,
      fixed64Value: 0,
      sfixed32Value: 0,
      sfixed64Value: 0,
      floatValue: 0,
      doubleValue: 0,
      boolValue: false,
      stringValue: "",
      bytesValue: [],
      shade: EchoV1.Shade(rawValue: 0),
      part: nil,
      maybeNumber: nil,
      maybeText: nil,
      maybeFlag: nil,
      maybeShade: nil,
      numbers: [],
      texts: [],
      blobs: [],
      flags: [],
      shades: [],
      parts: [],
      doubles: [],
      labels: [:],
      partsByNumber: [:],
      shadesByFlag: [:],
      blobsById: [:],
      choice: nil,
      at: nil,
      within: nil,
      mask: nil,
      document: nil,
      anything: nil,
      wrappedText: nil,
      wrappedNumber: nil,
      wrappedBlob: nil,
      default: "",
      class: 0,
      self_: false,
      register: [],
      in: [],
      someOddName: "",
      renamed: "",
      list: nil,
      wrappedFlag: nil,
      wrappedDouble: nil,
      distant: 0,
      unknownFields: UnknownFields())
  }

  public init(
    int32Value: Int32 = 0,
    int64Value: Int64 = 0,
    uint32Value: UInt32 = 0,
    uint64Value: UInt64 = 0,
    sint32Value: Int32 = 0,
    sint64Value: Int64 = 0,
    fixed32Value: UInt32 = 0,
    fixed64Value: UInt64 = 0,
    sfixed32Value: Int32 = 0,
    sfixed64Value: Int64 = 0,
    floatValue: Float = 0,
    doubleValue: Double = 0,
    boolValue: Bool = false,
    stringValue: String = "",
    bytesValue: [UInt8] = [],
    shade: EchoV1.Shade = EchoV1.Shade(rawValue: 0),
    part: EchoV1.Sampler.Part? = nil,
    maybeNumber: Int32? = nil,
    maybeText: String? = nil,
    maybeFlag: Bool? = nil,
    maybeShade: EchoV1.Shade? = nil,
    numbers: [Int64] = [],
    texts: [String] = [],
    blobs: [[UInt8]] = [],
    flags: [Bool] = [],
    shades: [EchoV1.Shade] = [],
    parts: [EchoV1.Sampler.Part] = [],
    doubles: [Double] = [],
    labels: [String: String] = [:],
    partsByNumber: [Int32: EchoV1.Sampler.Part] = [:],
    shadesByFlag: [Bool: EchoV1.Shade] = [:],
    blobsById: [UInt64: [UInt8]] = [:],
    choice: Choice? = nil,
    at: GoogleProtobuf.Timestamp? = nil,
    within: GoogleProtobuf.Duration? = nil,
    mask: GoogleProtobuf.FieldMask? = nil,
    document: GoogleProtobuf.Struct? = nil,
    anything: GoogleProtobuf.Value? = nil,
    wrappedText: GoogleProtobuf.StringValue? = nil,
    wrappedNumber: GoogleProtobuf.Int64Value? = nil,
    wrappedBlob: GoogleProtobuf.BytesValue? = nil,
    `default`: String = "",
    `class`: Int32 = 0,
    self_: Bool = false,
    register: [String] = [],
    `in`: [Int32] = [],
    someOddName: String = "",
    renamed: String = "",
    list: GoogleProtobuf.ListValue? = nil,
    wrappedFlag: GoogleProtobuf.BoolValue? = nil,
    wrappedDouble: GoogleProtobuf.DoubleValue? = nil,
    distant: Int32 = 0
  ) {
    self.init(
      int32Value: int32Value,
      int64Value: int64Value,
      uint32Value: uint32Value,
      uint64Value: uint64Value,
      sint32Value: sint32Value,
      sint64Value: sint64Value,
      fixed32Value: fixed32Value,
      fixed64Value: fixed64Value,
      sfixed32Value: sfixed32Value,
      sfixed64Value: sfixed64Value,
      floatValue: floatValue,
      doubleValue: doubleValue,
      boolValue: boolValue,
      stringValue: stringValue,
      bytesValue: bytesValue,
      shade: shade,
      part: part,
      maybeNumber: maybeNumber,
      maybeText: maybeText,
      maybeFlag: maybeFlag,
      maybeShade: maybeShade,
      numbers: numbers,
      texts: texts,
      blobs: blobs,
      flags: flags,
      shades: shades,
      parts: parts,
      doubles: doubles,
      labels: labels,
      partsByNumber: partsByNumber,
      shadesByFlag: shadesByFlag,
      blobsById: blobsById,
      choice: choice,
      at: at,
      within: within,
      mask: mask,
      document: document,
      anything: anything,
      wrappedText: wrappedText,
      wrappedNumber: wrappedNumber,
      wrappedBlob: wrappedBlob,
      default: `default`,
      class: `class`,
      self_: self_,
      register: register,
      in: `in`,
      someOddName: someOddName,
      renamed: renamed,
      list: list,
      wrappedFlag: wrappedFlag,
      wrappedDouble: wrappedDouble,
      distant: distant,
      unknownFields: UnknownFields())
  }
}

extension EchoV1.Sampler.Part {
  public init() {
    self.init(
      name: "",
      content: nil,
      sizes: [],
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    content: Content? = nil,
    sizes: [Int32] = []
  ) {
    self.init(
      name: name,
      content: content,
      sizes: sizes,
      unknownFields: UnknownFields())
  }
}

extension EchoV1.Sampler.Leaf {
  public init() {
    self.init(
      weight: 0,
      label: "",
      unknownFields: UnknownFields())
  }

  public init(
    weight: Int64 = 0,
    label: String = ""
  ) {
    self.init(
      weight: weight,
      label: label,
      unknownFields: UnknownFields())
  }
}

extension EchoV1 {
  /// A message with every rule.
  public struct Ruled: Protobuf.Message, Equatable {
    public var name: String
    public var personalNumber: String
    public var unp: String
    public var id: String
    public var language: String
    public var numbers: [String]
    public var below: [EchoV1.Ruled.Below]
    public var belowByName: [String: EchoV1.Ruled.Below]
    public var count: Int32?
    public var shade: EchoV1.Shade
    public var blob: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__echo__v1__ruled__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Ruled.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.personal_number)
      let field3: String = try FromC.text(c.pointee.unp)
      let field4: String = try FromC.text(c.pointee.id)
      let field5: String = try FromC.text(c.pointee.language)
      let field6: [String] = try FromC.texts(c.pointee.numbers, c.pointee.n_numbers)
      let field7: [EchoV1.Ruled.Below] = try FromC.messages(c.pointee.below, c.pointee.n_below)
      var field8: [String: EchoV1.Ruled.Below] = [:]
      for entry in FromC.elements(c.pointee.below_by_name, c.pointee.n_below_by_name) {
        guard let entry else { continue }
        field8[try FromC.text(entry.pointee.key)] = try FromC.message(entry.pointee.value) ?? .init()
      }
      let field9: Int32?
      if c.pointee._count_case.rawValue == 9 { field9 = c.pointee.count } else { field9 = nil }
      let field10: EchoV1.Shade = EchoV1.Shade(rawValue: Int32(truncatingIfNeeded: c.pointee.shade.rawValue))
      let field11: [UInt8] = FromC.byteArray(c.pointee.blob)
      return Self(
        name: field1,
        personalNumber: field2,
        unp: field3,
        id: field4,
        language: field5,
        numbers: field6,
        below: field7,
        belowByName: field8,
        count: field9,
        shade: field10,
        blob: field11,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Ruled.self)
      talaka__echo__v1__ruled__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.personal_number = arena.text(self.personalNumber)
      c.pointee.unp = arena.text(self.unp)
      c.pointee.id = arena.text(self.id)
      c.pointee.language = arena.text(self.language)
      c.pointee.numbers = arena.texts(self.numbers)
      c.pointee.n_numbers = self.numbers.count
      c.pointee.below = arena.messages(self.below)
      c.pointee.n_below = self.below.count
      c.pointee.n_below_by_name = self.belowByName.count
      c.pointee.below_by_name = arena.entries(self.belowByName.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<Talaka__Echo__V1__Ruled__BelowByNameEntry>, pair) in
        talaka__echo__v1__ruled__below_by_name_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = arena.message(pair.value)
      }
      if let value = self.count {
        c.pointee._count_case = .init(rawValue: 9)
        c.pointee.count = value
      }
      c.pointee.shade = .init(rawValue: .init(truncatingIfNeeded: self.shade.rawValue))
      c.pointee.blob = arena.byteArray(self.blob)
      arena.unknownFields(self.unknownFields, structure)
    }

    public struct Below: Protobuf.Message, Equatable {
      public var word: String
      public var unknownFields: UnknownFields

      public static var descriptor: MessageDescriptor {
        MessageDescriptor(table: talaka__echo__v1__ruled__below__table())
      }

      public static func unpacked(
        _ structure: UnsafeRawPointer
      ) throws(WireError) -> Self {
        let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Ruled__Below.self)
        let field1: String = try FromC.text(c.pointee.word)
        return Self(
          word: field1,
          unknownFields: FromC.unknownFields(structure))
      }

      public func fill(
        _ structure: UnsafeMutableRawPointer, arena: MessageArena
      ) {
        let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Ruled__Below.self)
        talaka__echo__v1__ruled__below__init(c)
        c.pointee.word = arena.text(self.word)
        arena.unknownFields(self.unknownFields, structure)
      }
    }
  }
}

extension EchoV1.Ruled {
  public init() {
    self.init(
      name: "",
      personalNumber: "",
      unp: "",
      id: "",
      language: "",
      numbers: [],
      below: [],
      belowByName: [:],
      count: nil,
      shade: EchoV1.Shade(rawValue: 0),
      blob: [],
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    personalNumber: String = "",
    unp: String = "",
    id: String = "",
    language: String = "",
    numbers: [String] = [],
    below: [EchoV1.Ruled.Below] = [],
    belowByName: [String: EchoV1.Ruled.Below] = [:],
    count: Int32? = nil,
    shade: EchoV1.Shade = EchoV1.Shade(rawValue: 0),
    blob: [UInt8] = []
  ) {
    self.init(
      name: name,
      personalNumber: personalNumber,
      unp: unp,
      id: id,
      language: language,
      numbers: numbers,
      below: below,
      belowByName: belowByName,
      count: count,
      shade: shade,
      blob: blob,
      unknownFields: UnknownFields())
  }
}

extension EchoV1.Ruled.Below {
  public init() {
    self.init(
      word: "",
      unknownFields: UnknownFields())
  }

  public init(
    word: String = ""
  ) {
    self.init(
      word: word,
      unknownFields: UnknownFields())
  }
}

extension EchoV1 {
  /// How a thing looks.
  public enum Shade: Protobuf.ProtoEnum {
    case unspecified
    case light
    case dark
    /// A negative number is legal.
    case below
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .light
      case 2: self = .dark
      case -1: self = .below
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .light: 1
      case .dark: 2
      case .below: -1
      case .unrecognized(let number): number
      }
    }
  }
}
