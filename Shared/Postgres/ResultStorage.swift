private import CPostgres

/// The cells of one result and what is needed to read them, in one piece of memory.
///
/// A small result is copied here and libpq's own, three pieces of up to two kilobytes, is given back
/// at once, so that the next answer is read into the same warm memory. A large one is kept as it is.
///
/// Filled before it is handed out and never changed afterwards.
final class ResultStorage: ManagedBuffer<ResultStorage.Header, ResultStorage.Cell> {
  struct Header {
    let rows: Int
    let columns: Int
    let tagCount: Int
    /// libpq's result, when the cells point into it.
    let kept: OpaquePointer?
  }

  /// Where a value lies; no address means NULL. Row after row; behind the cells lie the columns'
  /// types, the tag, and the values of a copied result.
  struct Cell {
    var address: UnsafeRawPointer?
    var count: Int
  }

  /// Bytes up to which libpq's memory of a result is copied from.
  static let copiedBytesMax = 16_384

  deinit {
    if let kept = header.kept { PQclear(kept) }
  }

  var rows: Int { header.rows }
  var columns: Int { header.columns }

  /// Takes a result over; the caller does not use it any more.
  static func take(_ result: OpaquePointer) -> ResultStorage {
    let rows = PQntuples(result)
    let columns = PQnfields(result)
    let tag = UnsafeRawBufferPointer(cString: PQcmdStatus(result))
    let isCopied = PQresultMemorySize(result) <= copiedBytesMax
    let header = Header(
      rows: Int(rows), columns: Int(columns), tagCount: tag.count, kept: isCopied ? nil : result)
    var valueBytes = 0
    if isCopied {
      for row in 0..<rows {
        for column in 0..<columns { valueBytes += Int(PQgetlength(result, row, column)) }
      }
    }
    let cells = header.rows * header.columns
    let extra = header.columns * MemoryLayout<UInt32>.stride + tag.count + valueBytes
    let stride = MemoryLayout<Cell>.stride
    // Made by its own class method, so it is of this class.
    let storage = unsafeDowncast(
      create(minimumCapacity: cells + (extra + stride - 1) / stride) { _ in header },
      to: ResultStorage.self)
    storage.withUnsafeMutablePointerToElements { cell in
      fill(cell, result, rows, columns, tag, isCopied: isCopied)
    }
    if isCopied { PQclear(result) }
    return storage
  }

  private static func fill(
    _ cells: UnsafeMutablePointer<Cell>, _ result: OpaquePointer, _ rows: Int32, _ columns: Int32,
    _ tag: UnsafeRawBufferPointer, isCopied: Bool
  ) {
    var next = UnsafeMutableRawPointer(cells + Int(rows) * Int(columns))
    for column in 0..<columns {
      next.storeBytes(of: PQftype(result, column), as: UInt32.self)
      next += MemoryLayout<UInt32>.stride
    }
    if let base = tag.baseAddress { next.copyMemory(from: base, byteCount: tag.count) }
    next += tag.count
    var cell = cells
    for row in 0..<rows {
      for column in 0..<columns {
        let count = Int(PQgetlength(result, row, column))
        var address = UnsafeRawPointer(PQgetvalue(result, row, column))
        if count == 0, PQgetisnull(result, row, column) == 1 {
          address = nil
        } else if isCopied, let value = address {
          next.copyMemory(from: value, byteCount: count)
          address = UnsafeRawPointer(next)
          next += count
        }
        cell.initialize(to: Cell(address: address, count: count))
        cell += 1
      }
    }
  }

  /// The caller has seen that row and column exist, and keeps this object alive while it reads.
  @inline(__always) func cell(_ row: Int, _ column: Int) -> Cell {
    withUnsafeMutablePointers { header, cells in cells[row * header.pointee.columns + column] }
  }

  /// The caller has seen that the column exists.
  @inline(__always) func type(_ column: Int) -> PostgresType {
    withUnsafeMutablePointers { header, cells in
      let types = UnsafeRawPointer(cells + header.pointee.rows * header.pointee.columns)
      return PostgresType(number: types.load(fromByteOffset: column * 4, as: UInt32.self))
    }
  }

  /// The server's word for what was done: `COMMIT`, `INSERT 0 1`.
  func withTag<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    withUnsafeMutablePointers { header, cells in
      let types = UnsafeRawPointer(cells + header.pointee.rows * header.pointee.columns)
      return body(
        UnsafeRawBufferPointer(
          start: types + header.pointee.columns * 4, count: header.pointee.tagCount))
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The characters of a string of C, without its end.
  fileprivate init(cString text: UnsafePointer<CChar>?) {
    var count = 0
    if let text { while text[count] != 0 { count += 1 } }
    self.init(start: text, count: count)
  }
}
