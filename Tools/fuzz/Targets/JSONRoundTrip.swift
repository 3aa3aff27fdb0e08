internal import Protobuf
internal import Protos

/// A text that can be read as a message says the same when the message is written again.
enum JSONRoundTrip {
  static func violation(_ input: [UInt8]) -> String? {
    if let value = try? JSONParser.parse(input), (try? JSONParser.parse(value.bytes)) != value {
      return "a JSON value changes when it is written"
    }
    for type in [EchoV1.Sampler.descriptor, GoogleProtobuf.Value.descriptor] {
      guard let wire = try? type.wire(fromJSON: input) else { continue }
      guard let json = try? type.json(fromWire: wire) else { return "what was read has no JSON" }
      guard let again = try? type.wire(fromJSON: json) else {
        return "its JSON can't be read: \(String(decoding: json, as: UTF8.self))"
      }
      guard let same = try? type.json(fromWire: again), same == json else {
        return "a message changes on its way through \(String(decoding: json, as: UTF8.self))"
      }
    }
    return nil
  }
}
