@testable import Postgres
import Testing

@Suite struct BinaryCopyTests {
  private static func row(_ values: any PostgresParameter...) -> [UInt8] {
    var writer = ParameterWriter()
    writer.removeAll()
    for value in values { value.write(to: &writer) }
    var bytes: [UInt8] = []
    BinaryCopy.append(writer, to: &bytes)
    return bytes
  }

  /// Reads pieces; tells the fields and whether that was all.
  private static func read(
    _ pieces: [[UInt8]], columns: Int
  ) throws(PostgresError) -> ([[UInt8]?], Bool) {
    var reader = BinaryCopyReader(columns: columns)
    var fields: [[UInt8]?] = []
    for piece in pieces {
      try piece.span.withUnsafeBytes { bytes throws(PostgresError) in
        try reader.read(bytes) { column, field throws(PostgresError) in
          #expect(column == fields.count % columns)
          fields.append(field.map { [UInt8]($0) })
        }
      }
    }
    return (fields, reader.isComplete)
  }

  @Test func itMayBeCutAnywhere() throws {
    let whole =
      BinaryCopy.header + Self.row("ab", nil as String?) + Self.row("", [1] as [UInt8])
      + BinaryCopy.trailer
    let expected: [[UInt8]?] = [[0x61, 0x62], nil, [], [1]]
    for cut in 0...whole.count {
      let (fields, isComplete) = try Self.read(
        [[UInt8](whole[..<cut]), [UInt8](whole[cut...])], columns: 2)
      #expect(fields == expected)
      #expect(isComplete)
    }
    let (fields, isComplete) = try Self.read(whole.map { [$0] }, columns: 2)
    #expect(fields == expected)
    #expect(isComplete)
  }

  @Test func anEarlyEndIsSeen() throws {
    let whole = BinaryCopy.header + Self.row("ab") + BinaryCopy.trailer
    for length in 0..<whole.count {
      #expect(try !Self.read([[UInt8](whole[..<length])], columns: 1).1)
    }
  }

  @Test func anExtensionOfTheHeaderIsSkippedAndUnknownFlagsAreRefused() throws {
    var header = BinaryCopy.signature + [0, 0, 0xff, 0xff, 0, 0, 0, 3, 9, 9, 9]
    let rest = Self.row("ab") + BinaryCopy.trailer
    let (fields, _) = try Self.read([header + rest], columns: 1)
    #expect(fields == [[0x61, 0x62]])
    header[12] = 1
    #expect(throws: PostgresError.self) { try Self.read([header + rest], columns: 1) }
  }

  @Test(arguments: [
    [UInt8](repeating: 0, count: 19), BinaryCopy.signature + [0, 0, 0, 0, 0xff, 0, 0, 0],
    BinaryCopy.header + [0, 2, 0, 0, 0, 0, 0, 0, 0, 0], BinaryCopy.header + [0xff, 0xfe],
    BinaryCopy.header + [0, 1, 0xff, 0xff, 0xff, 0xfe],
  ])
  func otherBytesAreRefused(bytes: [UInt8]) throws {
    let error = #expect(throws: PostgresError.self) { try Self.read([bytes], columns: 1) }
    #expect(error?.kind == .column)
  }
}
