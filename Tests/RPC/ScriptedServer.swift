import HTTP2
import Reactor
import Synchronization

/// An HTTP/2 server that does what a test says, gRPC or not: each request is handed to the script
/// when its body has ended, or with
/// `everyPiece` as its headers and each piece of its body come.
final class ScriptedServer: Sendable {
  typealias Script = @Sendable (ScriptedStream) -> Void

  let port: UInt16
  private let loop: EventLoop
  private let requests: Mutex<[[String: String]]>

  /// Listens on the loopback; on the loop only.
  static func start(
    on loop: EventLoop, limits: HTTP2Limits = HTTP2Limits(), everyPiece: Bool = false,
    _ script: @escaping Script
  ) async throws -> ScriptedServer {
    try await loop.spawn { try ScriptedServer(loop, limits, everyPiece, script) }.value
  }

  private init(
    _ loop: EventLoop, _ limits: HTTP2Limits, _ everyPiece: Bool, _ script: @escaping Script
  ) throws {
    self.loop = loop
    requests = Mutex([])
    let doors = ScriptedDoors.local.of(loop)
    guard let address = SocketAddress(ip: "127.0.0.1", port: 0) else { throw CancellationError() }
    let door = ScriptedDoor(loop, limits, everyPiece, script)
    let listener = try Listener(loop: loop, address: address) { door.accept($0) }
    door.listener = listener
    port = listener.port
    doors.all[port] = door
    door.server = self
  }

  /// Header fields of the requests so far, in their order.
  var seen: [[String: String]] { requests.withLock { $0 } }

  fileprivate func note(_ headers: [String: String]) -> Int {
    requests.withLock {
      $0.append(headers)
      return $0.count
    }
  }

  /// Closes the listener and, at once, all connections.
  func stop() async throws {
    try await loop.spawn { [port] in
      let doors = ScriptedDoors.local.of(self.loop)
      doors.all.removeValue(forKey: port)?.close()
    }.value
  }

  /// Connections that stand.
  var connections: Int {
    get async throws {
      try await loop.spawn { [port] in
        ScriptedDoors.local.of(self.loop).all[port]?.connections.count ?? 0
      }.value
    }
  }

  /// Closes the connections; new ones are taken.
  func dropConnections() async throws {
    try await loop.spawn { [port] in
      ScriptedDoors.local.of(self.loop).all[port]?.dropConnections()
    }.value
  }
}

private final class ScriptedDoors {
  static let local = LoopLocal { _ in ScriptedDoors() }

  var all: [UInt16: ScriptedDoor] = [:]

  deinit {
    for door in all.values { door.close() }
  }
}

private final class ScriptedDoor: HTTP2ConnectionDelegate {
  let loop: EventLoop
  let limits: HTTP2Limits
  let everyPiece: Bool
  let script: ScriptedServer.Script
  var listener: Listener?
  weak var server: ScriptedServer?
  private(set) var connections: [ObjectIdentifier: HTTP2Connection] = [:]

  init(
    _ loop: EventLoop, _ limits: HTTP2Limits, _ everyPiece: Bool,
    _ script: @escaping ScriptedServer.Script
  ) {
    self.loop = loop
    self.limits = limits
    self.everyPiece = everyPiece
    self.script = script
  }

  func accept(_ descriptor: Int32) {
    // Keepalive is tested in milliseconds here, which a server would not put up with.
    var limits = limits
    limits.pingIntervalMin = .zero
    let made = try? HTTP2Connection(
      role: .server, descriptor: descriptor, loop: loop, tls: nil, limits: limits, delegate: self)
    if let made { connections[ObjectIdentifier(made)] = made }
  }

  func dropConnections() {
    for connection in connections.values { connection.close() }
  }

  func close() {
    listener?.stop()
    // It holds the door.
    listener = nil
    dropConnections()
  }

  func connectionMakesStream(_ connection: HTTP2Connection) -> HTTP2Stream? {
    ScriptedStream(script, everyPiece) { [unowned self] in server?.note($0) ?? 0 }
  }

  func connectionOpened(_ connection: HTTP2Connection) {}
  func connectionDrains(_ connection: HTTP2Connection) {}
  func connectionClosed(_ connection: HTTP2Connection, _ reason: HTTP2CloseReason) {
    connections[ObjectIdentifier(connection)] = nil
  }
}

/// One request to a `ScriptedServer`; on its loop only.
final class ScriptedStream: HTTP2Stream {
  private let script: ScriptedServer.Script
  private let everyPiece: Bool
  private let note: ([String: String]) -> Int
  /// Told when the client has given the call up, or the connection is gone.
  var ended: (() -> Void)?
  private(set) var headers: [String: String] = [:]
  private(set) var body: [UInt8] = []
  /// Which request of the server this is, from 1.
  private(set) var number = 0

  init(
    _ script: @escaping ScriptedServer.Script, _ everyPiece: Bool,
    _ note: @escaping ([String: String]) -> Int
  ) {
    self.everyPiece = everyPiece
    self.script = script
    self.note = note
  }

  var path: String { headers[":path"] ?? "" }

  override func receivedHeader(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, _ kind: HeaderKind
  ) {
    headers[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    body += bytes
    consumed(bytes.count)
    if everyPiece { script(self) }
  }

  override func receivedHeaders(_ kind: HeaderKind) {
    guard everyPiece else { return }
    number = note(headers)
    script(self)
  }

  override func receivedEnd() {
    if everyPiece { return }
    number = note(headers)
    script(self)
  }

  override func closed(_ code: UInt32) { ended?() }

  // MARK: What a script may do

  private static let plain = [(":status", "200"), ("content-type", "application/grpc")]
    .map { (name: $0.0, value: $0.1) }

  /// A status without a message: one block of headers.
  func fail(_ code: Int, _ more: [(name: String, value: String)] = []) {
    let block = HeaderBlock(Self.plain + [(name: "grpc-status", value: String(code))] + more)
    respond(block, hasBody: false)
  }

  /// An answer of HTTP that is none of gRPC.
  func answerHTTP(_ status: Int) {
    let block = HeaderBlock([(":status", String(status)), ("content-type", "text/html")])
    respond(block, hasBody: false)
  }

  /// Begins an answer; messages and `end` follow.
  func begin() { respond(HeaderBlock(Self.plain), hasBody: true) }

  func send(_ message: [UInt8]) {
    let prefix = [0] + withUnsafeBytes(of: UInt32(message.count).bigEndian) { Array($0) }
    let framed = prefix + message
    framed.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(start: reserveOutput($0.count), count: $0.count)
        .copyMemory(from: $0)
    }
    outputWritten()
  }

  func end(_ code: Int = 0) {
    endOutput(trailers: HeaderBlock([("grpc-status", String(code))]))
  }

  /// A whole answer with this text in field 1, as the echo service gives it.
  func answer(_ text: String) {
    begin()
    send([0x0a, UInt8(text.utf8.count)] + Array(text.utf8))
    end()
  }
}
