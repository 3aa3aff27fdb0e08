internal import HTTP2
internal import Protobuf
internal import Reactor

/// What runs for a request, on one of the loop's workers.
extension ServerStream {
  var handlerRuns: Bool { worker != nil }

  func startHandler() {
    let worker = host.takeWorker()
    self.worker = worker
    context?.handlersRunning += 1
    worker.run(self)
  }

  /// The body of the worker's task for this call; part of it, as every async function costs a look
  /// at its executor.
  @inline(__always) func handle() async {
    if let http { return await answer(http) }
    guard let run = method?.method.run else { return complete(nil) }
    let call = ServerCall(stream: self)
    do {
      let isAdmitted = try host.options.admitAtOnce?(call) ?? false
      if let context = callContext {
        try await CallContext.$current.withValue(context) {
          if !isAdmitted, let admit = host.options.admit { try await admit(call) }
          try await run(call)
        }
      } else {
        if !isAdmitted, let admit = host.options.admit { try await admit(call) }
        try await run(call)
      }
      complete(nil)
    } catch {
      complete(status(for: error))
    }
  }

  /// What the handler's task knows of the call; nil when there is nothing to know.
  private var callContext: CallContext? {
    if deadline == nil, head.trace == nil { return nil }
    return CallContext(deadline: deadline, trace: head.trace.map { host.step(of: $0) })
  }

  /// What the client is told of an error: our own as they are, all others masked and logged.
  private func status(for error: any Error) -> RPCError {
    if let failure { return failure }
    if let known = error as? RPCError { return known }
    if let wire = error as? WireError { return RPCError(wire) }
    if error is CancellationError {
      return RPCError(.cancelled, reason: "CANCELLED", "The call was cancelled.")
    }
    return host.options.mask(error, methodDescriptor)
  }

  private func complete(_ error: RPCError?) {
    endHandler()
    timer?.cancel()
    if !finished { finish(error ?? failure) }
    if !isOpen { host.recycle(self) }
  }

  func endHandler() {
    worker = nil
    host.handlersRunning -= 1
    context?.handlersRunning -= 1
  }
}
