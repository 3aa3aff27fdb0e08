internal import HTTP2
internal import Protobuf
internal import Reactor

/// Asks a server over one connection whether it serves, for as long as the connection stands
/// (gRFC A17): `grpc.health.v1.Health/Watch`.
///
/// Its two messages have one field each and are written and read by hand, since the generated ones
/// stand above this module.
///
/// `@unchecked Sendable`: on the connection's loop only, its task included.
final class HealthWatch: @unchecked Sendable {
  static let path = "/grpc.health.v1.Health/Watch"
  /// `HealthCheckResponse.ServingStatus.SERVING`.
  private static let serving: UInt64 = 1
  /// An answer is a few bytes.
  private static let responseBytesMax = 1024

  private let channel: ClientChannel
  private let connection: HTTP2Connection
  private let service: String
  private let told: (Bool) -> Void
  private var stream: ClientCallStream?
  private var task: Task<Void, any Error>?
  private var isStopped = false

  /// `told` hears every answer, and false when the watch breaks off.
  init(
    _ channel: ClientChannel, _ connection: HTTP2Connection, service: String,
    told: @escaping (Bool) -> Void
  ) {
    self.channel = channel
    self.connection = connection
    self.service = service
    self.told = told
  }

  func start() {
    task = channel.loop.spawn { [self] in try await run() }
  }

  /// The connection is to take no more calls: the watch must not keep it open.
  func stop() {
    isStopped = true
    stream?.cancel()
    task?.cancel()
  }

  private func run() async throws {
    let backoff = channel.options.backoff
    var pause = backoff.initial
    while !isStopped {
      guard let stream = open() else { return }
      var wasHeard = false
      do {
        while let isServing = try await stream.next(Self.isServing) {
          if isStopped { return }
          wasHeard = true
          told(isServing)
        }
      } catch let error as RPCError where error.code == .unimplemented {
        // A server without the service counts as healthy; it is not asked again.
        if !isStopped { told(true) }
        return
      } catch {}
      if isStopped { return }
      told(false)
      // After an answer the next attempt comes at once, but not twice.
      if wasHeard {
        pause = backoff.initial
      } else {
        try await channel.loop.sleep(for: backoff.jittered(pause, channel.loop))
        pause = backoff.next(after: pause)
      }
    }
  }

  private func open() -> ClientCallStream? {
    var options = CallOptions(timeout: nil)
    options.responseBytesMax = Self.responseBytesMax
    let stream = ClientCallStream(loop: channel.loop, deadline: nil, options: options)
    let headers = HeaderBlock(channel.client.pseudoHeaders(path: Self.path))
    guard connection.open(stream, headers, hasBody: true) else { return nil }
    var request = WireWriter()
    request.string(1, service)
    stream.put(request.output)
    stream.endOutput()
    self.stream = stream
    return stream
  }

  private static func isServing(_ bytes: UnsafeRawBufferPointer) throws(WireError) -> Bool {
    var status: UInt64 = 0
    for field in WireReader(Array(bytes)) where field.number == 1 { status = field.value }
    return status == serving
  }
}
