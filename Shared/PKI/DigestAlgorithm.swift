internal import COpenSSL

/// A hash function. SHA-1 only names things (key identifiers, OCSP CertID) and never signs.
public enum DigestAlgorithm: String, Sendable, CaseIterable {
  case sha1 = "SHA1"
  case sha256 = "SHA256"
  case sha384 = "SHA384"
  case sha512 = "SHA512"

  /// Octets of a digest.
  public var length: Int {
    switch self {
    case .sha1: 20
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  public var oid: OID { Self.oids[index] }

  private static let oids: [OID] = [
    "1.3.14.3.2.26", "2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3",
  ]

  private static let byOID = Dictionary(uniqueKeysWithValues: allCases.map { ($0.oid, $0) })

  public init?(oid: OID) {
    guard let algorithm = Self.byOID[oid] else { return nil }
    self = algorithm
  }

  /// The digest of a message in one step.
  public func digest(_ message: some Collection<UInt8>) -> [UInt8] {
    var running = RunningDigest(self)
    running.update(message)
    return running.finish()
  }

  /// AlgorithmIdentifier without parameters (RFC 5754 §2).
  var der: [UInt8] { DER.sequence(DER.oid(oid)) }

  /// Reads an AlgorithmIdentifier with absent or NULL parameters.
  static func read(_ reader: inout DERReader) throws(PKIError) -> DigestAlgorithm {
    var inside = try reader.sequence()
    let oid = try inside.oid()
    if let null = try inside.nextIf(DER.Tag.null), !null.content.isEmpty {
      throw PKIError(.malformed, "NULL with content")
    }
    try inside.end()
    guard let algorithm = DigestAlgorithm(oid: oid) else {
      throw PKIError(.unsupportedAlgorithm, "digest \(oid)")
    }
    return algorithm
  }

  /// Fetched once: a fetch for each use takes a lock in OpenSSL 3.0.
  var handle: OpaquePointer { Self.fetched[index].pointer }

  private var index: Int {
    switch self {
    case .sha1: 0
    case .sha256: 1
    case .sha384: 2
    case .sha512: 3
    }
  }

  private static let fetched = allCases.map { FetchedDigest(name: $0.rawValue) }
}

/// An EVP_MD that lives as long as the process.
///
/// Sendable by proof: an EVP_MD is immutable once fetched and its methods are thread safe.
private final class FetchedDigest: @unchecked Sendable {
  let pointer: OpaquePointer

  init(name: String) {
    guard let pointer = EVP_MD_fetch(nil, name, nil) else {
      preconditionFailure("libcrypto lacks \(name)")
    }
    self.pointer = pointer
  }

  deinit { EVP_MD_free(pointer) }
}

/// A digest fed piece by piece: a file of any size in constant memory.
///
/// Sendable by proof: not copyable, so the context has one owner on one thread at a time.
public struct RunningDigest: ~Copyable, @unchecked Sendable {
  public let algorithm: DigestAlgorithm
  private let context: OpaquePointer

  public init(_ algorithm: DigestAlgorithm) {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex2(context, algorithm.handle, nil) == 1
    else { preconditionFailure("out of memory") }
    self.algorithm = algorithm
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(done == 1, "digest is finished")
  }

  public mutating func update(_ bytes: some Collection<UInt8>) {
    let contiguous: Void? = bytes.withContiguousStorageIfAvailable {
      update(UnsafeRawBufferPointer($0))
    }
    if contiguous == nil { Array(bytes).withUnsafeBytes { update($0) } }
  }

  public consuming func finish() -> [UInt8] {
    let context = self.context
    return [UInt8](unsafeUninitializedCapacity: algorithm.length) { buffer, count in
      var length: UInt32 = 0
      let done = EVP_DigestFinal_ex(context, buffer.baseAddress, &length)
      precondition(done == 1)
      count = Int(length)
    }
  }
}
