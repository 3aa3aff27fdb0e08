internal import COpenSSL
internal import Glibc
internal import Synchronization

/// Where the peer's certificate stands in a connection.
public enum PeerVerification: Sendable {
  /// The other side must show a certificate that leads to `authority` (mutual authentication).
  case required(authority: [UInt8])
  /// A client that checks the server only, against `authority`; a server that asks nobody.
  case serverOnly(authority: [UInt8]?)
}

/// Keys, trust and protocol rules shared by the connections of one listener or client.
///
/// TLS 1.3 unless `allowsTLS12` (for the outside door only); ALPN `h2` is demanded. `renew` changes
/// certificates without a restart: new connections get the new ones, those that run keep theirs.
public final class TLSContext: Sendable {
  let isServer: Bool
  private let current: Mutex<TLSHandle>

  /// What new connections are made with; hold it as long as the pointer is used.
  var handle: TLSHandle { current.withLock { $0 } }

  /// Takes over the keys, certificates and trust of another context of the same kind.
  public func renew(from other: TLSContext) {
    precondition(isServer == other.isServer, "a server's context can't become a client's")
    let next = other.handle
    // The old one is let go of outside the lock.
    let old = current.withLock { now in
      defer { now = next }
      return now
    }
    withExtendedLifetime(old) {}
  }

  /// Makes a server's context from PEM bytes: certificate chain (leaf first) and private key.
  public static func server(
    certificates: [UInt8], privateKey: [UInt8], verification: PeerVerification,
    allowsTLS12: Bool = false
  ) throws(TLSError) -> TLSContext {
    let handle = try TLSHandle(isServer: true, verification, allowsTLS12)
    try handle.use(certificates: certificates, privateKey: privateKey)
    SSL_CTX_set_client_hello_cb(handle.pointer, demandProtocols, nil)
    SSL_CTX_set_alpn_select_cb(handle.pointer, selectProtocol, nil)
    return TLSContext(isServer: true, handle)
  }

  /// Makes a client's context; a service shows its own certificate, a plain client none.
  public static func client(
    certificates: [UInt8]? = nil, privateKey: [UInt8]? = nil, authority: [UInt8]
  ) throws(TLSError) -> TLSContext {
    let handle = try TLSHandle(isServer: false, .serverOnly(authority: authority), true)
    if let certificates, let privateKey {
      try handle.use(certificates: certificates, privateKey: privateKey)
    }
    let offered: [UInt8] = [2, 0x68, 0x32]
    SSL_CTX_set_alpn_protos(handle.pointer, offered, UInt32(offered.count))
    return TLSContext(isServer: false, handle)
  }

  private init(isServer: Bool, _ handle: TLSHandle) {
    self.isServer = isServer
    current = Mutex(handle)
  }
}

/// One `SSL_CTX`.
///
/// `@unchecked Sendable`: it is configured before it is shared and only read afterwards, which
/// OpenSSL 3 allows from many threads (its reference count is atomic).
final class TLSHandle: @unchecked Sendable {
  /// For TLS 1.2: what RFC 9113 §9.2.2 leaves of it for HTTP/2, ephemeral keys and authenticated
  /// encryption.
  private static let ciphersOfTLS12 = "ECDHE+AESGCM:ECDHE+CHACHA20"

  let pointer: OpaquePointer
  private let isServer: Bool

  init(isServer: Bool, _ verification: PeerVerification, _ allowsTLS12: Bool)
    throws(TLSError)
  {
    ERR_clear_error()
    guard let made = SSL_CTX_new(isServer ? TLS_server_method() : TLS_client_method()) else {
      throw TLSError.drained("SSL_CTX_new")
    }
    pointer = made
    self.isServer = isServer
    _ = shim_SSL_CTX_set_min_proto_version(made, allowsTLS12 ? TLS1_2_VERSION : TLS1_3_VERSION)
    let modes = SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
    _ = shim_SSL_CTX_set_mode(made, Int(modes) | Int(SSL_MODE_RELEASE_BUFFERS))
    SSL_CTX_set_options(made, shim_SSL_OP_NO_COMPRESSION | shim_SSL_OP_NO_RENEGOTIATION)
    SSL_CTX_set_cipher_list(made, Self.ciphersOfTLS12)
    if isServer {
      // Services keep their connections: no ticket. To the outside one is enough for a client that
      // comes back. Either way nothing is kept here for whoever may never return.
      let isMutual = if case .required = verification { true } else { false }
      SSL_CTX_set_num_tickets(made, isMutual ? 0 : 1)
      _ = shim_SSL_CTX_set_session_cache_mode(made, Int(SSL_SESS_CACHE_OFF))
    }
    let session: [UInt8] = Array("talaka".utf8)
    SSL_CTX_set_session_id_context(made, session, UInt32(session.count))
    switch verification {
    case .required(let authority):
      try trust(authority)
      SSL_CTX_set_verify(made, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
    case .serverOnly(let authority?):
      try trust(authority)
      SSL_CTX_set_verify(made, isServer ? SSL_VERIFY_NONE : SSL_VERIFY_PEER, nil)
    case .serverOnly(nil):
      SSL_CTX_set_verify(made, SSL_VERIFY_NONE, nil)
    }
  }

  deinit { SSL_CTX_free(pointer) }

  private func trust(_ pem: [UInt8]) throws(TLSError) {
    let store = SSL_CTX_get_cert_store(pointer)
    var count = 0
    for certificate in readCertificates(pem) {
      X509_STORE_add_cert(store, certificate)
      if isServer { SSL_CTX_add_client_CA(pointer, certificate) }
      X509_free(certificate)
      count += 1
    }
    ERR_clear_error()
    if count == 0 { throw TLSError(operation: "authority", detail: "no certificate in the PEM") }
  }

  func use(certificates: [UInt8], privateKey: [UInt8]) throws(TLSError) {
    let chain = readCertificates(certificates)
    defer { for certificate in chain { X509_free(certificate) } }
    ERR_clear_error()
    guard let leaf = chain.first else {
      throw TLSError(operation: "certificate", detail: "no certificate in the PEM")
    }
    guard SSL_CTX_use_certificate(pointer, leaf) == 1 else { throw .drained("certificate") }
    for issuer in chain.dropFirst() where shim_SSL_CTX_add1_chain_cert(pointer, issuer) != 1 {
      throw .drained("certificate chain")
    }
    let key = withMemoryBIO(privateKey) { PEM_read_bio_PrivateKey($0, nil, nil, nil) }
    guard let key else { throw .drained("private key") }
    defer { EVP_PKEY_free(key) }
    guard SSL_CTX_use_PrivateKey(pointer, key) == 1, SSL_CTX_check_private_key(pointer) == 1 else {
      throw .drained("private key")
    }
  }
}

/// Reads all certificates of a PEM text; each is owned by the caller.
private func readCertificates(_ pem: [UInt8]) -> [OpaquePointer] {
  withMemoryBIO(pem) { bio in
    var found: [OpaquePointer] = []
    while let certificate = PEM_read_bio_X509(bio, nil, nil, nil) { found.append(certificate) }
    return found
  }
}

private func withMemoryBIO<Result>(_ bytes: [UInt8], _ body: (OpaquePointer?) -> Result) -> Result {
  let bio = BIO_new_mem_buf(bytes, Int32(clamping: bytes.count))
  defer { BIO_free(bio) }
  return body(bio)
}

/// Refuses a client that names no protocols at all, before a key is touched for it: OpenSSL asks
/// `selectProtocol` only when there is a list.
private func demandProtocols(
  _ ssl: OpaquePointer?, _ alert: UnsafeMutablePointer<Int32>?, _ argument: UnsafeMutableRawPointer?
) -> Int32 {
  var list: UnsafePointer<UInt8>?
  var length = 0
  let kind = UInt32(TLSEXT_TYPE_application_layer_protocol_negotiation)
  if SSL_client_hello_get0_ext(ssl, kind, &list, &length) == 1 { return SSL_CLIENT_HELLO_SUCCESS }
  alert?.pointee = Int32(TLS1_AD_NO_APPLICATION_PROTOCOL)
  return SSL_CLIENT_HELLO_ERROR
}

/// Answers ALPN: `h2` or a fatal alert; nothing older is spoken over TLS.
private func selectProtocol(
  _ ssl: OpaquePointer?, _ out: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
  _ outLength: UnsafeMutablePointer<UInt8>?, _ offered: UnsafePointer<UInt8>?, _ length: UInt32,
  _ argument: UnsafeMutableRawPointer?
) -> Int32 {
  guard let out, let outLength, let offered else { return SSL_TLSEXT_ERR_ALERT_FATAL }
  var index = 0
  let end = Int(length)
  while index < end {
    let size = Int(offered[index])
    if size == 2, index + 2 < end, offered[index + 1] == 0x68, offered[index + 2] == 0x32 {
      out.pointee = offered + index + 1
      outLength.pointee = 2
      return SSL_TLSEXT_ERR_OK
    }
    index += size + 1
  }
  return SSL_TLSEXT_ERR_ALERT_FATAL
}
