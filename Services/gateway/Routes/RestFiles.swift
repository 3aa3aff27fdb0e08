internal import Protobuf
internal import Protos
internal import RPC

extension RestCall {
  /// Bytes of a part where the contract names no limit.
  static let chunkBytes = 65_536

  // MARK: In

  /// The body of the request becomes the parts of a client stream; the first message says what path
  /// and query say.
  func upload() async throws {
    guard let chunk = route.bodyField, accept.takes("application/json") else {
      throw Refusal.notAcceptable
    }
    let first = try await uploadHead().wire()
    let client = route.client
    let call = try await client.raw(route.method, options(timeout: RestDoor.uploadTimeout))
    let exchange = exchange
    let answer = try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await call.send(first)
          while let piece = try await exchange.nextBody() {
            for part in Self.parts(piece, chunk) { try await call.send(part) }
          }
          call.finishSending()
        } catch {
          if !Task.isCancelled { call.cancel() }
          throw error
        }
      }
      do {
        let answer = try await Self.only(call, route)
        group.cancelAll()
        return answer
      } catch let error as RPCError where error.reason == "CANCELLED" {
        try await group.waitForAll()
        throw error
      }
    }
    visit.respond(json: answer)
  }

  /// The media type may stand in Content-Type instead of the query.
  private func uploadHead() async throws -> RequestFields {
    var fields = try await fields()
    let type = exchange.header("content-type") ?? ""
    if fields.value["file"]?["mediaType"] == nil, !type.isEmpty,
      type != "application/octet-stream", type != "application/x-www-form-urlencoded",
      route.method.input.field(named: "file") != nil
    {
      try fields.bind(["file", "media_type"], type)
    }
    return fields
  }

  private static func parts(_ piece: [UInt8], _ field: FieldDescriptor) -> [[UInt8]] {
    let limit = min(field.rules.maxLength ?? chunkBytes, chunkBytes)
    return stride(from: 0, to: piece.count, by: limit).map { start in
      let part = piece[start..<min(start + limit, piece.count)]
      var message = WireBytes()
      message.add(UInt32(bitPattern: field.number), part)
      return message.bytes
    }
  }

  // MARK: Out

  /// The parts of a server stream become the body of the answer, whole or in part (RFC 9110 §14).
  func download() async throws {
    var range = ByteRange(exchange.header("range"))
    var call = try await open(range)
    var first = try await next(call)
    let tag = first.tag
    // The client has another version in part: it gets the present one whole.
    if range != nil, let condition = exchange.header("if-range"), condition != tag {
      call.cancel()
      range = nil
      call = try await open(nil)
      first = try await next(call)
    }
    if let known = exchange.header("if-none-match"), !tag.isEmpty, known.contains(tag) {
      call.cancel()
      return visit.respond(304, [("etag", tag)])
    }
    guard let size = Int(exactly: first.file.sizeBytes) else {
      throw RPCError(.internal, reason: "ANSWER_UNREADABLE", "The file has no length.")
    }
    let span = range?.span(of: size) ?? 0..<size
    if range != nil, span.isEmpty {
      call.cancel()
      return visit.fail(Refusal.rangeUnsatisfiable, [("content-range", "bytes */\(size)")])
    }
    visit.start(range == nil ? 200 : 206, fileFields(first, span, size, isPart: range != nil))
    if exchange.method == "HEAD" {
      call.cancel()
      return exchange.finish()
    }
    if !first.chunk.isEmpty { try await exchange.write(first.chunk) }
    while let message = try await call.next() {
      try await exchange.write(FilePart(message, route.method.output).chunk)
    }
    exchange.finish()
  }

  private func open(_ range: ByteRange?) async throws -> RawStream {
    var fields = try await fields()
    if let range {
      try fields.bind(["offset"], String(range.first))
      if let last = range.last { try fields.bind(["length"], String(last - range.first + 1)) }
    }
    let call = try await route.client.raw(route.method, options(timeout: nil))
    try await call.send(try fields.wire())
    call.finishSending()
    return call
  }

  private func next(_ call: RawStream) async throws -> FilePart {
    guard let message = try await call.next() else {
      throw RPCError(.internal, reason: "ANSWER_MISSING", "The file has no description.")
    }
    return FilePart(message, route.method.output)
  }

  private func fileFields(
    _ part: FilePart, _ span: Range<Int>, _ size: Int, isPart: Bool
  ) -> [(name: String, value: String)] {
    let type = part.file.mediaType
    let isText = type.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f } && !type.isEmpty
    let name = PercentEncoding.encode(part.file.fileName)
    var fields = [
      (name: "content-type", value: isText ? type : "application/octet-stream"),
      (name: "content-disposition", value: "attachment; filename*=UTF-8''\(name)"),
      (name: "content-length", value: String(span.count)),
      (name: "accept-ranges", value: "bytes"),
      (name: "content-security-policy", value: "sandbox; default-src 'none'"),
      (name: "cache-control", value: "private, no-cache"),
    ]
    if !part.tag.isEmpty { fields.append(("etag", part.tag)) }
    if isPart {
      let last = span.upperBound - 1
      fields.append(("content-range", "bytes \(span.lowerBound)-\(last)/\(size)"))
    }
    return fields
  }
}

/// A message of a download: the description of the file, some of its bytes, or both.
struct FilePart {
  let file: TypeV1.FileInfo
  let chunk: [UInt8]

  init(_ message: [UInt8], _ type: MessageDescriptor) {
    let fileNumber = UInt32(bitPattern: type.field(named: "file")?.number ?? 0)
    let chunkNumber = UInt32(bitPattern: type.field(named: "chunk")?.number ?? 0)
    var file = TypeV1.FileInfo()
    var chunk: [UInt8] = []
    for (number, bytes) in WireFields(message) {
      if number == fileNumber { file = (try? TypeV1.FileInfo(wire: Array(bytes))) ?? file }
      if number == chunkNumber { chunk = Array(bytes) }
    }
    self.file = file
    self.chunk = chunk
  }

  /// The strong entity tag: the digest of the content; empty when the file has none.
  var tag: String {
    guard let digest = file.digest?.value, !digest.isEmpty else { return "" }
    let digits = digest.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    return "\"\(digits.joined())\""
  }
}

/// One range of bytes that a client asks for; several at once are not served, and then the whole
/// file is (RFC 9110 §14.2 allows it). So is a range counted from the end: the length is not known
/// before the service is asked.
struct ByteRange: Equatable {
  let first: Int
  let last: Int?

  init?(_ header: String?) {
    guard let header, header.lowercased().hasPrefix("bytes=") else { return nil }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]) else { return nil }
    self.first = first
    if ends[1].isEmpty {
      last = nil
    } else {
      guard let last = Self.number(ends[1]), last >= first else { return nil }
      self.last = last
    }
  }

  /// What it means of a file of `size` bytes; empty when it begins behind the end.
  func span(of size: Int) -> Range<Int> {
    guard first < size else { return size..<size }
    return first..<min((last ?? size - 1) + 1, size)
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
