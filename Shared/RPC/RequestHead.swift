internal import Glibc
internal import HTTP2
internal import Reactor

/// The header fields of a request: the few that every call has are recognised as they come, the
/// rest is kept as bytes and read only when asked for.
struct RequestHead: ~Copyable {
  enum Timeout {
    case none
    case malformed
    case nanoseconds(Int64)
  }

  private var bytes = ByteQueue(capacity: 256)
  /// Name's and value's lengths of the fields in `bytes`, one after the other.
  private var lengths: [(name: Int, value: Int)] = []
  private var path = ByteQueue(capacity: 128)
  /// Where the value of `authorization` stands in `bytes`.
  private var authorization: Range<Int>?
  private(set) var isPost = false
  private(set) var isGRPC = false
  /// How compressed messages of the request are packed; nil for an encoding not spoken here.
  private(set) var encoding: Compression? = .identity
  private(set) var timeout = Timeout.none
  /// Where the caller stands in a trace; a malformed one is as good as none.
  private(set) var trace: TraceContext?
  private var methodName: [UInt8] = []

  init() {}

  mutating func reset() {
    bytes.removeAll()
    bytes.shrink(to: 4096)
    lengths.removeAll(keepingCapacity: true)
    path.removeAll()
    if !methodName.isEmpty { methodName.removeAll() }
    isPost = false
    isGRPC = false
    encoding = .identity
    timeout = .none
    trace = nil
    authorization = nil
  }

  mutating func received(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    switch name.count {
    case 2 where name.equals("te"):
      return
    case 5 where name.equals(":path"):
      path.append(value)
      return
    case 7 where name.equals(":method"):
      isPost = value.equals("POST")
      if !isPost { methodName.append(contentsOf: value) }
      return
    case 7 where name.equals(":scheme"):
      return
    case 11 where name.equals("traceparent"):
      trace = TraceContext(value)
      return
    case 12 where name.equals("content-type"):
      // application/grpc, application/grpc+proto, application/grpc;…
      isGRPC = Self.isGRPC(value)
      if isGRPC { return }
    case 12 where name.equals("grpc-timeout"):
      timeout = HeaderText.timeout(value).map { .nanoseconds($0) } ?? .malformed
      return
    case 13 where name.equals("grpc-encoding"):
      encoding = Compression(value)
      return
    case 13 where authorization == nil && name.equals("authorization"):
      let start = bytes.count + name.count
      authorization = start..<start + value.count
    default:
      break
    }
    lengths.append((name.count, value.count))
    bytes.append(name)
    bytes.append(value)
  }

  private static func isGRPC(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let plain: StaticString = "application/grpc"
    let length = plain.utf8CodeUnitCount
    guard value.count >= length, let base = value.baseAddress,
      memcmp(base, plain.utf8Start, length) == 0
    else { return false }
    if value.count == length { return true }
    let next = value[length]
    // `application/grpc-web` is another protocol; JSON is not spoken here.
    if next == UInt8(ascii: ";") { return true }
    let rest = UnsafeBufferPointer(rebasing: value[length...])
    return rest.equals("+proto") || rest.equals("+proto;charset=utf-8")
  }

  func withPath<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(path.bytes.assumingMemoryBound(to: UInt8.self))
  }

  var pathText: String { String(decoding: path.bytes, as: UTF8.self) }
  var verb: String { isPost ? "POST" : String(decoding: methodName, as: UTF8.self) }

  /// All fields that are not the protocol's own.
  func metadata() -> Metadata {
    var metadata = Metadata()
    var place = 0
    for (name, value) in lengths {
      let title = text(place, name)
      let content = text(place + name, value)
      place += name + value
      if !title.hasPrefix(":"), title != Self.acceptEncoding {
        metadata.received(title, content)
      }
    }
    return metadata
  }

  /// The first value of a field; `:authority` too.
  func value(_ wanted: StaticString) -> String? {
    var place = 0
    for (name, value) in lengths {
      if field(place, name).equals(wanted) {
        return text(place + name, value)
      }
      place += name + value
    }
    return nil
  }

  /// `bearer ` as the first seven bytes of a little-endian word.
  private static let scheme: UInt64 = 0x20_7265_7261_6562
  private static let schemeBytes: UInt64 = 0xff_ffff_ffff_ffff
  private static let smallLetters: UInt64 = 0x2020_2020_2020_2020

  private static let acceptEncoding = "grpc-accept-encoding"

  /// The client reads messages that are packed so.
  func accepts(_ compression: Compression) -> Bool {
    guard compression == .gzip else { return true }
    guard let value = value("grpc-accept-encoding") else { return false }
    return value.split(separator: ",").contains { $0.drop { $0 == " " } == "gzip" }
  }

  /// The token of `authorization: Bearer …`, whose scheme is written in any case (RFC 9110 §11.1).
  func withBearerToken<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard let authorization, authorization.count > 7 else { return nil }
    let value = field(authorization.lowerBound, authorization.count)
    // 0x20 makes letters small; the space has the bit already.
    let small = UnsafeRawBufferPointer(value).loadUnaligned(as: UInt64.self) | Self.smallLetters
    guard small & Self.schemeBytes == Self.scheme else { return nil }
    return body(UnsafeBufferPointer(rebasing: value[7...]))
  }

  private func field(_ place: Int, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: bytes.bytes.assumingMemoryBound(to: UInt8.self)[place..<place + count])
  }

  private func text(_ place: Int, _ count: Int) -> String {
    String(decoding: field(place, count), as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  @inline(__always) func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    guard let baseAddress else { return count == 0 }
    return memcmp(baseAddress, text.utf8Start, count) == 0
  }

  @inline(__always) func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let baseAddress, let base = other.baseAddress else { return count == 0 }
    return memcmp(baseAddress, base, count) == 0
  }
}
