internal import CLinux
internal import Glibc

/// An IP address and port, or the path of a Unix socket.
public struct SocketAddress: Sendable, Hashable, CustomStringConvertible {
  var storage: [UInt8]
  public let family: Int32
  public let description: String

  init(_ pointer: UnsafePointer<sockaddr>, _ length: socklen_t, _ description: String) {
    storage = Array(UnsafeRawBufferPointer(start: pointer, count: Int(length)))
    family = Int32(pointer.pointee.sa_family)
    self.description = description
  }

  /// Reads a numeric IPv4 or IPv6 address; nil for anything else (names go to `NameResolver`).
  public init?(ip: String, port: UInt16) {
    var hints = addrinfo()
    hints.ai_flags = Int32(AI_NUMERICHOST | AI_NUMERICSERV)
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    guard let first = SocketAddress.lookUp(ip, port, &hints).first else { return nil }
    self = first
  }

  /// The same host with another port is another address.
  public var port: UInt16 {
    storage.withUnsafeBytes { bytes in
      bytes.count >= 4
        ? UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt16.self)) : 0
    }
  }

  /// Asks the resolver; blocks, so it runs in the blocking pool only.
  static func lookUp(_ host: String, _ port: UInt16, _ hints: inout addrinfo) -> [SocketAddress] {
    var head: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &head) == 0 else { return [] }
    defer { freeaddrinfo(head) }
    var found: [SocketAddress] = []
    var node = head
    while let entry = node {
      if let address = entry.pointee.ai_addr {
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        getnameinfo(
          address, entry.pointee.ai_addrlen, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
        let text = String(
          decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let shown = entry.pointee.ai_family == AF_INET6 ? "[\(text)]:\(port)" : "\(text):\(port)"
        found.append(SocketAddress(address, entry.pointee.ai_addrlen, shown))
      }
      node = entry.pointee.ai_next
    }
    return found
  }

  func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    storage.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { rebound in
        guard let base = rebound.baseAddress else { preconditionFailure("an empty address") }
        return body(base, socklen_t(bytes.count))
      }
    }
  }
}

/// Turns names into addresses without blocking a loop.
public enum NameResolver {
  /// Addresses of a host, numeric ones at once; empty when the name is unknown.
  public static func resolve(_ host: String, port: UInt16, on loop: EventLoop) async
    -> [SocketAddress]
  {
    if let numeric = SocketAddress(ip: host, port: port) { return [numeric] }
    if let machine = loop.machine { return machine.resolve(host, port: port) }
    return await BlockingPool.shared.run(resumingOn: loop) {
      var hints = addrinfo()
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
      hints.ai_flags = Int32(AI_ADDRCONFIG)
      return SocketAddress.lookUp(host, port, &hints)
    }
  }
}
