/// The binary format of COPY (PostgreSQL's documentation, "COPY", "Binary Format"): a signature, then
/// rows of a field count and fields with their lengths, then a count of -1.
enum BinaryCopy {
  static let signature: [UInt8] = [0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0]
  /// The signature, no flags, no extension.
  static let header: [UInt8] = signature + [UInt8](repeating: 0, count: 8)
  static let trailer: [UInt8] = [0xff, 0xff]

  /// Appends one row of parameters.
  static func append(_ row: ParameterWriter, to bytes: inout [UInt8]) {
    bytes.appendNumber(Int16(clamping: row.count))
    for index in 0..<row.count {
      let slot = row[index]
      guard let offset = slot.offset else {
        bytes.appendNumber(-1 as Int32)
        continue
      }
      bytes.appendNumber(slot.length)
      bytes.append(contentsOf: row.bytes[offset..<offset + Int(slot.length)])
    }
  }
}

/// Reads the binary format piece by piece, wherever the pieces are cut. Pure.
struct BinaryCopyReader {
  /// Bytes of one row that are kept while it is incomplete; the server's own rows end before that.
  static let rowMax = 1_073_741_824

  private let columns: Int
  private var sawHeader = false
  private var sawTrailer = false
  private var rest: [UInt8] = []

  init(columns: Int) { self.columns = columns }

  /// Whether nothing is left over: neither half a row nor a missing end.
  var isComplete: Bool { sawTrailer && rest.isEmpty }

  /// Gives the fields of every row that is complete now, from left to right; nil is NULL. Throws `PostgresError`
  /// of kind `column` when the bytes are none of this format or have another number of columns.
  mutating func read(
    _ bytes: UnsafeRawBufferPointer,
    _ field: (Int, UnsafeRawBufferPointer?) throws(PostgresError) -> Void
  ) throws(PostgresError) {
    if rest.isEmpty {
      let used = try take(bytes, field)
      rest.append(contentsOf: bytes[used...])
    } else {
      rest.append(contentsOf: bytes)
      let all = rest
      rest = []
      let used = try all.span.withUnsafeBytes { bytes throws(PostgresError) in
        try take(bytes, field)
      }
      rest.append(contentsOf: all[used...])
    }
    if rest.count > Self.rowMax { throw Self.malformed }
  }

  /// Reads from the front as far as it is complete; returns how far.
  private mutating func take(
    _ bytes: UnsafeRawBufferPointer,
    _ field: (Int, UnsafeRawBufferPointer?) throws(PostgresError) -> Void
  ) throws(PostgresError) -> Int {
    var position = 0
    if !sawHeader {
      guard let end = try headerEnd(bytes) else { return 0 }
      position = end
      sawHeader = true
    }
    while !sawTrailer, position + 2 <= bytes.count {
      let count = bytes.number(as: Int16.self, at: position)
      if count == -1 {
        sawTrailer = true
        return position + 2
      }
      guard Int(count) == columns else {
        throw PostgresError(.column, "a row of \(count) columns instead of \(columns)")
      }
      guard try isRowComplete(bytes, position + 2) else { break }
      position += 2
      for column in 0..<columns {
        let length = Int(bytes.number(as: Int32.self, at: position))
        position += 4
        if length < 0 {
          try field(column, nil)
        } else {
          try field(column, UnsafeRawBufferPointer(rebasing: bytes[position..<position + length]))
          position += length
        }
      }
    }
    return position
  }

  private func headerEnd(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) -> Int? {
    guard bytes.count >= BinaryCopy.header.count else { return nil }
    // The upper half of the flags must be understood; there are none that we do.
    guard bytes.starts(with: BinaryCopy.signature),
      bytes.number(as: UInt32.self, at: 11) >> 16 == 0,
      let extra = Int(exactly: bytes.number(as: Int32.self, at: 15)), extra >= 0
    else { throw Self.malformed }
    let end = BinaryCopy.header.count + extra
    return end <= bytes.count ? end : nil
  }

  private func isRowComplete(
    _ bytes: UnsafeRawBufferPointer, _ start: Int
  ) throws(PostgresError) -> Bool {
    var position = start
    for _ in 0..<columns {
      guard position + 4 <= bytes.count else { return false }
      let length = Int(bytes.number(as: Int32.self, at: position))
      guard length >= -1 else { throw Self.malformed }
      position += 4 + max(0, length)
    }
    return position <= bytes.count
  }

  private static let malformed = PostgresError(.column, "the bytes are no binary COPY")
}
