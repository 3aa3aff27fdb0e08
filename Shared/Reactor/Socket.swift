internal import CLinux
internal import Glibc

/// The system calls on TCP sockets, all non-blocking.
///
/// On a loop with a `machine` they are that machine's, and so are all descriptors from
/// `firstOfMachine` on: the seam under which a simulation lies.
public enum Socket {
  /// Above every descriptor of the kernel.
  public static let firstOfMachine: Int32 = 1 << 30

  private static var machine: (any Machine)? { EventLoop.current?.machine }

  /// Connections that wait for `accept`.
  static let backlog: Int32 = 1024

  /// Bytes that the kernel takes of an accepted connection beyond what is under way: it would keep
  /// megabytes for a peer that reads slowly, and tell us of its progress in steps as large.
  static let unsentBytesMax: Int32 = 262_144

  /// Opens a listening socket; several loops may listen on one address (`SO_REUSEPORT`).
  public static func listen(on address: SocketAddress) throws(SystemError) -> Int32 {
    if let machine { return try machine.listen(on: address) }
    let descriptor = try open(address.family)
    do {
      try set(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
      try set(descriptor, SOL_SOCKET, SO_REUSEPORT, 1)
      try systemCall("bind") { address.withPointer { bind(descriptor, $0, $1) } }
      try systemCall("listen") { Glibc.listen(descriptor, backlog) }
    } catch {
      Glibc.close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Begins a connection; the socket turns writable when it stands or has failed (`connectError`).
  public static func connect(to address: SocketAddress) throws(SystemError) -> Int32 {
    if let machine { return try machine.connect(to: address) }
    let descriptor = try open(address.family)
    try? set(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    let result = address.withPointer { Glibc.connect(descriptor, $0, $1) }
    let number = errno
    if result != 0, number != EINPROGRESS {
      Glibc.close(descriptor)
      throw SystemError(call: "connect", number: number)
    }
    return descriptor
  }

  /// The error of a finished connection attempt; nil when it stands.
  public static func connectError(_ descriptor: Int32) -> SystemError? {
    if descriptor >= firstOfMachine { return machine?.connectError(descriptor) }
    var number: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &number, &length)
    return number == 0 ? nil : SystemError(call: "connect", number: number)
  }

  /// The port a listener was given when it asked for port 0.
  public static func localPort(_ descriptor: Int32) -> UInt16 {
    if descriptor >= firstOfMachine { return machine?.localPort(descriptor) ?? 0 }
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutableBytes(of: &storage) { bytes in
      let result = bytes.withMemoryRebound(to: sockaddr.self) { rebound in
        getsockname(descriptor, rebound.baseAddress, &length)
      }
      guard result == 0 else { return 0 }
      return UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
    }
  }

  /// What a listener has to give.
  enum Accepted: Equatable {
    case connection(Int32)
    case none
    /// A connection waits and no descriptor is left for it.
    case noDescriptor
  }

  /// The next waiting connection.
  static func accept(_ listener: Int32) -> Accepted {
    if listener >= firstOfMachine {
      return machine?.accept(listener).map { .connection($0) } ?? .none
    }
    while true {
      let descriptor = cl_accept(listener)
      if descriptor >= 0 {
        try? set(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
        try? set(descriptor, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, unsentBytesMax)
        return .connection(descriptor)
      }
      switch errno {
      // The peer went away while it waited: the next one may be fine.
      case EINTR, ECONNABORTED: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .noDescriptor
      default: return .none
      }
    }
  }

  /// What a read or write gave.
  public enum Transfer: Equatable, Sendable {
    case bytes(Int)
    case wouldBlock
    case closed
  }

  @inline(__always)
  public static func receive(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer)
    -> Transfer
  {
    if descriptor >= firstOfMachine {
      return machine?.receive(descriptor, into: buffer) ?? .closed
    }
    while true {
      let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      if count > 0 { return .bytes(count) }
      if count == 0 { return .closed }
      let number = errno
      if number == EINTR { continue }
      return number == EAGAIN ? .wouldBlock : .closed
    }
  }

  @inline(__always)
  public static func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Transfer {
    if descriptor >= firstOfMachine { return machine?.send(descriptor, bytes) ?? .closed }
    while true {
      let count = Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      if count >= 0 { return .bytes(count) }
      let number = errno
      if number == EINTR { continue }
      return number == EAGAIN ? .wouldBlock : .closed
    }
  }

  public static func close(_ descriptor: Int32) {
    if descriptor >= firstOfMachine {
      machine?.close(descriptor)
    } else {
      Glibc.close(descriptor)
    }
  }

  /// A second descriptor of the same socket, for a library that closes its own without saying so: epoll
  /// keeps a socket watched (and with it a pointer to the source) as long as any process holds it, a
  /// child between fork and exec included, unless the watched descriptor itself is taken out before.
  public static func duplicate(_ descriptor: Int32) throws(SystemError) -> Int32 {
    try systemCall("fcntl") { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
  }

  /// Ends the sending side, so that the peer sees everything and then the end.
  public static func shutDownSending(_ descriptor: Int32) {
    if descriptor >= firstOfMachine {
      machine?.shutDownSending(descriptor)
      return
    }
    shutdown(descriptor, Int32(SHUT_WR))
  }

  private static func open(_ family: Int32) throws(SystemError) -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    return try systemCall("socket") { socket(family, kind, 0) }
  }

  private static func set(_ descriptor: Int32, _ level: Int32, _ name: Int32, _ value: Int32)
    throws(SystemError)
  {
    var value = value
    try systemCall("setsockopt") {
      setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
    }
  }
}
