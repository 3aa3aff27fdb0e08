internal import COpenSSL
internal import Glibc
public import Reactor

/// Who the other side proved to be.
public struct PeerIdentity: Sendable, Hashable {
  /// DNS names of the certificate, lower case; a service's first one is its name.
  public let names: [String]
  /// The certificate as it came.
  public let certificate: [UInt8]
}

/// TLS over one socket, driven by a loop: every call does what it can and says what it waits for.
///
/// Belongs to the loop of its connection.
public final class TLSSession {
  public enum Handshake: Sendable {
    case done
    case needsReading
    case needsWriting
    case failed(TLSError)
  }

  private let handle: OpaquePointer

  /// Lays TLS over a connected socket, which stays the caller's. A client names the server it means,
  /// and the certificate must be for that name (RFC 6125) or address.
  public init(context: TLSContext, descriptor: Int32, serverName: String? = nil) throws(TLSError) {
    ERR_clear_error()
    // The SSL takes a reference of its own.
    let shared = context.handle
    guard let made = withExtendedLifetime(shared, { SSL_new(shared.pointer) }) else {
      throw TLSError.drained("SSL_new")
    }
    handle = made
    SSL_set_fd(made, descriptor)
    if context.isServer {
      SSL_set_accept_state(made)
    } else {
      SSL_set_connect_state(made)
      try expect(serverName)
    }
  }

  deinit { SSL_free(handle) }

  private func expect(_ serverName: String?) throws(TLSError) {
    guard let serverName else {
      throw TLSError(operation: "client", detail: "a client must name its server")
    }
    let parameters = SSL_get0_param(handle)
    if X509_VERIFY_PARAM_set1_ip_asc(parameters, serverName) == 1 { return }
    ERR_clear_error()
    guard SSL_set1_host(handle, serverName) == 1,
      shim_SSL_set_tlsext_host_name(handle, serverName) == 1
    else { throw TLSError.drained("server name") }
  }

  public func handshake() -> Handshake {
    ERR_clear_error()
    let result = SSL_do_handshake(handle)
    if result == 1 {
      return isHTTP2 ? .done : .failed(TLSError(operation: "handshake", detail: "no h2 by ALPN"))
    }
    switch SSL_get_error(handle, result) {
    case SSL_ERROR_WANT_READ: return .needsReading
    case SSL_ERROR_WANT_WRITE: return .needsWriting
    default:
      let verified = SSL_get_verify_result(handle)
      if verified != Int(X509_V_OK), let text = X509_verify_cert_error_string(verified) {
        ERR_clear_error()
        return .failed(TLSError(operation: "handshake", detail: String(cString: text)))
      }
      return .failed(.drained("handshake"))
    }
  }

  private var isHTTP2: Bool {
    var name: UnsafePointer<UInt8>?
    var length: UInt32 = 0
    SSL_get0_alpn_selected(handle, &name, &length)
    guard let name, length == 2 else { return false }
    return name[0] == 0x68 && name[1] == 0x32
  }

  /// Reads what is there. Call again until `wouldBlock`: OpenSSL may hold more than the socket.
  @inline(__always)
  public func receive(into buffer: UnsafeMutableRawBufferPointer) -> Socket.Transfer {
    ERR_clear_error()
    let count = SSL_read(handle, buffer.baseAddress, Int32(clamping: buffer.count))
    if count > 0 { return .bytes(Int(count)) }
    return verdict(count)
  }

  @inline(__always)
  public func send(_ bytes: UnsafeRawBufferPointer) -> Socket.Transfer {
    ERR_clear_error()
    let count = SSL_write(handle, bytes.baseAddress, Int32(clamping: bytes.count))
    if count > 0 { return .bytes(Int(count)) }
    return verdict(count)
  }

  private func verdict(_ result: Int32) -> Socket.Transfer {
    switch SSL_get_error(handle, result) {
    case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE:
      return .wouldBlock
    default:
      ERR_clear_error()
      return .closed
    }
  }

  /// Tells the peer that no more will come; it does not wait for the answer.
  public func sendCloseNotify() {
    ERR_clear_error()
    SSL_shutdown(handle)
    ERR_clear_error()
  }

  /// The verified peer, nil when it showed no certificate.
  public func peerIdentity() -> PeerIdentity? {
    guard let certificate = SSL_get1_peer_certificate(handle) else { return nil }
    defer { X509_free(certificate) }
    guard SSL_get_verify_result(handle) == Int(X509_V_OK) else { return nil }
    var pointer: UnsafeMutablePointer<UInt8>?
    let length = i2d_X509(certificate, &pointer)
    guard length > 0, let pointer else { return nil }
    defer { shim_OPENSSL_free(pointer) }
    let der = Array(UnsafeBufferPointer(start: pointer, count: Int(length)))
    return PeerIdentity(names: dnsNames(of: certificate), certificate: der)
  }
}

private func dnsNames(of certificate: OpaquePointer) -> [String] {
  guard let raw = X509_get_ext_d2i(certificate, NID_subject_alt_name, nil, nil) else { return [] }
  let names = OpaquePointer(raw)
  defer { shim_GENERAL_NAMES_free(names) }
  var found: [String] = []
  for index in 0..<shim_sk_GENERAL_NAME_num(names) {
    guard let name = shim_sk_GENERAL_NAME_value(names, index), name.pointee.type == GEN_DNS,
      let text = name.pointee.d.dNSName
    else { continue }
    let length = Int(ASN1_STRING_length(text))
    guard let bytes = ASN1_STRING_get0_data(text) else { continue }
    // An embedded NUL or non-ASCII byte is no DNS name; a name that carries one is passed over.
    let buffer = UnsafeBufferPointer(start: bytes, count: length)
    guard buffer.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { continue }
    found.append(String(decoding: buffer, as: UTF8.self).lowercased())
  }
  return found
}
