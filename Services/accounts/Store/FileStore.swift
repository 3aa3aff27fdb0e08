import PKI
import Postgres
import Reactor

/// Files as chunk rows, addressed by the digest of their content and stored once (decision 12).
struct FileStore: Sendable {
  /// Bytes of a chunk row.
  static let chunkBytes = 262_144

  let pool: PostgresPool

  /// A file on its way in: its bytes go to chunk rows as they come.
  struct Upload: ~Copyable {
    let id: UUIDv7
    private(set) var size = 0
    private var pending: [UInt8] = []
    private var digest = RunningDigest(.sha256)
    private let pool: PostgresPool

    init(pool: PostgresPool) {
      id = UUIDv7.make()
      self.pool = pool
    }

    mutating func append(_ bytes: [UInt8]) async throws {
      digest.update(bytes)
      size += bytes.count
      pending += bytes
      while pending.count >= FileStore.chunkBytes { try await flush(FileStore.chunkBytes) }
    }

    private mutating func flush(_ count: Int) async throws {
      let position = size - pending.count
      try await pool.execute(
        "INSERT INTO file_chunk (upload, position, content) VALUES ($1, $2, $3)", id,
        Int64(position), Array(pending.prefix(count)))
      pending.removeFirst(count)
    }

    /// Stores what is left and gives length and digest.
    consuming func finish() async throws -> (id: UUIDv7, size: Int, digest: [UInt8]) {
      if !pending.isEmpty { try await flush(pending.count) }
      return (id, size, digest.finish())
    }
  }

  /// Makes an upload a file. The same content under another upload is dropped: one copy is enough.
  func store(_ upload: UUIDv7, size: Int, digest: [UInt8]) async throws {
    try await pool.transaction { transaction in
      let made = try await transaction.execute(
        """
        INSERT INTO file (digest, upload, size_bytes, create_time) VALUES ($1, $2, $3, now())
        ON CONFLICT (digest) DO NOTHING
        """, digest, upload, Int64(size))
      if made == 0 { try await Self.drop(upload, transaction) }
    }
  }

  /// Forgets the chunks of an upload that failed.
  func drop(_ upload: UUIDv7) async throws {
    try await pool.transaction { try await Self.drop(upload, $0) }
  }

  private static func drop(_ upload: UUIDv7, _ transaction: PostgresTransaction) async throws {
    try await transaction.execute("DELETE FROM file_chunk WHERE upload = $1", upload)
  }

  struct Location: Sendable {
    let upload: UUIDv7
    let size: Int64
  }

  func locate(_ digest: [UInt8]) async throws -> Location? {
    let rows = try await pool.query(
      "SELECT upload, size_bytes FROM file WHERE digest = $1", digest)
    return try rows.first.map { Location(upload: try $0.uuid(0), size: try $0.int64(1)) }
  }

  /// The bytes from `offset` to the end of the chunk that holds it; nil at the end of the file.
  func read(_ file: Location, from offset: Int64) async throws -> [UInt8]? {
    let start = offset / Int64(Self.chunkBytes) * Int64(Self.chunkBytes)
    let rows = try await pool.query(
      "SELECT content FROM file_chunk WHERE upload = $1 AND position = $2", file.upload, start)
    guard let row = rows.first else { return nil }
    let content = try row.bytes(0)
    let skip = Int(offset - start)
    return skip < content.count ? Array(content[skip...]) : nil
  }
}
