internal import CNGHTTP2
internal import Glibc
internal import Reactor

/// One HTTP/2 stream; a subclass in the layer above is the call that it carries.
///
/// A class with overridable steps instead of a delegate: one object per call, no closure and no
/// look-up on the way. Belongs to its connection's loop; all methods run there. The connection
/// holds it until `closed`, which comes exactly once for a stream that was opened.
open class HTTP2Stream {
  /// What a block of headers is.
  public enum HeaderKind: Sendable {
    case request
    case response
    case trailers
  }

  /// Output that waits before `outputDrained` is worth a call.
  public static let outputLowWaterBytes = 32_768

  /// The connection while the stream is open on it.
  public final var connection: HTTP2Connection? { carrier?.takeUnretainedValue() }
  /// The same, not counted: the connection lets go of its streams before it goes itself.
  final var carrier: Unmanaged<HTTP2Connection>?
  public internal(set) final var id: Int32 = 0
  /// Both sides may still send, or the engine has frames of it to send.
  public internal(set) final var isOpen = false
  /// The peer has sent its last byte.
  public internal(set) final var isRemoteEnded = false
  /// The engine has framed our request: the peer may have seen it. Before that it certainly has not.
  public internal(set) final var hasLeft = false
  /// Whether an answer that ends before its request did asks the peer to stop sending (a reset with
  /// NO_ERROR, RFC 9113 §8.1). gRPC wants it; some HTTP clients take it for a failure, so the layer
  /// above may rather read the rest and throw it away.
  public final var resetsAfterAnswer = true
  /// The header list passed the limit; the rest of it was dropped.
  public internal(set) final var isHeaderListTooLarge = false

  // The connection's list; not counted, since the connection holds each stream until `closed`.
  final var next: Unmanaged<HTTP2Stream>?
  final var previous: Unmanaged<HTTP2Stream>?
  final var headerBytes = 0
  /// The start of the turn in which it was opened.
  final var opened = MonotonicTime(nanoseconds: 0)
  /// The peer has taken output since `Upkeep` last looked, and since when it takes none.
  final var hasMoved = false
  final var stalledSince = MonotonicTime.distantFuture
  /// When the request must have come whole; see `expectInput`.
  final var inputDue = MonotonicTime.distantFuture
  /// The connection's `headerListBytesMax`.
  final var headerBytesMax = 0
  final var output = ByteQueue(capacity: 512)
  final var outputEnded = false
  final var isDeferred = false
  final var trailers: HeaderBlock?

  public init() {}

  // MARK: Steps for the subclass

  /// One header field; the bytes live until the method returns.
  open func receivedHeader(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, _ kind: HeaderKind
  ) {}

  /// The last field of a block has come.
  open func receivedHeaders(_ kind: HeaderKind) {}

  /// Bytes of the body. They count against the stream's window until `consumed` names them.
  open func receivedData(_ bytes: UnsafeRawBufferPointer) {}

  /// The peer has ended its side in order.
  open func receivedEnd() {}

  /// The output that waited has fallen under `outputLowWaterBytes`.
  open func outputDrained() {}

  /// The request has not come whole in the time that `expectInput` gave it.
  open func inputOverdue() { reset(HTTP2ErrorCode.cancel) }

  /// The stream is over; nothing can be sent or received. `code` is an error code of RFC 9113 §7.
  open func closed(_ code: UInt32) {}

  // MARK: Output

  /// Bytes handed over and not yet framed.
  @inline(__always) public final var outputCount: Int { output.count }

  /// Room for `count` bytes of body. Follow with `outputWritten` once they stand there.
  @inline(__always) public final func reserveOutput(_ count: Int) -> UnsafeMutableRawPointer {
    carrier?._withUnsafeGuaranteedRef { $0.outputWaits(count) }
    return output.append(count)
  }

  /// Takes back the last `count` bytes that were written in this step of the loop.
  public final func retractOutput(_ count: Int) {
    carrier?._withUnsafeGuaranteedRef { $0.outputWaits(-count) }
    output.removeLast(count)
  }

  /// The last `count` bytes that were written in this step of the loop; they live until the next
  /// call.
  public final func outputTail(_ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: output.bytes.suffix(count))
  }

  /// Lets the engine send what `reserveOutput` gave room for.
  @inline(__always) public final func outputWritten() {
    if isDeferred { resume() }
  }

  /// Ends our side after the body, with trailers if given (a client ends without).
  public final func endOutput(trailers block: HeaderBlock? = nil) {
    trailers = block
    outputEnded = true
    if isDeferred { resume() }
  }

  private final func resume() {
    isDeferred = false
    carrier?._withUnsafeGuaranteedRef { $0.resumeOutput(self) }
  }

  /// Holds the peer to a pace from now on: the rest of its request is due after
  /// `HTTP2Limits.inputTimeout`, later for every byte that comes (`inputBytesPerSecondMin`).
  public final func expectInput() {
    if isRemoteEnded { return }
    carrier?._withUnsafeGuaranteedRef { inputDue = $0.clock.inputDue($0.loop.now) }
  }

  final func inputProgressed(_ count: Int) {
    carrier?._withUnsafeGuaranteedRef {
      inputDue = inputDue.advanced(nanoseconds: $0.clock.inputTime(count))
    }
  }

  /// Gives the window back for bytes that the reader has taken.
  public final func consumed(_ count: Int) {
    guard count > 0, isOpen, !isRemoteEnded else { return }
    carrier?._withUnsafeGuaranteedRef { $0.consume(self, count) }
  }

  /// Answers a request; with `hasBody` the body and trailers follow through the output.
  @inline(__always) public final func respond(_ headers: HeaderBlock, hasBody: Bool) {
    carrier?._withUnsafeGuaranteedRef { $0.respond(self, headers, hasBody: hasBody) }
  }

  /// Ends the stream at once, both ways.
  public final func reset(_ code: UInt32) {
    carrier?._withUnsafeGuaranteedRef { $0.reset(self, code) }
  }

  /// Much waits for the peer: its writers should hold no more than `outputLowWaterBytes`.
  @inline(__always) public final var isConnectionOutputHigh: Bool {
    carrier?._withUnsafeGuaranteedRef { $0.isOutputHigh } ?? false
  }

  /// Too much waits on this loop, and more than its share for this peer: no more answers must be
  /// made.
  @inline(__always) public final var isConnectionOutputFull: Bool {
    carrier?._withUnsafeGuaranteedRef { $0.isOutputFull } ?? false
  }

  /// Makes the object ready for another life; only after `closed`.
  public final func prepareForReuse() {
    precondition(!isOpen, "a live stream can't be reused")
    carrier = nil
    id = 0
    isRemoteEnded = false
    hasLeft = false
    resetsAfterAnswer = true
    isHeaderListTooLarge = false
    headerBytes = 0
    output.removeAll()
    output.shrink(to: 4096)
    outputEnded = false
    isDeferred = false
    trailers = nil
    hasMoved = false
    stalledSince = .distantFuture
    inputDue = .distantFuture
  }
}
