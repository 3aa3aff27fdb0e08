internal import Protobuf
internal import Protos

/// What can be read must come back the same: as a message, by its own bytes, and as JSON.
enum WireRoundTrip {
  static func violation(_ input: [UInt8]) -> String? {
    var reader = InputReader(input)
    let choice = reader.byte()
    let wire = reader.all()
    return switch choice % 8 {
    case 0, 1, 2: violation(wire, EchoV1.Sampler.self)
    case 3: violation(wire, GoogleProtobuf.Struct.self)
    case 4: violation(wire, GoogleProtobuf.Value.self)
    case 5: violation(wire, DocumentsV1.SubmitDispatchRequest.self)
    case 6: violation(wire, IdentityV1.Person.self)
    default: violation(wire, ServicesV1.Case.self)
    }
  }

  private static func violation<M: Message>(_ wire: [UInt8], _ type: M.Type) -> String? {
    // The rules of fields read the same bytes by other code; what they say is not compared.
    _ = try? M.decode(wire: wire, rules: true)
    guard let message = try? M.decode(wire: wire, rules: false) else { return nil }
    let written = message.wire()
    guard let again = try? M.decode(wire: written, rules: false) else {
      return "what was written can't be read"
    }
    if again.wire() != written { return "a message changes when it is read again" }
    guard let json = try? M.descriptor.json(fromWire: wire) else { return nil }
    guard let back = try? M.descriptor.wire(fromJSON: json) else {
      return "its JSON can't be read: \(String(decoding: json, as: UTF8.self))"
    }
    // By its JSON and not by its bytes: a Value without a kind becomes the null that it reads as.
    guard let same = try? M.descriptor.json(fromWire: back), same == json else {
      return "a message changes on its way through \(String(decoding: json, as: UTF8.self))"
    }
    return nil
  }
}
