import Postgres

/// Messages of the server (PostgreSQL's protocol 3.0, chapter "Message Formats").
struct StoreOutput {
  var bytes: [UInt8] = []

  mutating func message(_ type: Character, _ body: (inout [UInt8]) -> Void) {
    bytes.append(type.asciiValue ?? 0)
    let start = bytes.count
    bytes += [0, 0, 0, 0]
    body(&bytes)
    let length = UInt32(bytes.count - start)
    for index in 0..<4 {
      bytes[start + index] = UInt8(truncatingIfNeeded: length >> (24 - 8 * index))
    }
  }

  mutating func greet(process: Int32, key: Int32) {
    message("R") { $0.append(int32: 0) }
    for (name, value) in [
      ("server_version", "17.0"), ("server_encoding", "UTF8"), ("client_encoding", "UTF8"),
      ("standard_conforming_strings", "on"), ("integer_datetimes", "on"), ("TimeZone", "UTC"),
    ] {
      message("S") {
        $0.append(text: name)
        $0.append(text: value)
      }
    }
    message("K") {
      $0.append(int32: process)
      $0.append(int32: key)
    }
    ready("I")
  }

  mutating func ready(_ status: Character) {
    message("Z") { $0.append(status.asciiValue ?? 0) }
  }

  mutating func parsed() { message("1") { _ in } }
  mutating func bound() { message("2") { _ in } }

  mutating func describe(_ columns: [PostgresType]) {
    if columns.isEmpty { return message("n") { _ in } }
    message("T") { bytes in
      bytes.append(int16: Int16(clamping: columns.count))
      for column in columns {
        bytes.append(text: "column")
        bytes.append(int32: 0)
        bytes.append(int16: 0)
        bytes.append(int32: Int32(clamping: column.number))
        bytes.append(int16: -1)
        bytes.append(int32: -1)
        bytes.append(int16: 1)
      }
    }
  }

  mutating func answer(_ answer: StoreAnswer) {
    for row in answer.rows {
      message("D") { bytes in
        bytes.append(int16: Int16(clamping: row.count))
        for value in row {
          let wire = value.wire
          bytes.append(int32: Int32(clamping: wire.count))
          bytes += wire
        }
      }
    }
    message("C") { $0.append(text: answer.tag) }
  }

  mutating func error(_ error: StoreError, severity: String = "ERROR") {
    message("E") { bytes in
      for (field, text) in [
        ("S", severity), ("V", severity), ("C", error.state), ("M", error.message),
      ] as [(Character, String)] {
        bytes.append(field.asciiValue ?? 0)
        bytes.append(text: text)
      }
      bytes.append(0)
    }
  }

  mutating func notification(_ channel: String, from process: Int32) {
    message("A") {
      $0.append(int32: process)
      $0.append(text: channel)
      $0.append(text: "")
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(int32 value: Int32) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(int16 value: Int16) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(text: String) {
    append(contentsOf: text.utf8)
    append(0)
  }
}

/// A message of the client, as far as the model looks at it.
enum StoreRequest {
  case start(application: String)
  case cancel(process: Int32, key: Int32)
  case parse(name: String, text: String)
  case bind(statement: String, StoreParameters)
  case describe
  case execute
  case sync
  case terminate
  case other(UInt8)
}

/// Cuts the client's bytes into messages.
struct StoreInput {
  private var bytes: [UInt8] = []
  private var place = 0
  private var hasStarted = false

  mutating func append(_ more: some Sequence<UInt8>) { bytes += more }

  /// The next whole message.
  mutating func next() -> StoreRequest? {
    let head = hasStarted ? 1 : 0
    guard bytes.count - place >= head + 4 else { return nil }
    let type = hasStarted ? bytes[place] : 0
    let length = Int(int32(at: place + head))
    guard bytes.count - place >= head + length else { return nil }
    let body = Array(bytes[(place + head + 4)..<(place + head + length)])
    place += head + length
    if place == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      place = 0
    }
    var reader = StoreReader(bytes: body)
    if !hasStarted {
      let code = reader.int32()
      if code == 80_877_102 { return .cancel(process: reader.int32(), key: reader.int32()) }
      hasStarted = true
      return .start(application: reader.pairs()["application_name"] ?? "")
    }
    return request(type, &reader)
  }

  private func request(_ type: UInt8, _ reader: inout StoreReader) -> StoreRequest {
    switch Character(UnicodeScalar(type)) {
    case "P": return .parse(name: reader.text(), text: reader.text())
    case "B":
      _ = reader.text()
      let statement = reader.text()
      for _ in 0..<reader.int16() { _ = reader.int16() }
      var values: [[UInt8]?] = []
      for _ in 0..<reader.int16() {
        let count = reader.int32()
        values.append(count < 0 ? nil : reader.bytes(Int(count)))
      }
      return .bind(statement: statement, StoreParameters(values: values))
    case "D": return .describe
    case "E": return .execute
    case "S": return .sync
    case "X": return .terminate
    default: return .other(type)
    }
  }

  private func int32(at place: Int) -> Int32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int32($1) }
  }
}

/// Reads the fields of one message.
struct StoreReader {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func int16() -> Int {
    let value = bytes[place..<place + 2].reduce(0) { $0 << 8 | Int($1) }
    place += 2
    return value
  }

  mutating func int32() -> Int32 {
    let value = bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    place += 4
    return Int32(bitPattern: value)
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  mutating func text() -> String {
    let end = bytes[place...].firstIndex(of: 0) ?? bytes.endIndex
    defer { place = end + 1 }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  mutating func pairs() -> [String: String] {
    var found: [String: String] = [:]
    while place < bytes.count, bytes[place] != 0 { found[text()] = text() }
    return found
  }
}
