/// Reads requests off a byte stream, strictly: whatever two readers could understand differently is
/// refused, so that nothing can be smuggled past a proxy in front (RFC 9112 §11.2).
///
/// A pure state machine: bytes go in by `receive`, whole requests come out by `next`.
public struct HTTP1RequestReader {
  private enum Phase {
    case head
    case body(remaining: Int)
    case chunkSize
    case chunk(remaining: Int)
    case chunkEnd
    case lastChunkEnd
  }

  private struct Head {
    var method = ""
    var target = ""
    var fields: [HTTP1Request.Field] = []
    var keepsAlive = true
  }

  /// A chunk size line: eight hexadecimal digits.
  private static let chunkSizeDigitsMax = 8

  private let limits: HTTP1Limits
  private var input: [UInt8] = []
  private var position = 0
  private var phase = Phase.head
  private var head = Head()
  private var body: [UInt8] = []
  private var hasFailed = false
  /// The client waits for `100 Continue` before it sends the body (RFC 9110 §10.1.1).
  public private(set) var wantsContinue = false

  public init(limits: HTTP1Limits = HTTP1Limits()) { self.limits = limits }

  /// A request has begun and is not whole.
  public var isInside: Bool {
    if case .head = phase { return position < input.count }
    return true
  }

  /// Takes what came from the client. No more than a request's limits may wait: call `next` after.
  public mutating func receive(_ bytes: some Collection<UInt8>) {
    input.append(contentsOf: bytes)
  }

  /// The next whole request, nil while it is not all there. After a fault nothing more is read.
  public mutating func next() throws(HTTP1Fault) -> HTTP1Request? {
    guard !hasFailed else { return nil }
    do throws(HTTP1Fault) {
      return try step()
    } catch {
      hasFailed = true
      throw error
    }
  }

  private mutating func step() throws(HTTP1Fault) -> HTTP1Request? {
    while true {
      switch phase {
      case .head:
        guard try readHead() else { return nil }
      case .body(let remaining):
        let rest = take(remaining)
        guard rest == 0 else {
          phase = .body(remaining: rest)
          return nil
        }
        return finished()
      case .chunkSize:
        guard let size = try readChunkSize() else { return nil }
        phase = size == 0 ? .lastChunkEnd : .chunk(remaining: size)
      case .chunk(let remaining):
        let rest = take(remaining)
        phase = rest == 0 ? .chunkEnd : .chunk(remaining: rest)
        if rest > 0 { return nil }
      case .chunkEnd:
        guard try readLineEnd() else { return nil }
        phase = .chunkSize
      case .lastChunkEnd:
        guard try readLineEnd() else { return nil }
        return finished()
      }
    }
  }

  private mutating func finished() -> HTTP1Request {
    let request = HTTP1Request(
      method: head.method, target: head.target, fields: head.fields, body: body,
      keepsAlive: head.keepsAlive)
    head = Head()
    body = []
    phase = .head
    wantsContinue = false
    input.removeFirst(position)
    position = 0
    return request
  }

  // MARK: Body

  /// Moves up to `count` bytes to the body; gives how many are missing.
  private mutating func take(_ count: Int) -> Int {
    let taken = min(count, input.count - position)
    body += input[position..<position + taken]
    position += taken
    if taken > 0 { wantsContinue = false }
    return count - taken
  }

  private mutating func readChunkSize() throws(HTTP1Fault) -> Int? {
    guard let line = try line(max: Self.chunkSizeDigitsMax, 400) else { return nil }
    // Extensions are refused: readers differ about them, and no client of ours sends any.
    guard !line.isEmpty, line.allSatisfy(Self.isHexadecimal),
      let size = Int(String(decoding: line, as: UTF8.self), radix: 16)
    else { throw HTTP1Fault(400, "A chunk has no plain size.") }
    guard size <= limits.bodyBytesMax - body.count else { throw bodyTooLarge }
    wantsContinue = false
    return size
  }

  /// Exactly CR LF; after the last chunk anything else would be trailers, which are refused.
  private mutating func readLineEnd() throws(HTTP1Fault) -> Bool {
    guard input.count - position >= 2 else {
      if input.count > position, input[position] != 0x0d { throw chunkNotEnded }
      return false
    }
    guard input[position] == 0x0d, input[position + 1] == 0x0a else { throw chunkNotEnded }
    position += 2
    return true
  }

  private var chunkNotEnded: HTTP1Fault {
    HTTP1Fault(400, "A chunk does not end where its size says, or trailers follow.")
  }

  private var bodyTooLarge: HTTP1Fault {
    HTTP1Fault(413, "The body is larger than \(limits.bodyBytesMax) bytes.")
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  // MARK: Head

  /// A line without its CR LF; nil while it is not whole. A bare CR or LF is refused.
  private mutating func line(max: Int, _ status: Int) throws(HTTP1Fault) -> ArraySlice<UInt8>? {
    let waiting = input[position...]
    guard let end = waiting.firstIndex(of: 0x0a) else {
      if waiting.count > max + 1 { throw HTTP1Fault(status, "A line is too long.") }
      return nil
    }
    guard end > position, input[end - 1] == 0x0d else {
      throw HTTP1Fault(400, "A line ends with a bare line feed.")
    }
    let line = input[position..<end - 1]
    guard line.count <= max else { throw HTTP1Fault(status, "A line is too long.") }
    guard !line.contains(0x0d) else { throw HTTP1Fault(400, "A line holds a bare CR.") }
    position = end + 1
    return line
  }

  /// Reads the head once it is whole; false while it is not.
  private mutating func readHead() throws(HTTP1Fault) -> Bool {
    // One empty line before a request is let pass (RFC 9112 §2.2).
    if input.count >= 2, input[0] == 0x0d, input[1] == 0x0a, position == 0 { position = 2 }
    guard let end = endOfHead() else {
      guard input.count - position <= limits.headBytesMax else { throw headTooLarge }
      return false
    }
    guard end - position <= limits.headBytesMax else { throw headTooLarge }
    guard let first = try line(max: limits.headBytesMax, 414) else { return false }
    try readRequestLine(first)
    while let line = try line(max: limits.headBytesMax, 431), !line.isEmpty {
      guard head.fields.count < limits.fieldsMax else { throw headTooLarge }
      head.fields.append(try HTTP1FieldLine.field(line))
    }
    try readFraming()
    return true
  }

  private var headTooLarge: HTTP1Fault {
    HTTP1Fault(431, "The header is larger than the limit.")
  }

  /// The place after the empty line that ends the head. A head with bare line feeds ends too, so
  /// that it is refused at once and not waited for.
  private func endOfHead() -> Int? {
    var index = position
    var lineStart = position
    while index < input.count {
      if input[index] == 0x0a {
        let isEmpty = index == lineStart || (index == lineStart + 1 && input[lineStart] == 0x0d)
        if isEmpty { return index + 1 }
        if index == lineStart || input[index - 1] != 0x0d { return index + 1 }
        lineStart = index + 1
      }
      index += 1
    }
    return nil
  }

  private mutating func readRequestLine(_ line: ArraySlice<UInt8>) throws(HTTP1Fault) {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(HTTP1FieldLine.isTokenByte)
    else { throw HTTP1Fault(400, "The request line can't be read.") }
    let version = String(decoding: parts[2], as: UTF8.self)
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
      throw HTTP1Fault(version.hasPrefix("HTTP/") ? 505 : 400, "The version is not HTTP/1.1.")
    }
    guard parts[1].allSatisfy({ (0x21...0x7e).contains($0) }) else {
      throw HTTP1Fault(400, "The target holds what no URL may.")
    }
    head.method = String(decoding: parts[0], as: UTF8.self)
    head.target = try originForm(String(decoding: parts[1], as: UTF8.self))
    head.keepsAlive = version == "HTTP/1.1"
  }

  /// `/path?query`, also of an absolute form (RFC 9112 §3.2.2).
  private func originForm(_ target: String) throws(HTTP1Fault) -> String {
    if target.hasPrefix("/") { return target }
    guard target.lowercased().hasPrefix("http://") else {
      throw HTTP1Fault(400, "The target is not a path.")
    }
    let path = target.dropFirst(7).drop { $0 != "/" }
    return path.isEmpty ? "/" : String(path)
  }

  /// How long the body is and whether the connection lives on.
  private mutating func readFraming() throws(HTTP1Fault) {
    let isModern = head.keepsAlive
    let hosts = values("host").count
    guard isModern ? hosts == 1 : hosts <= 1 else {
      throw HTTP1Fault(400, "A request names exactly one host.")
    }
    let connection = values("connection").joined(separator: ",").lowercased()
    let options = connection.split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
    head.keepsAlive = isModern && !options.contains("close")
    let lengths = values("content-length")
    let codings = values("transfer-encoding")
    guard lengths.count <= 1, codings.count <= 1, lengths.isEmpty || codings.isEmpty else {
      throw HTTP1Fault(400, "The length of the body is told more than once.")
    }
    try readExpectation(isModern)
    if let coding = codings.first {
      guard isModern else { throw HTTP1Fault(400, "HTTP/1.0 has no transfer coding.") }
      guard coding.lowercased() == "chunked" else {
        throw HTTP1Fault(501, "The transfer coding is not chunked.")
      }
      phase = .chunkSize
    } else {
      phase = .body(remaining: try lengths.first.map(contentLength) ?? 0)
    }
    if case .body(remaining: 0) = phase { wantsContinue = false }
  }

  private mutating func readExpectation(_ isModern: Bool) throws(HTTP1Fault) {
    guard isModern, let expected = values("expect").first else { return }
    guard expected.lowercased() == "100-continue" else {
      throw HTTP1Fault(417, "The expectation is not 100-continue.")
    }
    wantsContinue = true
  }

  private func contentLength(_ text: String) throws(HTTP1Fault) -> Int {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw HTTP1Fault(400, "The content length is not a number.")
    }
    guard text.utf8.count <= 18, let length = Int(text), length <= limits.bodyBytesMax else {
      throw bodyTooLarge
    }
    return length
  }

  private func values(_ name: String) -> [String] {
    head.fields.filter { $0.name == name }.map(\.value)
  }
}
