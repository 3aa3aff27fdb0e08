import Foundation
import Protobuf
import Protos

/// Turns messages of `talaka.echo.v1.Sampler` from one form into another for test_protobuf.py.
///
/// Frames on standard input: a letter, four bytes of length (little endian), the content. Answers
/// on standard output: `+` or `-`, length, content or error.
@main
enum Codec {
  static func main() throws {
    let input = FileHandle.standardInput
    while let head = try input.read(upToCount: 5), head.count == 5 {
      let length = head.dropFirst().reversed().reduce(0) { $0 << 8 | Int($1) }
      let content = length == 0 ? Data() : try input.read(upToCount: length) ?? Data()
      var answer: [UInt8]
      var mark = UInt8(ascii: "+")
      do {
        answer = try turn(head[head.startIndex], [UInt8](content))
      } catch {
        mark = UInt8(ascii: "-")
        answer = Array("\(error)".utf8)
      }
      let size = (0..<4).map { UInt8(truncatingIfNeeded: answer.count >> ($0 * 8)) }
      try FileHandle.standardOutput.write(contentsOf: Data([mark] + size + answer))
    }
  }

  private static func turn(_ kind: UInt8, _ content: [UInt8]) throws -> [UInt8] {
    switch kind {
    // Through the Swift value.
    case UInt8(ascii: "s"): try EchoV1.Sampler(wire: content).wire()
    case UInt8(ascii: "j"): try EchoV1.Sampler.descriptor.json(fromWire: content)
    case UInt8(ascii: "w"): try EchoV1.Sampler.descriptor.wire(fromJSON: content)
    default: throw CocoaError(.featureUnsupported)
    }
  }
}
