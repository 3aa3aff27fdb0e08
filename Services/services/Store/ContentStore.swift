import PKI
import Postgres

/// What describes a file of a draft or a case.
struct StoredFile: Sendable, Equatable {
  var name: String
  var mediaType: String
  var size: UInt64
  var digest: [UInt8]

  init(name: String, mediaType: String, size: UInt64, digest: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.digest = digest
  }

  init(name: String, mediaType: String, content: [UInt8]) {
    self.init(
      name: name, mediaType: mediaType, size: UInt64(content.count),
      digest: DigestAlgorithm.sha256.digest(content))
  }
}

/// Contents of files by their SHA-256 digest, each stored once, in chunks.
enum ContentStore {
  static let chunkBytes = 262_144

  /// Keeps a content; a repeat has no further effect.
  static func keep(
    _ content: [UInt8], digest: [UInt8], _ transaction: PostgresTransaction
  ) async throws {
    let isNew = try await transaction.execute(
      "INSERT INTO content (digest, size) VALUES ($1, $2) ON CONFLICT DO NOTHING",
      digest, content.count)
    guard isNew == 1 else { return }
    var position = 0
    while position == 0 || position * chunkBytes < content.count {
      let start = position * chunkBytes
      let chunk = Array(content[start..<min(start + chunkBytes, content.count)])
      try await transaction.execute(
        "INSERT INTO content_chunk (digest, position, bytes) VALUES ($1, $2, $3)",
        digest, position, chunk)
      position += 1
    }
  }

  /// One chunk by its position; nil at the end.
  static func chunk(
    _ digest: [UInt8], _ position: Int, _ pool: PostgresPool
  ) async throws -> [UInt8]? {
    try await pool.query(
      "SELECT bytes FROM content_chunk WHERE digest = $1 AND position = $2", digest, position
    ).first?.bytes(0)
  }

  static func whole(_ digest: [UInt8], _ pool: PostgresPool) async throws -> [UInt8] {
    var content: [UInt8] = []
    var position = 0
    while let bytes = try await chunk(digest, position, pool) {
      content += bytes
      position += 1
    }
    return content
  }
}
