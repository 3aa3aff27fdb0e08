/// What stands in for the kernel under a loop: sockets, names and blocking work of a simulated host.
///
/// One belongs to one loop and is used on its thread only. Its descriptors begin at
/// `Socket.firstOfMachine` and behave as non-blocking TCP sockets under level-triggered epoll do;
/// the methods mean what those of `Socket` mean.
public protocol Machine: AnyObject {
  func listen(on address: SocketAddress) throws(SystemError) -> Int32
  func connect(to address: SocketAddress) throws(SystemError) -> Int32
  func connectError(_ descriptor: Int32) -> SystemError?
  func localPort(_ descriptor: Int32) -> UInt16
  func accept(_ listener: Int32) -> Int32?
  func receive(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Socket.Transfer
  func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Socket.Transfer
  func close(_ descriptor: Int32)
  func shutDownSending(_ descriptor: Int32)

  /// Watches a descriptor for events; nil ends it. The source lives until then.
  func watch(_ descriptor: Int32, _ source: EventSource?, _ events: EventSet)
  /// Tells each watched source once what it is ready for; false when there was nothing to tell.
  func deliver() -> Bool

  /// What a name stands for now; empty when it is unknown.
  func resolve(_ host: String, port: UInt16) -> [SocketAddress]
  /// Takes work that blocks, to be run on whatever thread, in no turn of the loop.
  func block(_ work: @escaping @Sendable () -> Void)
}
