import PKI
import Protobuf
import Protos
import Reactor

// From values of this service to messages of the contract and back.

extension LocalText {
  var message: TypeV1.LocalizedText { TypeV1.LocalizedText(be: be, ru: ru, en: en) }
}

extension TypeV1.Digest {
  init(sha256 value: [UInt8]) { self.init(algorithm: .sha256, value: value) }
}

extension TypeV1.FileInfo {
  init(_ file: StoredFile) {
    self.init(
      fileName: file.name, mediaType: file.mediaType, sizeBytes: file.size,
      digest: TypeV1.Digest(sha256: file.digest))
  }
}

extension GoogleProtobuf.Struct {
  init(_ value: JSONValue) {
    self.init()
    for member in value.members ?? [] { fields[member.name] = GoogleProtobuf.Value(member.value) }
  }

  var json: JSONValue {
    .object(
      fields.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value.json) })
  }
}

extension GoogleProtobuf.Value {
  init(_ value: JSONValue) {
    switch value {
    case .null: self.init(kind: .nullValue(.nullValue))
    case .bool(let flag): self.init(kind: .boolValue(flag))
    case .number(let number): self.init(kind: .numberValue(number.double ?? 0))
    case .string(let text): self.init(kind: .stringValue(text))
    case .array(let list):
      self.init(kind: .listValue(GoogleProtobuf.ListValue(values: list.map { .init($0) })))
    case .object: self.init(kind: .structValue(GoogleProtobuf.Struct(value)))
    }
  }

  var json: JSONValue {
    switch kind {
    case .boolValue(let flag): .bool(flag)
    case .numberValue(let number): JSONNumber(number).map { .number($0) } ?? .null
    case .stringValue(let text): .string(text)
    case .structValue(let value): value.json
    case .listValue(let list): .array(list.values.map(\.json))
    case .nullValue, nil: .null
    }
  }
}

extension [UInt8] {
  var hexadecimal: String {
    var text = ""
    let digits = Array<Character>("0123456789abcdef")
    for byte in self { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return text
  }
}

extension Term {
  var message: ServicesV1.Term {
    let unit: ServicesV1.TermUnit =
      switch unit {
      case .calendarDays: .calendarDays
      case .workingDays: .workingDays
      case .months: .months
      }
    return ServicesV1.Term(count: UInt32(clamping: count), unit: unit)
  }
}

extension FieldFault {
  var message: TypeV1.FieldProblem {
    TypeV1.FieldProblem(path: pointer, reason: reason.rawValue, text: reason.text.message)
  }
}
