internal import HTTP2
internal import Protobuf
internal import Reactor

/// A streaming call over all its attempts, and what must be sent again to the next one.
///
/// Attempts follow each other as gRPC's retries say (gRFC A6), for all three kinds of stream: what
/// was sent is kept until the answer begins, or until it is more than `retryBytesMax` (or all calls
/// of the loop keep more than `retryBytesTotalMax`). Retries happen while the caller sends, reads or
/// waits, not behind its back.
///
/// `@unchecked Sendable`: used on its loop only; cancellation from elsewhere comes through that
/// loop's mailbox.
final class ClientCall: @unchecked Sendable {
  private let channel: ClientChannel
  private let loop: EventLoop
  private let plan: CallPlan
  private var retry: RetryState
  private(set) var attempt: ClientCallStream
  private var sent: [UInt8] = []
  private var hasEnded = false
  /// What is sent is kept; false once the call is committed.
  private var keepsSent = true
  private var isCancelled = false
  private var isCounted = false
  private var hasSucceeded = false
  private var isRecovering = false
  private var recoveryWaiters: [UnsafeContinuation<Void, Never>] = []
  /// The next attempt on its way.
  private var opening: Task<(ClientCallStream, RetryState), any Error>?
  /// The last failure is none of `attempt`'s: no server was reached for the one after it.
  private var hasLeftAttempt = false

  private init(
    _ channel: ClientChannel, _ plan: CallPlan, _ retry: RetryState, _ attempt: ClientCallStream
  ) {
    self.channel = channel
    loop = channel.loop
    self.plan = plan
    self.retry = retry
    self.attempt = attempt
  }

  /// Opens the first attempt.
  static func start(_ channel: ClientChannel, _ plan: CallPlan) async throws -> ClientCall {
    var retry = RetryState(plan.retryPolicy)
    do {
      let attempt = try await channel.open(plan, &retry)
      return ClientCall(channel, plan, retry, attempt)
    } catch {
      channel.ended(plan, error)
      throw error
    }
  }

  /// Counts the call under its outcome, once.
  private func ended(_ error: (any Error)? = nil) {
    if isCounted { return }
    isCounted = true
    channel.ended(plan, error)
  }

  // MARK: Sending

  func put<Request: Message>(_ request: Request, compressed: Bool = true) {
    keep(attempt.put(request, compressed: compressed))
  }

  func put(_ message: [UInt8]) { keep(attempt.put(message)) }

  func endOutput() {
    hasEnded = true
    attempt.endOutput()
  }

  private func keep(_ count: Int) {
    guard keepsSent else { return }
    let isTooMuch =
      sent.count + count > channel.options.retryBytesMax
      || channel.retryBytes + count > channel.options.retryBytesTotalMax
    if attempt.isCommitted || isTooMuch { return commit() }
    channel.retryBytes += count
    sent += attempt.outputTail(count)
  }

  private func commit() {
    guard keepsSent else { return }
    keepsSent = false
    channel.retryBytes -= sent.count
    sent = []
  }

  func waitForRoom() async throws {
    try await repeating { try await $0.waitForRoom(RPCClient.outputHighWaterBytes) }
  }

  // MARK: Reading

  /// The next message; nil after the last of a call that ended well. Throws the call's status.
  func next<Value>(
    _ read: (UnsafeRawBufferPointer) throws(WireError) -> Value
  ) async throws -> Value? {
    let value = try await repeating { try await $0.next(read) }
    commit()
    if value == nil, !hasSucceeded {
      hasSucceeded = true
      ended()
      channel.bucket.succeeded()
    }
    return value
  }

  func headers() async throws -> Metadata {
    try await repeating { try await $0.waitForHeaders() }
  }

  var wasCompressed: Bool { attempt.wasCompressed }
  var trailers: Metadata { hasLeftAttempt ? Metadata() : attempt.trailingFields }
  var statusDetails: [UInt8] { hasLeftAttempt ? [] : attempt.statusDetails }

  /// Does a step on the attempt, and again on the next one when the call is repeated.
  private func repeating<Value>(
    _ step: (ClientCallStream) async throws -> Value
  ) async throws -> Value {
    while true {
      let attempt = attempt
      do {
        return try await step(attempt)
      } catch let error as RPCError {
        do {
          try await recover(attempt, error)
        } catch {
          ended(error)
          throw error
        }
      }
    }
  }

  /// Puts another attempt in the place of a failed one; throws when there is none. A sender and a
  /// reader may come here for the same failure: one of them does it.
  private func recover(_ failed: ClientCallStream, _ error: RPCError) async throws {
    while isRecovering { await withUnsafeContinuation { recoveryWaiters.append($0) } }
    guard attempt === failed, !hasLeftAttempt else {
      if hasLeftAttempt { throw error }
      return
    }
    guard keepsSent, let failure = failed.failure else {
      commit()
      throw error
    }
    isRecovering = true
    defer {
      isRecovering = false
      let waiting = recoveryWaiters
      recoveryWaiters = []
      for waiter in waiting { waiter.resume() }
    }
    do {
      let (next, retry) = try await open(after: failure, error)
      self.retry = retry
      try replace(with: next, or: error)
    } catch {
      commit()
      throw isCancelled ? ClientStatus.cancelled : error
    }
  }

  /// Opens the next attempt when its time has come.
  private func open(
    after failure: AttemptFailure, _ error: RPCError
  ) async throws -> (ClientCallStream, RetryState) {
    // A task of its own: `cancel` ends its pauses and waits, whoever calls it.
    let task = loop.spawn { [channel, plan, retry] in
      var retry = retry
      try await channel.again(after: failure, error, plan, &retry)
      return (try await channel.open(plan, &retry), retry)
    }
    opening = task
    defer { opening = nil }
    do {
      return try await task.value
    } catch let last {
      // Another failure than the attempt's: its trailers and details do not belong to it.
      hasLeftAttempt = last as? RPCError != error
      throw last
    }
  }

  /// Goes on with `stream`; throws when the caller has given up meanwhile, or has sent more than is
  /// kept.
  private func replace(with stream: ClientCallStream, or error: RPCError) throws(RPCError) {
    guard keepsSent else {
      stream.cancel()
      throw error
    }
    stream.putAgain(sent)
    if hasEnded { stream.endOutput() }
    attempt = stream
  }

  // MARK: Giving up

  func cancel() {
    isCancelled = true
    ended(ClientStatus.cancelled)
    attempt.cancel()
    commit()
    opening?.cancel()
  }

  /// The caller has dropped the call: what still comes is for nobody. From any thread.
  func letGo() {
    if loop.isCurrent { cancel() } else { loop.execute { self.cancel() } }
  }

  /// Runs `body`; cancelling the task gives the call up.
  func cancellable<Value: Sendable>(
    _ body: () async throws -> Value
  ) async throws -> Value {
    try await withTaskCancellationHandler {
      try await body()
    } onCancel: {
      loop.execute { self.cancel() }
    }
  }
}
