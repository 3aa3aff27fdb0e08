private import CPrint

/// The black squares of a QR code (ISO/IEC 18004), error correction M: a seventh of it may be
/// stained.
struct QRCode {
  /// Squares along one side, without the quiet zone.
  let size: Int
  private let squares: [Bool]

  /// Throws `PrintError.engine` when the text does not fit or memory is short.
  init(_ text: String) throws(PrintError) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      throw .engine("qrencode: the text makes no code")
    }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    // Bit 0 of each byte says whether the square is black; the others say what it is there for.
    squares = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
  }

  /// Runs of black squares, row by row, so that neighbours are drawn without a seam.
  var runs: [(row: Int, column: Int, count: Int)] {
    var runs: [(row: Int, column: Int, count: Int)] = []
    for row in 0..<size {
      var column = 0
      while column < size {
        var end = column
        while end < size, squares[row * size + end] { end += 1 }
        if end > column { runs.append((row, column, end - column)) }
        column = end + 1
      }
    }
    return runs
  }
}
