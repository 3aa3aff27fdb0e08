internal import CLinux
internal import CNGHTTP2
internal import Glibc
internal import Reactor

/// nghttp2's callbacks, options and memory pool, made once for each loop.
final class HTTP2Engine {
  static let local = LoopLocal { HTTP2Engine(loop: $0) }

  private let callbacks: OpaquePointer?
  private let options: OpaquePointer?
  /// nghttp2's objects of all sessions of the loop; must outlive them, as a loop's storage does.
  private let pool: UnsafeMutablePointer<cl_pool>
  /// What looks after slow and silent peers of the loop.
  let upkeep: Upkeep

  /// Output under way. A connection borrows it for a flush and keeps it only when its socket does
  /// not take everything, so that an idle connection holds no buffer.
  var spareOutput = ByteQueue(capacity: outputBytes)
  static let outputBytes = 16_384
  /// Body bytes of all connections that wait for their peers.
  var pendingOutputBytes = 0
  /// Sockets that take in what comes after the last word.
  var lingering: [ObjectIdentifier: LingeringSocket] = [:]

  /// Streams reset by the peer (CVE-2023-44487): burst, and how many more each second. A second
  /// line behind `HTTP2Limits.resets`, which knows what good peers do.
  static let resetsBurst: UInt64 = 10_000
  static let resetsPerSecond: UInt64 = 1000
  /// CONTINUATION frames of one header block (CVE-2024-28182).
  static let continuationsMax = 8
  /// Answers to PING and SETTINGS that wait for a peer that does not read.
  static let answersMax = 1000
  /// Frame types from here on have no meaning for us (RFC 9113 §6 ends with CONTINUATION, 9).
  static let firstUnknownType: UInt8 = 10

  init(loop: EventLoop) {
    upkeep = Upkeep(loop: loop)
    var callbacks: OpaquePointer?
    nghttp2_session_callbacks_new(&callbacks)
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, beginHeaders)
    nghttp2_session_callbacks_set_on_header_callback(callbacks, receiveHeader)
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, receiveData)
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, receiveFrame)
    nghttp2_session_callbacks_set_on_frame_send_callback(callbacks, sentFrame)
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, closeStream)
    nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(callbacks, receiveInvalidFrame)
    nghttp2_session_callbacks_set_on_frame_not_send_callback(callbacks, failedToSend)
    nghttp2_session_callbacks_set_unpack_extension_callback(callbacks, receiveUnknownFrame)
    self.callbacks = callbacks
    var options: OpaquePointer?
    nghttp2_option_new(&options)
    nghttp2_option_set_no_auto_window_update(options, 1)
    nghttp2_option_set_no_closed_streams(options, 1)
    nghttp2_option_set_stream_reset_rate_limit(options, Self.resetsBurst, Self.resetsPerSecond)
    nghttp2_option_set_max_continuations(options, Self.continuationsMax)
    nghttp2_option_set_max_outbound_ack(options, Self.answersMax)
    for type in Self.firstUnknownType...UInt8.max {
      nghttp2_option_set_user_recv_extension_type(options, type)
    }
    self.options = options
    pool = .allocate(capacity: 1)
    pool.initialize(to: cl_pool())
  }

  deinit {
    nghttp2_session_callbacks_del(callbacks)
    nghttp2_option_del(options)
    cl_pool_destroy(pool)
    pool.deallocate()
  }

  func makeSession(_ role: HTTP2Connection.Role, _ user: UnsafeMutableRawPointer) -> OpaquePointer?
  {
    var memory = nghttp2_mem(
      mem_user_data: pool, malloc: cl_pool_malloc, free: cl_pool_free, calloc: cl_pool_calloc,
      realloc: cl_pool_realloc)
    var session: OpaquePointer?
    switch role {
    case .server: nghttp2_session_server_new3(&session, callbacks, user, options, &memory)
    case .client: nghttp2_session_client_new3(&session, callbacks, user, options, &memory)
    }
    return session
  }
}

// The callbacks take no reference: the connection and the stream are held by their owners for the
// length of a call into the engine.

@inline(__always)
private func withConnection<Result>(
  _ user: UnsafeMutableRawPointer?, _ body: (HTTP2Connection) -> Result
) -> Result {
  guard let user else { preconditionFailure("a session without its connection") }
  return Unmanaged<HTTP2Connection>.fromOpaque(user)._withUnsafeGuaranteedRef(body)
}

@inline(__always)
private func withStream(
  _ session: OpaquePointer?, _ id: Int32, _ body: (HTTP2Stream) -> Void
) -> Bool {
  guard let pointer = nghttp2_session_get_stream_user_data(session, id) else { return false }
  Unmanaged<HTTP2Stream>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
  return true
}

private func beginHeaders(
  _ session: OpaquePointer?, _ frame: UnsafePointer<nghttp2_frame>?,
  _ user: UnsafeMutableRawPointer?
) -> Int32 {
  guard let frame, frame.pointee.hd.type == NGHTTP2_HEADERS.rawValue else { return 0 }
  let id = frame.pointee.hd.stream_id
  return withConnection(user) { connection in
    connection.clock.headersSince = connection.loop.now
    guard frame.pointee.headers.cat == NGHTTP2_HCAT_REQUEST else {
      connection.headerStream = nghttp2_session_get_stream_user_data(session, id)
        .map { Unmanaged.fromOpaque($0) }
      return 0
    }
    connection.headerStream = nil
    guard !connection.isOutputFull,
      let stream = connection.delegate.connectionMakesStream(connection)
    else {
      nghttp2_submit_rst_stream(session, 0, id, HTTP2ErrorCode.refusedStream)
      return 0
    }
    connection.begin(stream, id)
    connection.headerStream = .passUnretained(stream)
    nghttp2_session_set_stream_user_data(
      session, id, Unmanaged.passUnretained(stream).toOpaque())
    return 0
  }
}

/// A header list this many times the limit ends the connection: its author is no client.
private let headerListExcess = 8

private func receiveHeader(
  _ session: OpaquePointer?, _ frame: UnsafePointer<nghttp2_frame>?,
  _ name: UnsafePointer<UInt8>?, _ nameLength: Int, _ value: UnsafePointer<UInt8>?,
  _ valueLength: Int, _ flags: UInt8, _ user: UnsafeMutableRawPointer?
) -> Int32 {
  guard let frame else { return 0 }
  var verdict: Int32 = 0
  let reference = withConnection(user) { $0.headerStream }
  reference?._withUnsafeGuaranteedRef { stream in
    stream.headerBytes &+= nameLength &+ valueLength &+ 32
    let limit = stream.headerBytesMax
    if stream.headerBytes > limit {
      stream.isHeaderListTooLarge = true
      if stream.headerBytes > limit * headerListExcess {
        verdict = withConnection(user) { $0.refuse(.headerList) }
      }
      return
    }
    stream.receivedHeader(
      UnsafeBufferPointer(start: name, count: nameLength),
      UnsafeBufferPointer(start: value, count: valueLength), kind(of: frame))
  }
  // Fields of a stream that was refused are decompressed all the same.
  if reference == nil {
    withConnection(user) { $0.countStray(nameLength &+ valueLength &+ 32) }
  }
  return verdict
}

@inline(__always)
private func kind(of frame: UnsafePointer<nghttp2_frame>) -> HTTP2Stream.HeaderKind {
  switch frame.pointee.headers.cat {
  case NGHTTP2_HCAT_REQUEST: .request
  case NGHTTP2_HCAT_RESPONSE: .response
  default: .trailers
  }
}

private func receiveData(
  _ session: OpaquePointer?, _ flags: UInt8, _ id: Int32, _ data: UnsafePointer<UInt8>?,
  _ count: Int, _ user: UnsafeMutableRawPointer?
) -> Int32 {
  // The connection's window never holds a stream back; each stream's own window does.
  nghttp2_session_consume_connection(session, count)
  let known = withStream(session, id) {
    if $0.inputDue != .distantFuture { $0.inputProgressed(count) }
    $0.receivedData(UnsafeRawBufferPointer(start: data, count: count))
  }
  if !known { nghttp2_session_consume_stream(session, id, count) }
  return 0
}

private func receiveFrame(
  _ session: OpaquePointer?, _ frame: UnsafePointer<nghttp2_frame>?,
  _ user: UnsafeMutableRawPointer?
) -> Int32 {
  guard let frame else { return 0 }
  return withConnection(user) { connection in
    connection.accountedBytes &+= frame.pointee.hd.length &+ frameHeaderBytes
    let header = frame.pointee.hd
    let ends = header.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
    switch UInt32(header.type) {
    case NGHTTP2_HEADERS.rawValue:
      connection.clock.headersSince = .distantFuture
      _ = withStream(session, header.stream_id) { stream in
        if ends { stream.isRemoteEnded = true }
        stream.receivedHeaders(kind(of: frame))
        if ends, stream.isOpen { stream.receivedEnd() }
      }
    case NGHTTP2_DATA.rawValue:
      if ends {
        _ = withStream(session, header.stream_id) { stream in
          stream.isRemoteEnded = true
          stream.receivedEnd()
        }
      } else if header.length == frame.pointee.data.padlen {
        return connection.receivedEmptyFrame()
      }
    default:
      return receiveControl(connection, session, frame)
    }
    return 0
  }
}

/// Length, type, flags and stream of every frame (RFC 9113 §4.1).
private let frameHeaderBytes = 9

private func receiveControl(
  _ connection: HTTP2Connection, _ session: OpaquePointer?, _ frame: UnsafePointer<nghttp2_frame>
) -> Int32 {
  let header = frame.pointee.hd
  switch UInt32(header.type) {
  case NGHTTP2_WINDOW_UPDATE.rawValue: return connection.receivedWindowUpdate()
  case NGHTTP2_SETTINGS.rawValue: return connection.receivedSettings()
  case NGHTTP2_PRIORITY.rawValue: return connection.receivedPriority()
  case NGHTTP2_RST_STREAM.rawValue:
    guard let pointer = nghttp2_session_get_stream_user_data(session, header.stream_id) else {
      return connection.receivedReset(nil)
    }
    return Unmanaged<HTTP2Stream>.fromOpaque(pointer)._withUnsafeGuaranteedRef {
      connection.receivedReset($0)
    }
  case NGHTTP2_PING.rawValue:
    guard header.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) != 0 else {
      return connection.receivedPing()
    }
    let payload = withUnsafeBytes(of: frame.pointee.ping.opaque_data) {
      $0.loadUnaligned(as: UInt64.self)
    }
    return connection.receivedPingAnswer(payload) ? 0 : connection.receivedUnknownFrame()
  case NGHTTP2_GOAWAY.rawValue:
    let goAway = frame.pointee.goaway
    let debug = UnsafeBufferPointer(start: goAway.opaque_data, count: goAway.opaque_data_len)
    connection.receivedGoAway(goAway.error_code, debug)
    return 0
  default: return 0
  }
}

/// A frame of a type that we don't know, its payload with it: counted and ignored (RFC 9113 §4.1).
private func receiveUnknownFrame(
  _ session: OpaquePointer?, _ payload: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
  _ header: UnsafePointer<nghttp2_frame_hd>?, _ user: UnsafeMutableRawPointer?
) -> Int32 {
  withConnection(user) { connection in
    connection.accountedBytes &+= (header?.pointee.length ?? 0) &+ frameHeaderBytes
    let verdict = connection.receivedUnknownFrame()
    return verdict == 0 ? Int32(NGHTTP2_ERR_CANCEL.rawValue) : verdict
  }
}

/// A frame that breaks the rules of its stream; the engine has queued the reset.
private func receiveInvalidFrame(
  _ session: OpaquePointer?, _ frame: UnsafePointer<nghttp2_frame>?, _ code: Int32,
  _ user: UnsafeMutableRawPointer?
) -> Int32 {
  withConnection(user) { $0.clock.headersSince = .distantFuture }
  return 0
}

/// Headers that can't be framed (larger than 64 KiB, for one) would leave their stream hanging.
private func failedToSend(
  _ session: OpaquePointer?, _ frame: UnsafePointer<nghttp2_frame>?, _ code: Int32,
  _ user: UnsafeMutableRawPointer?
) -> Int32 {
  guard let frame, frame.pointee.hd.type == NGHTTP2_HEADERS.rawValue else { return 0 }
  nghttp2_submit_rst_stream(
    session, 0, frame.pointee.hd.stream_id, HTTP2ErrorCode.internalError)
  return 0
}

private func sentFrame(
  _ session: OpaquePointer?, _ frame: UnsafePointer<nghttp2_frame>?,
  _ user: UnsafeMutableRawPointer?
) -> Int32 {
  guard let frame else { return 0 }
  if frame.pointee.hd.type == NGHTTP2_RST_STREAM.rawValue {
    withConnection(user) { $0.sentReset(frame.pointee.rst_stream.error_code) }
  }
  if frame.pointee.hd.type == NGHTTP2_GOAWAY.rawValue {
    withConnection(user) { $0.sentGoAway() }
  }
  guard frame.pointee.hd.type == NGHTTP2_HEADERS.rawValue else { return 0 }
  let ends = frame.pointee.hd.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
  // An answer that ends before its request did: ask the peer to stop sending (RFC 9113 §8.1).
  // Here and not earlier, since a reset takes queued frames of the stream away.
  return withConnection(user) { connection in
    guard connection.role == .server else {
      _ = withStream(session, frame.pointee.hd.stream_id) { $0.hasLeft = true }
      return 0
    }
    guard ends else { return 0 }
    _ = withStream(session, frame.pointee.hd.stream_id) { stream in
      if !stream.isRemoteEnded, stream.resetsAfterAnswer {
        nghttp2_submit_rst_stream(session, 0, stream.id, HTTP2ErrorCode.noError)
      }
    }
    return 0
  }
}

private func closeStream(
  _ session: OpaquePointer?, _ id: Int32, _ code: UInt32, _ user: UnsafeMutableRawPointer?
) -> Int32 {
  withConnection(user) { connection in
    _ = withStream(session, id) { connection.finish($0, code) }
  }
  return 0
}

/// Gives the engine the next bytes of a stream's body, and its trailers after the last.
func readStreamOutput(
  _ session: OpaquePointer?, _ id: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ length: Int,
  _ flags: UnsafeMutablePointer<UInt32>?, _ source: UnsafeMutablePointer<nghttp2_data_source>?,
  _ user: UnsafeMutableRawPointer?
) -> Int {
  guard let pointer = source?.pointee.ptr, let buffer, let flags else { return 0 }
  return Unmanaged<HTTP2Stream>.fromOpaque(pointer)._withUnsafeGuaranteedRef { stream in
    let before = stream.output.count
    let count = min(length, before)
    if count > 0, let bytes = stream.output.bytes.baseAddress {
      memcpy(buffer, bytes, count)
      stream.output.removeFirst(count)
      stream.hasMoved = true
      withConnection(user) { $0.outputTaken(count, all: count == before) }
    }
    if stream.output.isEmpty {
      if stream.outputEnded {
        flags.pointee |= NGHTTP2_DATA_FLAG_EOF.rawValue
        if let trailers = stream.trailers {
          flags.pointee |= NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
          nghttp2_submit_trailer(session, id, trailers.fields, trailers.count)
        }
      } else if count == 0 {
        stream.isDeferred = true
        return Int(NGHTTP2_ERR_DEFERRED.rawValue)
      }
    }
    let low = HTTP2Stream.outputLowWaterBytes
    if before > low, stream.output.count <= low { stream.outputDrained() }
    return count
  }
}
