internal import COpenSSL
internal import Glibc

/// Where the peer's certificate stands in a connection.
public enum PeerVerification: Sendable {
  /// The other side must show a certificate that leads to `authority` (mutual authentication).
  case required(authority: [UInt8])
  /// A client that checks the server only, against `authority`; a server that asks nobody.
  case serverOnly(authority: [UInt8]?)
}

/// Keys, trust and protocol rules shared by the connections of one listener or client.
///
/// TLS 1.3 unless `allowsTLS12` (for the outside door only); ALPN `h2` is demanded. Certificates are
/// reloaded by making a new context for new
/// connections; those that run keep theirs.
///
/// `@unchecked Sendable`: the `SSL_CTX` is configured in the initialiser and only read afterwards,
/// which OpenSSL 3 allows from many threads (its reference count is atomic).
public final class TLSContext: @unchecked Sendable {
  let handle: OpaquePointer
  let isServer: Bool

  /// Makes a server's context from PEM bytes: certificate chain (leaf first) and private key.
  public static func server(
    certificates: [UInt8], privateKey: [UInt8], verification: PeerVerification,
    allowsTLS12: Bool = false
  ) throws(TLSError) -> TLSContext {
    let context = try TLSContext(isServer: true, verification, allowsTLS12)
    try context.use(certificates: certificates, privateKey: privateKey)
    SSL_CTX_set_alpn_select_cb(context.handle, selectProtocol, nil)
    return context
  }

  /// Makes a client's context; a service shows its own certificate, a plain client none.
  public static func client(
    certificates: [UInt8]? = nil, privateKey: [UInt8]? = nil, authority: [UInt8]
  ) throws(TLSError) -> TLSContext {
    let context = try TLSContext(isServer: false, .serverOnly(authority: authority), true)
    if let certificates, let privateKey {
      try context.use(certificates: certificates, privateKey: privateKey)
    }
    let offered: [UInt8] = [2, 0x68, 0x32]
    SSL_CTX_set_alpn_protos(context.handle, offered, UInt32(offered.count))
    return context
  }

  private init(isServer: Bool, _ verification: PeerVerification, _ allowsTLS12: Bool)
    throws(TLSError)
  {
    ERR_clear_error()
    guard let made = SSL_CTX_new(isServer ? TLS_server_method() : TLS_client_method()) else {
      throw TLSError.drained("SSL_CTX_new")
    }
    handle = made
    self.isServer = isServer
    _ = shim_SSL_CTX_set_min_proto_version(made, allowsTLS12 ? TLS1_2_VERSION : TLS1_3_VERSION)
    let modes = SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
    _ = shim_SSL_CTX_set_mode(made, Int(modes) | Int(SSL_MODE_RELEASE_BUFFERS))
    SSL_CTX_set_options(made, shim_SSL_OP_NO_COMPRESSION | shim_SSL_OP_NO_RENEGOTIATION)
    // One ticket is enough for resumption; two (the default) cost a write per handshake.
    if isServer { SSL_CTX_set_num_tickets(made, 1) }
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

  deinit { SSL_CTX_free(handle) }

  private func trust(_ pem: [UInt8]) throws(TLSError) {
    let store = SSL_CTX_get_cert_store(handle)
    var count = 0
    for certificate in readCertificates(pem) {
      X509_STORE_add_cert(store, certificate)
      if isServer { SSL_CTX_add_client_CA(handle, certificate) }
      X509_free(certificate)
      count += 1
    }
    ERR_clear_error()
    if count == 0 { throw TLSError(operation: "authority", detail: "no certificate in the PEM") }
  }

  private func use(certificates: [UInt8], privateKey: [UInt8]) throws(TLSError) {
    let chain = readCertificates(certificates)
    defer { for certificate in chain { X509_free(certificate) } }
    ERR_clear_error()
    guard let leaf = chain.first else {
      throw TLSError(operation: "certificate", detail: "no certificate in the PEM")
    }
    guard SSL_CTX_use_certificate(handle, leaf) == 1 else { throw .drained("certificate") }
    for issuer in chain.dropFirst() where shim_SSL_CTX_add1_chain_cert(handle, issuer) != 1 {
      throw .drained("certificate chain")
    }
    let key = withMemoryBIO(privateKey) { PEM_read_bio_PrivateKey($0, nil, nil, nil) }
    guard let key else { throw .drained("private key") }
    defer { EVP_PKEY_free(key) }
    guard SSL_CTX_use_PrivateKey(handle, key) == 1, SSL_CTX_check_private_key(handle) == 1 else {
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
