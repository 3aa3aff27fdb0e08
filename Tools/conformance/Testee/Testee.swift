internal import Protobuf
internal import Protos
internal import TestMessages

/// Does what a request asks: reads the payload as a Swift message and writes it in the format that
/// is wanted. Proto2, text format and JSPB are skipped: nothing here speaks them.
enum Testee {
  private typealias Subject = ProtobufTestMessagesProto3.TestAllTypesProto3
  private typealias Result = Conformance.ConformanceResponse.Result

  /// What `google.protobuf.Any` may hold in the runner's cases.
  private static let types = TypeRegistry([
    Subject.descriptor, GoogleProtobuf.AnyMessage.descriptor, GoogleProtobuf.Duration.descriptor,
    GoogleProtobuf.Timestamp.descriptor, GoogleProtobuf.FieldMask.descriptor,
    GoogleProtobuf.Struct.descriptor, GoogleProtobuf.Value.descriptor,
    GoogleProtobuf.ListValue.descriptor, GoogleProtobuf.Empty.descriptor,
    GoogleProtobuf.BoolValue.descriptor, GoogleProtobuf.BytesValue.descriptor,
    GoogleProtobuf.DoubleValue.descriptor, GoogleProtobuf.FloatValue.descriptor,
    GoogleProtobuf.Int32Value.descriptor, GoogleProtobuf.Int64Value.descriptor,
    GoogleProtobuf.StringValue.descriptor, GoogleProtobuf.UInt32Value.descriptor,
    GoogleProtobuf.UInt64Value.descriptor,
  ])

  /// The encoded answer to an encoded request.
  static func answer(_ bytes: [UInt8]) -> [UInt8] {
    var response = Conformance.ConformanceResponse()
    do {
      response.result = result(of: try Conformance.ConformanceRequest(wire: bytes))
    } catch {
      response.result = .runtimeError("the request can't be read: \(error)")
    }
    return response.wire()
  }

  private static func result(of request: Conformance.ConformanceRequest) -> Result {
    // The runner's first question: which tests the testee knows it fails. They stand in a file.
    if request.messageType == "conformance.FailureSet" {
      return .protobufPayload(Conformance.FailureSet().wire())
    }
    guard request.messageType == Subject.descriptor.fullName else {
      return .skipped("\(request.messageType) is not compiled in")
    }
    var options = JSONOptions()
    options.types = types
    options.ignoresUnknownFields = request.testCategory == .jsonIgnoreUnknownParsingTest
    let subject: Subject
    do {
      switch request.payload {
      case .protobufPayload(let wire): subject = try Subject.decode(wire: wire, rules: false)
      case .jsonPayload(let text):
        subject = try Subject.decode(json: Array(text.utf8), options: options)
      case .jspbPayload, .textPayload: return .skipped("only binary and JSON are spoken")
      case nil: return .runtimeError("a request without payload")
      }
    } catch {
      return .parseError("\(error)")
    }
    return written(subject, as: request.requestedOutputFormat, options)
  }

  private static func written(
    _ subject: Subject, as format: Conformance.WireFormat, _ options: JSONOptions
  ) -> Result {
    do {
      switch format {
      case .protobuf: return .protobufPayload(subject.wire())
      case .json: return .jsonPayload(try subject.json(options: options))
      default: return .skipped("only binary and JSON are spoken")
      }
    } catch {
      return .serializeError("\(error)")
    }
  }
}
