internal import PKI
internal import Postgres
internal import Protos
internal import RPC
internal import Reactor

/// Takes one upload: chunk by chunk into the store, hashed on the way, at most two chunks in memory
/// whatever the length. The next message is read only when the last chunk is durable, so a slow
/// database slows the client down.
struct UploadIntake {
  let store: FileStore
  /// Bytes of one file.
  let lengthMax: Int64

  func take(
    _ requests: RequestStream<DocumentsV1.UploadFileRequest>, owner: String
  ) async throws -> TypeV1.FileInfo {
    guard let first = try await requests.next(), let info = first.file else {
      throw Fault.fileMissing
    }
    let name = try FileName.checked(info.fileName)
    guard info.sizeBytes <= UInt64(clamping: lengthMax) else {
      throw Fault.fileTooLarge(limit: lengthMax)
    }
    let storage = try await store.begin()
    do {
      let (digest, length) = try await write(first.chunk, requests, storage)
      try check(info, digest, length)
      try await store.finish(storage: storage, digest: digest, length: length, owner: owner)
      CrashPoint.pass("documents.file-stored")
      return TypeV1.FileInfo(
        FileDescription(name: name, mediaType: info.mediaType, length: length, digest: digest))
    } catch {
      // Not in this task: it may be cancelled, and the chunks should go all the same.
      let store = store
      EventLoop.current?.spawn { try await store.abandon(storage) }
      throw error
    }
  }

  private func write(
    _ first: [UInt8], _ requests: RequestStream<DocumentsV1.UploadFileRequest>,
    _ storage: UUIDv7
  ) async throws -> (digest: [UInt8], length: Int64) {
    var digest = RunningDigest(.sha256)
    var pending: [UInt8] = []
    pending.reserveCapacity(2 * FileStore.chunkBytes)
    var length: Int64 = 0
    var ordinal: Int32 = 0
    var chunk: [UInt8]? = first
    while let bytes = chunk {
      length += Int64(bytes.count)
      guard length <= lengthMax else { throw Fault.fileTooLarge(limit: lengthMax) }
      digest.update(bytes)
      pending += bytes
      while pending.count >= FileStore.chunkBytes {
        let row = Array(pending.prefix(FileStore.chunkBytes))
        pending.removeFirst(FileStore.chunkBytes)
        try await store.append(row, to: storage, ordinal: ordinal)
        ordinal += 1
      }
      chunk = try await requests.next()?.chunk
    }
    if !pending.isEmpty { try await store.append(pending, to: storage, ordinal: ordinal) }
    return (digest.finish(), length)
  }

  /// What the client said of the file must be so.
  private func check(
    _ info: TypeV1.FileInfo, _ digest: [UInt8], _ length: Int64
  ) throws(Fault) {
    if info.sizeBytes > 0, info.sizeBytes != UInt64(clamping: length) { throw .lengthMismatch }
    if let said = info.digest, said.sha256 != digest { throw .digestMismatch }
  }
}
